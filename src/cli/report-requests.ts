import { FORMAT_NAMES, type FormatName } from "../linter.ts";
import { chooseFrom } from "./choice.ts";
import { STANDARD_STREAM } from "./lint-sources.ts";
import { UsageError } from "./usage-error.ts";

/** A report that is asked for. */
export interface ReportRequest {
  readonly format: FormatName;
  /** The file to write; absent for standard output. */
  readonly output: string | undefined;
}

/** `--format` or `--output` as typed, in the order in which they were. */
export interface ReportWord {
  readonly option: "format" | "output";
  readonly value: string;
}

/** The words of a command line that ask for reports: `-f sarif`, `-f=sarif`, `--format=sarif` and the same of `-o`. */
export function reportWords(words: readonly string[]): readonly ReportWord[] {
  const found: ReportWord[] = [];
  for (let index = 0; index < words.length && words[index] !== "--"; index++) {
    const [, long, short, glued] = /^(?:--(format|output)|-([fo]))(?:=(.*))?$/s.exec(words[index] ?? "") ?? [];
    if (long === undefined && short === undefined) continue;
    const option = (long ?? short) === "format" || short === "f" ? "format" : "output";
    const value = glued ?? words[++index];
    if (value !== undefined) found.push({ option, value });
  }
  return found;
}

/** The reports of a run: an output belongs to the format before it, and one report at most goes to standard output. */
export function reportRequests(words: readonly ReportWord[]): readonly ReportRequest[] {
  const requests: { readonly format: FormatName; output: string | undefined }[] = [];
  let waiting: string | undefined;
  for (const { option, value } of words) {
    const last = requests.at(-1);
    if (option === "format") {
      requests.push({ format: chooseFrom("format", value, FORMAT_NAMES), output: waiting });
      waiting = undefined;
    } else if (last && last.output === undefined) last.output = value;
    else if (!last && waiting === undefined) waiting = value;
    else throw new UsageError(`--output ${value} has no --format of its own`);
  }
  if (requests.length === 0) requests.push({ format: "text", output: waiting });
  const printed = requests.filter(({ output }) => output === undefined || output === STANDARD_STREAM);
  if (printed.length > 1) {
    throw new UsageError(`the formats ${printed.map(({ format }) => format).join(" and ")} would both go to standard output: give all but one an --output`);
  }
  return requests;
}
