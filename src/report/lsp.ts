import type { LintResult, ReportedFinding } from "../engine/lint-result.ts";
import type { Position, SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { jsonList } from "./json-list.ts";
import { formatOf } from "./report-options.ts";
import { visibleLine } from "./terminal-text.ts";

/** Names and shapes as in https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/. */
interface LspRange {
  readonly start: Position;
  readonly end: Position;
}

interface LspDiagnostic {
  readonly range: LspRange;
  readonly severity: 1 | 2 | 3 | 4;
  readonly code: string;
  readonly codeDescription?: { readonly href: string };
  readonly source: "plimsoll";
  readonly message: string;
  readonly relatedInformation?: readonly {
    readonly location: { readonly uri: string; readonly range: LspRange };
    readonly message: string;
  }[];
}

/** The parameters of `textDocument/publishDiagnostics`. */
export interface PublishDiagnosticsParams {
  readonly uri: string;
  readonly diagnostics: readonly LspDiagnostic[];
}

const SEVERITY_NUMBERS = { error: 1, warning: 2, info: 3, style: 4 } as const;

function rangeOf(source: SourceText, span: Span): LspRange {
  return { start: source.positionAt(span.start), end: source.positionAt(span.end) };
}

function diagnosticOf(source: SourceText, uri: string, finding: ReportedFinding): LspDiagnostic {
  const { url, related } = finding;
  return {
    range: rangeOf(source, finding.span),
    severity: SEVERITY_NUMBERS[finding.severity],
    code: finding.rule,
    ...(url === undefined ? {} : { codeDescription: { href: url } }),
    source: "plimsoll",
    message: visibleLine(finding.message),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ span, note }) => ({
            location: { uri, range: rangeOf(source, span) },
            message: visibleLine(note),
          })),
        }),
  };
}

/** One file's findings as a language server publishes them. */
export function publishDiagnosticsParams(result: LintResult, uri: string): PublishDiagnosticsParams {
  return { uri, diagnostics: result.findings.map((finding) => diagnosticOf(result.source, uri, finding)) };
}

/** For editors: an array of `PublishDiagnosticsParams`, one for every file that was linted, so that old diagnostics are cleared. */
export const lsp = formatOf(({ uriOf }) => {
  const files = jsonList();
  return {
    front: files.around([]).front,
    file: (result) => files.add(publishDiagnosticsParams(result, uriOf(result.file))),
    end: () => ({ back: files.around([]).back }),
  };
});
