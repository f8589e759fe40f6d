import { standardStream } from "./standard-stream.ts";

/** A line on a terminal that says how far a long run has come. */
export interface ProgressLine {
  /** One more file is linted. */
  readonly advance: () => void;
  /** Takes the line away, until it is shown again. */
  readonly hide: () => void;
}

/** A run that is over sooner needs no line. */
const PATIENCE = 1000;
const BETWEEN_LINES = 100;

/** Writes to standard error, when that is a terminal; a pipe or a log never sees any of it. `terminalNow` is asked when the run turns out to be long. */
export function progressLine(
  total: number,
  terminalNow: () => Pick<NodeJS.WriteStream, "isTTY" | "write"> = () => standardStream(2),
  now: () => number = Date.now,
): ProgressLine {
  const start = now();
  let done = 0;
  let shownAt: number | undefined;
  const advance = (): void => {
    done++;
    const time = now();
    if (time - start < PATIENCE || time - (shownAt ?? 0) < BETWEEN_LINES) return;
    const terminal = terminalNow();
    if (!terminal.isTTY) return;
    shownAt = time;
    terminal.write(`\r\u001B[Kplimsoll: file ${String(done)} of ${String(total)}`);
  };
  const hide = (): void => {
    if (shownAt !== undefined) terminalNow().write("\r\u001B[K");
  };
  return { advance, hide };
}
