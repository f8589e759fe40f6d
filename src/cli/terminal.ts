import { visibleLine, type ReportOptions } from "../index.ts";
import type { Output } from "../node/output-file.ts";
import { problemOf, type RunProblem } from "../node/run-problem.ts";
import { paletteFor, wantsColours } from "./colours.ts";

const NARROWEST = 40;
const WIDEST = 120;

/** Whether the reader of standard output is gone: `plimsoll | head` is no error. */
function isClosedPipe(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

/** Keeps the run alive; what kept text from being written is told to who writes it. */
function outliveReader(): void {
  // Nothing is to be done where nobody writes.
}

function outliving(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listeners("error").includes(outliveReader) ? stream : stream.on("error", outliveReader);
}

/** Standard output, which may lose its reader. */
export function standardOutput(): NodeJS.WriteStream {
  return outliving(process.stdout);
}

/** Standard error, which may lose its reader. Node makes it when it is first asked for, which costs a run that says nothing there 2 ms. */
export function standardError(): NodeJS.WriteStream {
  return outliving(process.stderr);
}

/** Writes to standard output. */
export function print(text: string | Uint8Array): void {
  standardOutput().write(text, (error) => {
    if (!error || isClosedPipe(error)) return;
    const { path, message } = problemOf(STANDARD_OUTPUT, error);
    complain(`${path}: ${message}`);
    // When the run is over: it sets an exit code of its own.
    process.once("exit", () => {
      process.exitCode = 2;
    });
  });
}

const STANDARD_OUTPUT = "standard output";

/**
 * Standard output as a report's place, or standard error when standard output is taken. What a slow reader has not read yet is waited for.
 * `makeRoom` is called before anything is written: there may be something else on the terminal.
 */
export function printedOutput(stream: NodeJS.WriteStream, makeRoom: () => void): Output {
  let problem: RunProblem | undefined;
  return {
    write: (piece) => {
      makeRoom();
      return new Promise((settle) => {
        stream.write(piece, (error) => {
          if (error && !isClosedPipe(error)) problem ??= problemOf(STANDARD_OUTPUT, error);
          settle();
        });
      });
    },
    end: () => Promise.resolve(problem),
  };
}

/** Writes to standard error, when standard output is taken. */
export function printAside(text: string): void {
  standardError().write(text);
}

/** A line on standard error that says who speaks. Nothing in it can drive the terminal. */
export function complain(message: string): void {
  standardError().write(`plimsoll: ${message.split("\n").map(visibleLine).join("\n")}\n`);
}

/** How wide and how colourful a report on standard output may be. */
export function terminalOptions(noColor: boolean): Pick<ReportOptions, "palette" | "width"> {
  const { isTTY, columns } = standardOutput();
  const coloured = wantsColours({ noColor, isTerminal: isTTY, environment: process.env });
  return { palette: paletteFor(coloured), width: isTTY ? Math.min(Math.max(columns, NARROWEST), WIDEST) : 80 };
}
