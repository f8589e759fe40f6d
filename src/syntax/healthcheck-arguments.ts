import { readCommandLine, type Arguments } from "./command-line.ts";
import { quoted, refuse, type OpenFile } from "./open-file.ts";
import { isAsciiSpace, skipSpace } from "./white-space.ts";
import { spanAt, wordAt } from "./words.ts";
import type { CommandLine, Flag, HealthcheckInstruction, Word } from "./dockerfile.ts";

/** `HEALTHCHECK NONE`, or `HEALTHCHECK CMD` with a command line. */
export function readHealthcheck(file: OpenFile, keyword: Word, args: Arguments): Pick<HealthcheckInstruction, "kind" | "command"> {
  const { line, start, end } = args;
  let kindEnd = start;
  while (kindEnd < end && !isAsciiSpace(line.text.charCodeAt(kindEnd))) kindEnd++;
  if (kindEnd === start) {
    refuse(file, keyword.span, "HEALTHCHECK needs `NONE`, or `CMD` and a command");
    return { kind: undefined, command: undefined };
  }
  const kind = wordAt(line, start, kindEnd);
  const rest: Arguments = { line, start: skipSpace(line.text, kindEnd, end), end };
  const command = rest.start < end ? readCommandLine(file, rest, "command") : undefined;
  checkKind(file, kind, command, rest);
  return { kind, command };
}

function checkKind(file: OpenFile, kind: Word, command: CommandLine | undefined, rest: Arguments): void {
  const name = kind.text.toUpperCase();
  if (name === "NONE") {
    if (command !== undefined) refuse(file, spanAt(rest.line, rest.start, rest.end), "HEALTHCHECK NONE takes no arguments");
  } else if (name !== "CMD") {
    refuse(file, kind.span, `HEALTHCHECK is followed by \`NONE\`, or by \`CMD\` and a command, not by ${quoted(kind.text)}`);
  } else if (command === undefined || (command.form === "exec" && command.words.length === 0)) {
    refuse(file, kind.span, "HEALTHCHECK CMD needs a command, and none is given");
  }
}

/** The grammar of https://pkg.go.dev/time#ParseDuration; a bare 0 needs no unit. */
const DURATION = /^[+-]?(?:0|(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const WHOLE_NUMBER = /^\+?[0-9]+$/;

/** Refuses durations and counts that BuildKit cannot read: `--interval=30` has no unit. */
export function checkHealthcheckFlags(file: OpenFile, flags: readonly Flag[]): void {
  for (const { name, value, span, valueSpan } of flags) {
    if (value === undefined || value === "") continue;
    const place = valueSpan ?? span;
    if (name === "retries") {
      if (!WHOLE_NUMBER.test(value)) refuse(file, place, `\`--retries\` takes a whole number, not ${quoted(value)}`);
    } else if (!DURATION.test(value)) {
      refuse(file, place, `\`--${name}\` takes a duration with its unit, such as \`30s\`, not ${quoted(value)}`);
    }
  }
}
