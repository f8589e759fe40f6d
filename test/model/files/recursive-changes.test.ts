import { expect, test } from "vitest";
import { recursiveChanges } from "../../../src/model/files/recursive-changes.ts";
import { modelOf } from "../evaluated.ts";

/** What the commands of a RUN in /srv change with everything below. */
function changed(script: string): readonly string[] {
  return modelOf(`FROM debian:12\nWORKDIR /srv\nRUN ${script}`).commands.flatMap(({ command }) =>
    recursiveChanges(command).map(({ tool, given, folder }) => `${tool} ${given?.text ?? "?"} ${folder}`),
  );
}

test.each([
  ["chown -R app:app a /b/", ["chown app:app /srv/a", "chown app:app /b"]],
  ["chmod 755 a -R", ["chmod 755 /srv/a"]],
  ["chgrp --recursive app ../b", ["chgrp app /b"]],
  ["chown -R app /b/*", ["chown app /b"]],
  ["chown -R app /*", ["chown app /"]],
  ["chown -R --reference=a /b", ["chown ? /b"]],
  ["chown -R app /b/*.d $UNSET_HERE/* a*/*", []],
  ["chown app a && cp -R a b", []],
])("%s", (script, expected) => {
  expect(changed(script)).toEqual(expected);
});
