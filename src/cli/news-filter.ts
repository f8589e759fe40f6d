import { linter, newsIn } from "../linter.ts";
import { notInBaseline, readBaseline } from "../node/baseline.ts";
import type { FileResult } from "../node/file-outcome.ts";
import { pastFiles } from "../node/git.ts";
import type { NamedSource } from "../node/named-source.ts";

/** What is left of a run when only news is wanted. */
export interface NewsFilter {
  /** Whether there can be news in a file. */
  readonly isWanted: (source: NamedSource) => boolean;
  /** A result without what was there before the given commit, and without what the baseline knows. */
  readonly newsOf: (result: FileResult) => FileResult;
}

/** Reads what `--since` and `--baseline` name; without either everything is news. Throws a `ConfigError` where they name nothing. */
export function newsFilter({ since, baseline }: { readonly since: string | undefined; readonly baseline: string | undefined }): NewsFilter {
  const known = baseline === undefined ? undefined : { prints: readBaseline(baseline), path: baseline };
  const past = since === undefined ? undefined : pastFiles(since);
  return {
    isWanted: ({ file, isStream }) => past === undefined || isStream === true || past.changed(file),
    newsOf: (result) => {
      const before = past?.textOf(result.file);
      const { lint: options } = result.options;
      const recent = before === undefined ? result : { ...result, findings: newsIn(result, linter(options).lint(before, result.file), options.model) };
      return known ? { ...recent, findings: notInBaseline(recent, known.prints, known.path) } : recent;
    },
  };
}
