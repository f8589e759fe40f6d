import { expect, test } from "vitest";
import { copiedFiles } from "../../../src/model/files/copied-files.ts";
import { modelOf } from "../evaluated.ts";

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
  ["ADD https://example.com/tool /usr/bin/tool", ["/usr/bin/tool single"]],
  ["ADD https://example.com/app.tgz /srv/", ["/srv/app.tgz single"]],
  ["ADD https://example.com/app.git#v1 /srv/app", ["/srv/app"]],
  ["COPY <<EOF /srv/motd\nhello\nEOF", ["/srv/motd single small"]],
  ["ARG D\nCOPY a $D", []],
])("%s", (line, expected) => {
  expect(copied(line)).toEqual(expected);
});

test.each([
  ["COPY run.sh /", undefined],
  ["COPY --chmod=0750 run.sh /", 0o750],
  ["COPY --chmod=+x run.sh /", undefined],
  ["COPY <<EOF /run.sh\nhello\nEOF", 0o644],
  ["ADD https://example.com/run.sh /", 0o600],
])("the mode of %s", (line, expected) => {
  const [files] = modelOf(`FROM debian:12\n${line}`).steps.flatMap(copiedFiles);
  expect(files?.path).toBe("/run.sh");
  expect(files?.mode).toBe(expected);
});
