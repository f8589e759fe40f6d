import { visibleLine, type ReportOptions } from "../linter.ts";
import type { Output } from "../node/output-file.ts";
import { problemOf, type RunProblem } from "../node/run-problem.ts";
import { paletteFor, wantsColours } from "./colours.ts";
import { terminalAt, writeStandard, type Descriptor } from "./standard-stream.ts";

const NARROWEST = 40;
const WIDEST = 120;

const STANDARD_OUTPUT = "standard output";

/** Writes to standard output. */
export function print(text: string | Uint8Array): void {
  void writeStandard(1, text).then((error) => {
    if (!error) return;
    const { path, message } = problemOf(STANDARD_OUTPUT, error);
    complain(`${path}: ${message}`);
    // When the run is over: it sets an exit code of its own.
    process.once("exit", () => {
      process.exitCode = 2;
    });
  });
}

/**
 * Standard output as a report's place, or standard error when standard output is taken. What a slow reader has not read yet is waited for.
 * `makeRoom` is called before anything is written: there may be something else on the terminal.
 */
export function printedOutput(descriptor: Descriptor, makeRoom: () => void): Output {
  let problem: RunProblem | undefined;
  return {
    write: async (piece) => {
      makeRoom();
      const error = await writeStandard(descriptor, piece);
      if (error) problem ??= problemOf(STANDARD_OUTPUT, error);
    },
    end: () => Promise.resolve(problem),
  };
}

/** Writes to standard error, when standard output is taken. */
export function printAside(text: string): void {
  void writeStandard(2, text);
}

/** A line on standard error that says who speaks. Nothing in it can drive the terminal. */
export function complain(message: string): void {
  void writeStandard(2, `plimsoll: ${message.split("\n").map(visibleLine).join("\n")}\n`);
}

/** How wide and how colourful a report on standard output may be. */
export async function terminalOptions(noColor: boolean): Promise<Pick<ReportOptions, "palette" | "width">> {
  const terminal = terminalAt(1);
  const isTerminal = terminal?.isTTY ?? false;
  const coloured = wantsColours({ noColor, isTerminal, environment: process.env });
  return { palette: await paletteFor(coloured), width: terminal && isTerminal ? Math.min(Math.max(terminal.columns, NARROWEST), WIDEST) : 80 };
}
