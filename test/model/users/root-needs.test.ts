import { expect, test } from "vitest";
import { rootNeeds } from "../../../src/model/users/root-needs.ts";
import { modelOf } from "../evaluated.ts";

function needs(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  return [...rootNeeds(modelOf(text))].map(({ kind, span, user }) => `${kind} ${text.slice(span.start, span.end)} as ${user.user}`);
}

const AS_APP = ["FROM debian:12", "RUN useradd -u 10001 app", "USER app"];

test("each RUN has one need: the command that fails first", () => {
  expect(needs(...AS_APP, "RUN apt-get update && apt-get install -y curl", "RUN chown root /srv")).toEqual([
    "tool apt-get update as app",
    "owner root as app",
  ]);
});

test("options may stand in front of the verb", () => {
  expect(needs(...AS_APP, "RUN apt-get -qq -o Acquire::Retries=3 install curl")).toEqual(["tool apt-get -qq -o Acquire::Retries=3 install as app"]);
});

test("a redirection is opened by the shell around sudo, and by root in a shell that sudo starts", () => {
  expect(needs(...AS_APP, "RUN sudo echo x > /etc/hosts")).toEqual(["file /etc/hosts as app"]);
  expect(needs(...AS_APP, "RUN sudo sh -c 'echo x > /etc/hosts'")).toEqual([]);
  expect(needs(...AS_APP, "RUN sh -c 'sudo echo x > /etc/hosts'")).toEqual(["file /etc/hosts as app"]);
  expect(needs(...AS_APP, "RUN sudo -u nobody sh -c 'echo x > /etc/hosts'")).toEqual(["file /etc/hosts as nobody"]);
});

test("whoever was let into a folder may write there", () => {
  const write = "RUN echo x > /etc/profile.d/x.sh";
  expect(needs("FROM debian:12", "RUN chmod 777 /etc/profile.d", "USER 7", write)).toEqual([]);
  expect(needs("FROM debian:12", "COPY --chown=7 profile.d /etc/profile.d", "USER 7", write)).toEqual([]);
  expect(needs("FROM debian:12", "COPY profile.d /etc/profile.d", "USER 7", write)).toEqual(["file /etc/profile.d/x.sh as 7"]);
  expect(needs("FROM debian:12", "USER 7", "RUN sudo chmod a+w /etc/profile.d && echo x > /etc/profile.d/x.sh")).toEqual([]);
});

test("files may be kept, not given away", () => {
  expect(needs(...AS_APP, "RUN chown app /srv", "RUN chown 10001:app /srv", "RUN chown :app /srv")).toEqual([]);
  expect(needs(...AS_APP, "RUN chown nobody /srv", "RUN chown nobody.nogroup /srv", "RUN install -o nobody a b")).toEqual([
    "owner nobody as app",
    "owner nobody.nogroup as app",
    "owner nobody as app",
  ]);
});

test("a name without a known id may be the number's", () => {
  expect(needs("FROM registry.example.com/base", "USER 1000", "RUN chown -R app /srv")).toEqual([]);
  expect(needs("FROM registry.example.com/base", "USER app", "RUN chown -R 1000 /srv")).toEqual([]);
});

test("copied files are root's until root hands them over", () => {
  const copied = ["FROM debian:12", "RUN useradd app", "COPY . /srv/app"];
  expect(needs(...copied, "USER app", "RUN chown -R app /srv")).toEqual(["copied /srv as app"]);
  expect(needs(...copied, "RUN chown -R app /srv", "USER app", "RUN chown -R app /srv/app")).toEqual([]);
  expect(needs(...copied, "USER app", "RUN chown app /srv")).toEqual([]);
});

test("a trigger runs as whom the image ends with, or as whom a trigger says", () => {
  expect(needs("FROM debian:12", "ONBUILD RUN apt-get update", "USER app")).toEqual(["tool apt-get update as app"]);
  expect(needs("FROM debian:12", "ONBUILD USER root", "ONBUILD RUN apt-get update", "USER app")).toEqual([]);
  expect(needs("FROM debian:12", "USER app", "ONBUILD RUN apt-get update", "USER root")).toEqual([]);
});
