import { expect, test } from "vitest";
import { volumeChanges } from "../../../src/model/files/volume-changes.ts";
import { lastStage } from "../evaluated.ts";

/** What RUN changes in the volumes /a and /b. */
function changes(run: string): readonly string[] {
  const stage = lastStage(`FROM debian:12\nVOLUME /a /b /tmp\n${run}`);
  return volumeChanges(stage).map(({ volume, changes: all }) => `${volume.path}: ${all.map(({ action, path }) => `${action} ${path}`).join(", ")}`);
}

test.each([
  ["RUN touch /a/x /b/y /c/z /a", ["/a: write /a/x, write /a", "/b: write /b/y"]],
  ["RUN mkdir -p /a /a/x && chown app /b", ["/a: folder /a/x", "/b: own /b"]],
  ["RUN touch /a/x && rm /a/x", []],
  ["RUN touch /a/x\nRUN rm /a/x", ["/a: write /a/x"]],
  ["RUN touch /tmp/x", []],
  ["COPY x /a/", []],
  ["ONBUILD RUN touch /a/x", []],
])("%s", (run, expected) => {
  expect(changes(run)).toEqual(expected);
});
