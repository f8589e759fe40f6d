import { expect, test } from "vitest";
import { declaredVolumes } from "../../../src/model/files/volumes.ts";
import { lastStage } from "../evaluated.ts";

test.each([
  ["VOLUME /data /log/", ["/data", "/log"]],
  ['VOLUME ["/data", "/a b"]', ["/data", "/a b"]],
  ["VOLUME $PLACE/db", ["/srv/db"]],
  ["VOLUME $UNKNOWN_PLACE", []],
  ["VOLUME data", []],
  ["EXPOSE 80", []],
])("%s", (instruction, expected) => {
  const { steps } = lastStage(`FROM debian:12\nENV PLACE=/srv\n${instruction}`);
  expect(steps.flatMap(declaredVolumes).map(({ path }) => path)).toEqual(expected);
});
