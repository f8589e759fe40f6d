import type { Format, LintResult, ReportOptions, RunEnd } from "../linter.ts";
import { outputFile, type Output } from "../node/output-file.ts";
import type { RunProblem } from "../node/run-problem.ts";
import { createSpool } from "../node/spool.ts";
import { STANDARD_STREAM } from "./lint-sources.ts";
import type { ReportRequest } from "./report-requests.ts";

/** A report that is written while files are linted. */
export interface OpenReport {
  readonly add: (result: LintResult) => Promise<void>;
  /** Writes what is left. Gives what kept the report from being written. */
  readonly end: (run: RunEnd) => Promise<RunProblem | undefined>;
}

/** How much is written at once, in UTF-16 units. */
const BATCH = 1 << 16;

/** Begins a report in this format; `printed` is where it goes when that is no file. */
export function openReport(format: Format, { output: asked }: ReportRequest, options: Partial<ReportOptions>, printed: Output): OpenReport {
  const report = format.writer(options);
  const path = asked === STANDARD_STREAM ? undefined : asked;
  const output = batched(path === undefined ? printed : outputFile(path));
  // A front that depends on the files is known when they all have been linted, and a file is touched when all of it is there.
  const spool = report.front === undefined || path !== undefined ? createSpool() : undefined;
  let isBegun = false;
  const begin = async (front: string | undefined): Promise<void> => {
    if (!isBegun && front !== undefined) await output.write(front);
    isBegun = true;
  };
  return {
    add: async (result) => {
      const part = report.file(result);
      if (spool) {
        spool.add(part);
        return;
      }
      await begin(report.front);
      await output.write(part);
    },
    end: async (run) => {
      const { front, back } = report.end(run);
      await begin(report.front ?? front);
      await spool?.empty(output.write);
      await output.write(back);
      return output.end();
    },
  };
}

/** The same output, in fewer and larger pieces. */
function batched(output: Output): Output {
  let waiting = "";
  const flush = async (): Promise<void> => {
    if (waiting === "") return;
    const piece = waiting;
    waiting = "";
    await output.write(piece);
  };
  return {
    write: async (piece) => {
      if (typeof piece === "string") waiting += piece;
      if (typeof piece !== "string" || waiting.length >= BATCH) await flush();
      if (typeof piece !== "string") await output.write(piece);
    },
    end: async () => {
      await flush();
      return output.end();
    },
  };
}
