import { visibleLine, type ReportOptions } from "../index.ts";
import { paletteFor, wantsColours } from "./colours.ts";

const NARROWEST = 40;
const WIDEST = 120;

/** Whether the reader of standard output is gone: `plimsoll | head` is no error. */
function isClosedPipe(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}

/** Lets the run end as it would, and without a word, when nobody reads its output any more. */
export function surviveClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: Error) => {
      if (!isClosedPipe(error)) throw error;
    });
  }
}

/** Writes to standard output. */
export function print(text: string): void {
  process.stdout.write(text);
}

/** Writes to standard error, when standard output is taken. */
export function printAside(text: string): void {
  process.stderr.write(text);
}

/** A line on standard error that says who speaks. Nothing in it can drive the terminal. */
export function complain(message: string): void {
  process.stderr.write(`plimsoll: ${message.split("\n").map(visibleLine).join("\n")}\n`);
}

/** How wide and how colourful a report on standard output may be. */
export function terminalOptions(noColor: boolean): Pick<ReportOptions, "palette" | "width"> {
  const { isTTY, columns } = process.stdout;
  const coloured = wantsColours({ noColor, isTerminal: isTTY, environment: process.env });
  return { palette: paletteFor(coloured), width: isTTY ? Math.min(Math.max(columns, NARROWEST), WIDEST) : 80 };
}
