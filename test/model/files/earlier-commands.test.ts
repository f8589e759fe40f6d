import { expect, test } from "vitest";
import { countEarlierCommands, earlierRunCommands } from "../../../src/model/files/earlier-commands.ts";
import { lastStage } from "../evaluated.ts";

const STEPS = lastStage(`FROM debian:13 AS base
RUN one && two
ONBUILD RUN never
CMD ["start"]
FROM base
RUN three
COPY . /app
RUN four`).steps;

test("the commands in front of a step are counted with those of the stages below", () => {
  expect(STEPS.map(countEarlierCommands)).toEqual([3, 4, 4]);
});

test("those of RUN are given, the step's own stage first", () => {
  const names = STEPS.map((step) => Array.from(earlierRunCommands(step), ({ command }) => command.name).join(" "));
  expect(names).toEqual(["one two", "three one two", "three one two"]);
});
