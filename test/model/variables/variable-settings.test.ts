import { expect, test } from "vitest";
import { variableSettings } from "../../../src/model/variables/variable-settings.ts";
import { modelOf } from "../evaluated.ts";

/** Every variable that the lines below FROM set: by what, the value (`?` when unknown) and the text that does it. */
function settings(lines: string): readonly string[] {
  const text = `FROM a\n${lines}\n`;
  return modelOf(text)
    .steps.flatMap((step) => [...variableSettings(step)])
    .map(({ by, name, value, span }) => `${by} ${name}=${value ?? "?"}: ${text.slice(span.start, span.end)}`);
}

test("ENV and ARG set them for the rest of the stage", () => {
  expect(settings('ARG V=1 W\nENV A="a $V" B=2\nENV C c d')).toEqual(["ARG V=1: V=1", 'ENV A=a 1: A="a $V"', "ENV B=2: B=2", "ENV C=c d: C c d"]);
});

test("a command's own stand in front of it, behind env, or in export", () => {
  expect(settings("RUN A=1 x; env B=2 y; sudo C=3 z")).toEqual(["prefix A=1: A=1", "prefix B=2: B=2", "prefix C=3: C=3"]);
  expect(settings('RUN export A="1 2" B=$(date) && declare -x C=3')).toEqual(['export A=1 2: A="1 2"', "export B=?: B=$(date)", "export C=3: C=3"]);
});

test("without export only the shell sees them", () => {
  expect(settings("RUN A=1; local B=2; declare C=3")).toEqual(["shell A=1: A=1", "shell B=2: B=2", "shell C=3: C=3"]);
});
