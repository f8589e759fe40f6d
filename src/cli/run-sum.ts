import { allRules, SEVERITIES, severityRank, type CatalogEntry, type ReportedFinding, type ReportOptions } from "../linter.ts";
import type { FileResult } from "../node/file-outcome.ts";
import { chooseFrom } from "./choice.ts";

/** 0: nothing at or above the threshold; 1: something; 2: not everything could be done. */
export type ExitCode = 0 | 1 | 2;

/** The least severity that fails a run when nobody says otherwise. */
const DEFAULT_THRESHOLD = "warning";

/** What a run keeps of its files when they have been reported. */
export interface RunSum {
  readonly add: (result: FileResult) => void;
  /** Whether a finding has to be shown even when only what matters is. */
  readonly matters: (finding: ReportedFinding, result: FileResult) => boolean;
  readonly files: () => number;
  /** How many fixes were applied. */
  readonly fixed: () => number;
  /** What reports may say about rules, those of plug-ins too. */
  readonly rules: () => ReportOptions["rules"];
  readonly exitCode: (hasProblems: boolean) => ExitCode;
}

/** Begins a run that fails from `threshold` on, or from what the configuration says when it is absent. */
export function runSum(threshold: string | undefined): RunSum {
  const given = threshold === undefined ? undefined : chooseFrom("severity", threshold, [...SEVERITIES, "never" as const]);
  const catalogs = new Set<readonly CatalogEntry[]>([allRules]);
  let files = 0;
  let fixed = 0;
  let hasFailed = false;
  let isBroken = false;
  const fails = ({ severity, notice }: ReportedFinding, { options }: FileResult): boolean => {
    const least = given ?? options.failOn ?? DEFAULT_THRESHOLD;
    return least !== "never" && !notice && severityRank(severity) <= severityRank(least);
  };
  return {
    add: (result) => {
      files++;
      fixed += result.fixed.length;
      catalogs.add(result.options.lint.catalog ?? allRules);
      hasFailed ||= result.findings.some((finding) => fails(finding, result));
      isBroken ||= result.findings.some(isInternal);
    },
    matters: (finding, result) => fails(finding, result) || isInternal(finding),
    files: () => files,
    fixed: () => fixed,
    rules: () => {
      const entries = [...catalogs].flatMap((catalog) => catalog);
      return new Map(entries.map(({ id, family, rule }) => [id, { family, summary: rule.summary, severity: rule.severity }]));
    },
    exitCode: (hasProblems) => (hasProblems || isBroken ? 2 : hasFailed ? 1 : 0),
  };
}

/** Whether plimsoll itself failed: such a finding is never hidden. */
function isInternal({ rule }: ReportedFinding): boolean {
  return rule.startsWith("internal/");
}
