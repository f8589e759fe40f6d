import { expect, test } from "vitest";
import { openUmask } from "../../../src/model/files/umask.ts";
import { modelOf } from "../evaluated.ts";

test.each([
  ["umask 000", "000"],
  ["umask 0", "0"],
  ["umask 020", "020"],
  ["umask -S a=rwx", "a=rwx"],
  ["umask 022", undefined],
  ["umask 002", undefined],
  ["umask u=rwx,g=rx,o=", undefined],
  ["umask", undefined],
  ["umask $MASK", undefined],
  ["echo umask 000", undefined],
])("%s opens %s", (script, expected) => {
  const masks = modelOf(`FROM debian:12\nRUN ${script}`).commands.flatMap(({ command }) => openUmask(command) ?? []);
  expect(masks[0]?.value).toBe(expected);
});
