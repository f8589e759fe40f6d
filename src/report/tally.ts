import type { Severity } from "../engine/contract.ts";
import type { LintResult } from "../engine/lint-result.ts";

/** What a summary says about the files of a report, so that none of them has to be kept for it. */
export interface Tally {
  readonly files: number;
  /** Files with findings. */
  readonly affected: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings with a fix. */
  readonly fixable: number;
  /** The first rule found that has a page. */
  readonly explained: string | undefined;
}

/** A tally that grows with every file. */
export interface OpenTally {
  readonly add: (result: LintResult) => void;
  readonly sum: () => Tally;
}

export function openTally(): OpenTally {
  let files = 0;
  let affected = 0;
  let fixable = 0;
  let explained: string | undefined;
  const counts = { error: 0, warning: 0, info: 0, style: 0 };
  return {
    add: ({ findings }) => {
      files++;
      if (findings.length > 0) affected++;
      for (const { severity, fixes, url, rule } of findings) {
        counts[severity]++;
        if (fixes.length > 0) fixable++;
        if (url !== undefined) explained ??= rule;
      }
    },
    sum: () => ({ files, affected, findings: { ...counts }, fixable, explained }),
  };
}
