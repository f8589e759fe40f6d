import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { ConfigError, fingerprints, type LintResult, type ReportedFinding } from "../linter.ts";
import { problemOf, type RunProblem } from "./run-problem.ts";
import { writeOutput } from "./write-output.ts";

/** Findings that are known and not to be shown again: how often each fingerprint may occur in each file. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

const VERSION = 1;

/** Reads a baseline. Throws a `ConfigError` when there is none, or when it was not written by `--write-baseline`. */
export function readBaseline(path: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : problemOf(path, error).message;
    throw new ConfigError(`${path}: the baseline cannot be read: ${reason}`);
  }
  if (!isBaseline(value)) throw new ConfigError(`${path}: this is no baseline of plimsoll: --write-baseline makes one`);
  return new Map(Object.entries(value.files).map(([file, prints]) => [file, countsOf(prints)]));
}

interface WrittenBaseline {
  readonly version: typeof VERSION;
  /** By path relative to the baseline, a fingerprint for each finding. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

function isBaseline(value: unknown): value is WrittenBaseline {
  if (typeof value !== "object" || value === null || !("version" in value) || !("files" in value)) return false;
  const { version, files } = value;
  return version === VERSION && typeof files === "object" && files !== null && Object.values(files).every(isListOfTexts);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function countsOf(prints: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  return counts;
}

/** A baseline that is made while files are linted. */
export interface NewBaseline {
  /** Takes what is found in a file as known. */
  readonly add: (result: LintResult) => void;
  /** Writes it. Returns what kept it from being written. */
  readonly write: () => RunProblem | undefined;
}

export function newBaseline(path: string): NewBaseline {
  const known: (readonly [string, readonly string[]])[] = [];
  return {
    add: (result) => {
      if (result.findings.length > 0) known.push([keyOf(result.file, path), fingerprints(result)]);
    },
    write: () => {
      const baseline: WrittenBaseline = { version: VERSION, files: Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1))) };
      return writeOutput(path, `${JSON.stringify(baseline, undefined, 2)}\n`);
    },
  };
}

/** The findings that are not known yet. `path` is the baseline's own. */
export function notInBaseline(result: LintResult, baseline: Baseline, path: string): readonly ReportedFinding[] {
  const left = new Map(baseline.get(keyOf(result.file, path)));
  const prints = fingerprints(result);
  return result.findings.filter((finding, index) => {
    const print = prints[index] ?? "";
    const count = left.get(print) ?? 0;
    // plimsoll's own failures are never known.
    if (count === 0 || finding.rule.startsWith("internal/")) return true;
    left.set(print, count - 1);
    return false;
  });
}

/** A path as the baseline has it: the same wherever the command is run from. */
function keyOf(file: string, path: string): string {
  return relative(dirname(resolve(path)), resolve(file)).split(sep).join("/");
}
