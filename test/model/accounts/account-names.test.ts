import { expect, test } from "vitest";
import { namesInUse } from "../../../src/model/accounts/account-names.ts";
import { lastStage } from "../evaluated.ts";

function uses(name: string, ...lines: readonly string[]): boolean {
  return namesInUse(lastStage(["FROM debian:12", ...lines].join("\n"))).has(name);
}

test("owners, users and options name an account", () => {
  expect(uses("app", "RUN chown app:staff /srv")).toBe(true);
  expect(uses("app", "RUN chown app.app /srv")).toBe(true);
  expect(uses("app", "RUN install -oapp a b")).toBe(true);
  expect(uses("app", "RUN server --user=app")).toBe(true);
  expect(uses("app", "RUN su app -c make")).toBe(true);
  expect(uses("app", "COPY --chown=app . /srv")).toBe(true);
  expect(uses("app", "USER app")).toBe(true);
});

test("variables count where they are used", () => {
  expect(uses("app", "ARG NAME=app", "RUN useradd $NAME")).toBe(false);
  expect(uses("app", "ARG NAME=app", "RUN chown $NAME /srv")).toBe(true);
  expect(uses("app", "ENV NAME=app", "COPY --chown=$NAME . /srv")).toBe(true);
});

test("text that is written into files may name it", () => {
  expect(uses("app", "RUN echo 'user = app' > /etc/server.conf")).toBe(true);
  expect(uses("app", "RUN cat > /etc/server.conf <<EOF\nuser app;\nEOF")).toBe(true);
  expect(uses("app", "COPY <<EOF /etc/cron.d/job\n* * * * * app run\nEOF")).toBe(true);
});

test("paths, programs, file names and account tools name no account that is used", () => {
  expect(uses("app", "RUN mkdir /srv/app && cp app.py /app/", "WORKDIR /home/app", "COPY app /app")).toBe(false);
  expect(uses("app", 'ENTRYPOINT ["app"]', 'CMD ["/usr/bin/app"]')).toBe(false);
  expect(uses("app", "RUN groupadd app && useradd -g app app && usermod -aG audio app")).toBe(false);
});

test("a stage inherits what the stages in front of it say", () => {
  expect(uses("app", "RUN chown app /srv", "FROM scratch")).toBe(false);
  expect(namesInUse(lastStage("FROM debian:12 AS base\nRUN chown app /srv\nFROM base")).has("app")).toBe(true);
});
