import { expect, test } from "vitest";
import { isTouched } from "../../../src/model/files/first-touches.ts";
import { lastStage } from "../evaluated.ts";

/** Whether something is done at /srv/app or below it in front of the COPY, and in the whole stage. */
function touched(before: string, behind = ""): readonly [boolean, boolean] {
  const stage = lastStage(`FROM debian:12\n${before}COPY app /srv/app\n${behind}`);
  const copy = stage.steps.find(({ instruction }) => instruction.type === "COPY");
  const elsewhere = lastStage("FROM debian:12\nCOPY a /a\n").steps.find(({ instruction }) => instruction.type === "COPY");
  if (!copy || !elsewhere) throw new Error("no COPY");
  return [isTouched("/srv/app", stage, copy), isTouched("/srv/app", stage, elsewhere)];
}

test.each([
  ["a command that makes the folder", "RUN mkdir -p /srv/app\n", "", [true, true]],
  ["a command that writes into it", "RUN echo x > /srv/app/conf/x\n", "", [true, true]],
  ["a WORKDIR below it", "WORKDIR /srv/app/bin\n", "", [true, true]],
  ["a WORKDIR that may be anywhere", "ARG WHERE\nWORKDIR /srv/$WHERE\n", "", [true, true]],
  ["a command that comes later", "", "RUN chmod 755 /srv/app\n", [false, true]],
  ["a command in the folder above", "RUN mkdir -p /srv\n", "", [false, false]],
  ["a folder with a longer name", "RUN mkdir -p /srv/app2\n", "", [false, false]],
  ["what waits for another build", "ONBUILD RUN mkdir -p /srv/app\n", "", [false, false]],
])("%s", (_, before, behind, expected) => {
  expect(touched(before, behind)).toEqual(expected);
});
