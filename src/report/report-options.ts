import type { Severity } from "../engine/contract.ts";
import type { Inspection } from "../engine/inspect.ts";
import type { LintResult } from "../engine/lint-result.ts";
import type { Palette } from "./palette.ts";
import { plainPalette } from "./palette.ts";

/** What a report may say about a rule itself. */
export interface DescribedRule {
  readonly summary: string;
  readonly severity: Severity;
  readonly family: string;
}

/** What a format may be told. Every format works without any of it. */
export interface ReportOptions {
  readonly palette: Palette;
  /** Columns that `text` may fill. */
  readonly width: number;
  /** Whether `text` ends with its summary. */
  readonly summary: boolean;
  /** What is known of a file, for formats that show it; absent when the caller has nothing to say. */
  readonly inspectionOf: (result: LintResult) => Inspection | undefined;
  /** What kept files from being linted. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** What is known of rules, by id. */
  readonly rules: ReadonlyMap<string, DescribedRule>;
  /** The version of plimsoll. */
  readonly version: string | undefined;
  /** How many fixes were applied before what is reported was found. */
  readonly fixed: number;
  /** The URI of a reported file, for formats that need one. */
  readonly uriOf: (file: string) => string;
}

/** What a report is told when there are no more files. */
export type RunEnd = Pick<ReportOptions, "summary" | "problems" | "fixed" | "rules">;

/** A report that is made file by file, so that no result has to be kept: its front, the parts of the files in their order, and its back. */
export interface ReportWriter {
  /** Absent when it depends on the files, and is known at the end only. */
  readonly front?: string;
  /** The part of the next file. */
  readonly file: (result: LintResult) => string;
  readonly end: (run: RunEnd) => { readonly front?: string; readonly back: string };
}

/** Renders results. Pure: the same results and options give the same text. */
export interface Format {
  (results: readonly LintResult[], options?: Partial<ReportOptions>): string;
  /** Begins a report whose files are still to come. */
  readonly writer: (options?: Partial<ReportOptions>) => ReportWriter;
}

/** The format of reports that are written like this. */
export function formatOf(begin: (options: ReportOptions) => ReportWriter): Format {
  const writer = (given?: Partial<ReportOptions>): ReportWriter => begin(reportOptions(given));
  const render = (results: readonly LintResult[], given?: Partial<ReportOptions>): string => {
    const report = writer(given);
    const files = results.map((result) => report.file(result)).join("");
    const { front = "", back } = report.end(reportOptions(given));
    return (report.front ?? front) + files + back;
  };
  return Object.assign(render, { writer });
}

/** What the name of a file has to look like to be taken for a URI, as an editor names its buffers: https://www.rfc-editor.org/rfc/rfc3986#appendix-A */
const URI = /^[a-z][a-z0-9+.-]+:[\w.~:/?#[\]@!$&'()*+,;=%-]*$/i;

/** A relative reference, or a `file:` URI for an absolute path; what already is a URI stays as it is. */
export function relativeUri(file: string): string {
  if (URI.test(file)) return file;
  const path = file.replace(/\p{Cs}/gu, "\u{FFFD}").split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}

/** The given options over the defaults: no colours, 80 columns, with a summary. */
export function reportOptions(given: Partial<ReportOptions> = {}): ReportOptions {
  return { palette: plainPalette, width: 80, summary: true, fixed: 0, inspectionOf: () => undefined, problems: [], rules: new Map(), version: undefined, uriOf: relativeUri, ...given };
}
