import type { LintResult } from "../engine/lint-result.ts";

/**
 * For each finding of a file, in their order, 16 hexadecimal digits that stay the same when the finding moves to another line:
 * they depend on the rule, the text of its line and how often the same was said above. Two files may share them.
 */
export function fingerprints({ source, findings }: Pick<LintResult, "source" | "findings">): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, span }) => {
    const start = source.text.lastIndexOf("\n", span.start - 1) + 1;
    const end = source.text.indexOf("\n", span.start);
    const line = source.text.slice(start, end === -1 ? undefined : end).replace(/\s+/g, " ").trim();
    const basis = `${rule}\n${line}\n${source.text.slice(span.start, span.end)}`;
    const count = seen.get(basis) ?? 0;
    seen.set(basis, count + 1);
    return hash(`${basis}\n${String(count)}`);
  });
}

/** A hash for telling findings apart, not for security: two FNV-1a sums over the UTF-16 units with different starts. */
export function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 13), 0x85ebca6b);
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
