import { expect, test } from "vitest";
import { copiedFiles } from "../../src/model/copied-files.ts";
import { modelOf } from "./evaluated.ts";

/** Where each source goes, and what kind of thing it is. */
function copied(line: string): readonly string[] {
  return modelOf(`FROM debian:12\nWORKDIR /app\n${line}`).steps.flatMap((step) =>
    copiedFiles(step).map(({ path, single, small }) => `${path}${single ? " single" : ""}${small ? " small" : ""}`),
  );
}

test.each([
  ["COPY . .", ["/app"]],
  ["COPY src lib/", ["/app/lib/src"]],
  ["COPY run.sh /", ["/run.sh single small"]],
  ["COPY run.sh /srv", ["/srv small"]],
  ["COPY app-1.0.jar /srv/app.jar", ["/srv/app.jar single"]],
  ["COPY *.conf /etc/app/", ["/etc/app"]],
  ["COPY Gemfile a.json ./", ["/app/Gemfile small", "/app/a.json single small"]],
  ["COPY app.tgz /srv/", ["/srv/app.tgz single"]],
  ["ADD app.tgz /srv/", ["/srv"]],
  ["COPY <<EOF /srv/motd\nhello\nEOF", ["/srv/motd single small"]],
  ["ARG D\nCOPY a $D", []],
])("%s", (line, expected) => {
  expect(copied(line)).toEqual(expected);
});
