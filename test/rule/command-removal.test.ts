import { expect, test } from "vitest";
import { removeCommand } from "../../src/rule/command-removal.ts";
import { modelOf } from "../model/evaluated.ts";

/** A stage of one RUN after the command `x` was taken out of it. */
function without(run: string): string | undefined {
  const text = `FROM a\n${run}\n`;
  const model = modelOf(text);
  const found = model.commands.find(({ command }) => command.name === "x");
  const edit = found && removeCommand(model.source, found.step, found.command);
  return edit && text.slice(7, edit.span.start) + edit.text + text.slice(edit.span.end);
}

test.each([
  ["RUN x y", ""],
  ["RUN --network=none sudo x y", ""],
  ["RUN x && b", "RUN b\n"],
  ["RUN a && x", "RUN a\n"],
  ["RUN a \\\n && x \\\n && b", "RUN a \\\n && b\n"],
  ["RUN a || b && x y", "RUN a || b\n"],
  ["RUN a; sudo x && b", undefined],
  ["RUN a | x", undefined],
  ["RUN (x)", undefined],
  ["RUN x || true", undefined],
  ["RUN sh -c 'x'", undefined],
  ['RUN ["x"]', undefined],
  ["RUN <<EOF\nx\nEOF", undefined],
])("%s", (run, expected) => {
  expect(without(run)).toBe(expected);
});
