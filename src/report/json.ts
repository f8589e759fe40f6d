import type { ReportedFinding } from "../engine/lint-result.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { jsonList } from "./json-list.ts";
import { formatOf } from "./report-options.ts";

/** Lines and columns count from 1, columns in UTF-16 units; the end is the place behind the last character. */
interface JsonPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One finding of the format `json`, as docs/formats.md promises it. */
export interface JsonFinding extends JsonPlace {
  readonly rule: string;
  readonly severity: ReportedFinding["severity"];
  readonly confidence: ReportedFinding["confidence"];
  readonly message: string;
  readonly related: readonly (JsonPlace & { readonly note: string })[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safety: ReportedFinding["fixes"][number]["safety"];
    readonly edits: readonly (JsonPlace & { readonly text: string })[];
  }[];
  /** The rule's page, `null` when no rule said it. */
  readonly url: string | null;
}

/** One file of the format `json`. */
export interface JsonFile {
  readonly file: string;
  readonly findings: readonly JsonFinding[];
}

function placeOf(source: SourceText, span: Span): JsonPlace {
  const start = source.positionAt(span.start);
  const end = source.positionAt(span.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function jsonFinding(source: SourceText, finding: ReportedFinding): JsonFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    ...placeOf(source, finding.span),
    related: finding.related.map(({ span, note }) => ({ ...placeOf(source, span), note })),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map(({ span, text }) => ({ ...placeOf(source, span), text })),
    })),
    url: finding.url ?? null,
  };
}

/** For programs: an array with one entry for every file that was linted, clean ones too. */
export const json = formatOf(() => {
  const files = jsonList();
  return {
    front: files.around([]).front,
    file: ({ file, source, findings }) => files.add({ file, findings: findings.map((finding) => jsonFinding(source, finding)) } satisfies JsonFile),
    end: () => ({ back: files.around([]).back }),
  };
});
