import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import type { ReportedFinding } from "../../src/engine/lint-result.ts";
import type { Span } from "../../src/source/span.ts";
import type { CaseSettings } from "./case-settings.ts";
import { lintCase, modelOptions, type LintedCase, type RuleUnderTest } from "./lint-case.ts";
import { variantsOf } from "./variants.ts";

/** What is wrong with the places and the words of the findings. */
export function checkPlaces({ result, findings }: LintedCase): string[] {
  const { length } = result.source.text;
  const isPlace = ({ start, end }: Span): boolean => 0 <= start && start < end && end <= length;
  return findings.flatMap((finding) => {
    const complaints: string[] = [];
    const { start, end } = finding.span;
    if (!isPlace(finding.span)) complaints.push(`the span ${start}-${end} underlines nothing in the file: ${finding.message}`);
    if (finding.related.some(({ span }) => !isPlace(span))) complaints.push(`a note underlines nothing in the file: ${finding.message}`);
    if (finding.message === "" || finding.message.endsWith(".")) complaints.push(`a message has no final period: ${finding.message}`);
    return complaints;
  });
}

/** Whether a rule finds the same when asked again, and under every variant of the text. */
export function checkVariants(under: RuleUnderTest, linted: LintedCase, settings: CaseSettings): string[] {
  const { text } = linted.result.source;
  const complaints: string[] = [];
  if (fingerprint(lintCase(under, text, settings)) !== fingerprint(linted)) complaints.push("a second look at the same text finds something else");
  for (const variant of variantsOf(readDockerfile(text), modelOptions(settings))) {
    if (settings.skipVariants?.includes(variant.name)) continue;
    const expected = fingerprint(linted, variant.at);
    const found = fingerprint(lintCase(under, variant.text, settings));
    if (found !== expected) complaints.push(`the ${variant.name} variant finds something else\n--- original\n${expected}\n--- variant\n${found}`);
  }
  return complaints;
}

function fingerprint({ findings, crashes }: LintedCase, at = (offset: number): number => offset): string {
  const place = ({ start, end }: Span): string => `${at(start)}-${at(end)}`;
  const describe = (finding: ReportedFinding): string =>
    [
      `${place(finding.span)} ${finding.severity} ${finding.confidence} ${spelledAlike(finding.message)}`,
      ...finding.related.map(({ span, note }) => `  note ${place(span)} ${spelledAlike(note)}`),
      ...finding.fixes.map(({ title, safety }) => `  fix (${safety}) ${spelledAlike(title)}`),
    ].join("\n");
  return [...findings.map(describe), ...crashes].join("\n");
}

/** Messages quote the file, so they may differ in what the variants differ in. */
function spelledAlike(message: string): string {
  return message.toLowerCase().replaceAll("\r", "").replaceAll("\\", "`");
}
