import type { LintResult } from "../engine/lint-result.ts";

/**
 * For each finding of a file, in their order, 16 hexadecimal digits that stay the same when the finding moves to another line:
 * they depend on the rule, the text of its line and how often the same was said above. Two files may share them.
 */
export function fingerprints({ source, findings }: Pick<LintResult, "source" | "findings">): readonly string[] {
  const seen = new Map<string, number>();
  /** A line may be long, and hold thousands of findings. */
  const byLine = new Map<number, LineSums>();
  return findings.map(({ rule, span }) => {
    const start = source.text.lastIndexOf("\n", span.start - 1) + 1;
    const line: LineSums = byLine.get(start) ?? { text: lineAt(source.text, start), byRule: new Map() };
    byLine.set(start, line);
    const said = line.byRule.get(rule) ?? added(START, `${rule}\n${line.text}\n`);
    line.byRule.set(rule, said);
    const marked = source.text.slice(span.start, span.end);
    const key = `${digitsOf(said)}\n${marked}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return digitsOf(added(said, `${marked}\n${String(count)}`));
  });
}

/** A line without what indenting it changes, and the sums of what the rules say about it. */
interface LineSums {
  readonly text: string;
  readonly byRule: Map<string, Sums>;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\s+/g, " ").trim();
}

/** A hash for telling findings apart, not for security: two FNV-1a sums over the UTF-16 units with different starts. */
export function hash(text: string): string {
  return digitsOf(added(START, text));
}

interface Sums {
  readonly low: number;
  readonly high: number;
}

const START: Sums = { low: 0x811c9dc5, high: 0x01000193 };

function added({ low, high }: Sums, text: string): Sums {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 13), 0x85ebca6b);
  }
  return { low, high };
}

function digitsOf({ low, high }: Sums): string {
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, "0")).join("");
}
