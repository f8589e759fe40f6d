import type { Span } from "../../source/span.ts";
import type { ReportedFinding } from "../lint-result.ts";
import type { Suppression } from "./suppression.ts";

/** A code that is in force, for one of the rules that it stands for. */
export interface Silencer {
  /** The file, a stage or an instruction, so that of two either one holds the other or they are apart. */
  readonly range: Span;
  readonly suppression: Suppression;
  readonly use: { used: boolean };
}

/** A silencer of the place that the walk has come to, with the first in the file of it and those around it. */
interface Around {
  readonly silencer: Silencer;
  readonly first: Silencer;
  /** The how manyth in the file that one is. */
  readonly order: number;
}

/**
 * The first comment that silences each of the findings of one rule, where there is one; all that do are marked as used. `silencers` are in the order
 * of the file. Walks through the file once: there may be as many comments as findings.
 */
export function silence(findings: readonly ReportedFinding[], silencers: readonly Silencer[]): ReadonlyMap<ReportedFinding, Silencer> {
  const silenced = new Map<ReportedFinding, Silencer>();
  const coming = silencers.map((silencer, order) => ({ silencer, order })).sort((a, b) => fromOutside(a.silencer.range, b.silencer.range));
  const around: Around[] = [];
  let next = 0;
  /** How many of those around are known to be used, from the outside. */
  let used = 0;
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start)) {
    const at = finding.span.start;
    for (let entry = coming[next]; entry && entry.silencer.range.start <= at; entry = coming[++next]) {
      leave(around, entry.silencer.range.start);
      around.push(inside(around.at(-1), entry.silencer, entry.order));
      used = Math.min(used, around.length - 1);
    }
    leave(around, at);
    for (used = Math.min(used, around.length); used < around.length; used++) markUsed(around[used]);
    const innermost = around.at(-1);
    if (innermost) silenced.set(finding, innermost.first);
  }
  return silenced;
}

function fromOutside(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Takes off those that end at an offset or in front of it. */
function leave(around: Around[], at: number): void {
  for (let last = around.at(-1); last && last.silencer.range.end <= at; last = around.at(-1)) around.pop();
}

function inside(outer: Around | undefined, silencer: Silencer, order: number): Around {
  return outer && outer.order < order ? { silencer, first: outer.first, order: outer.order } : { silencer, first: silencer, order };
}

function markUsed(around: Around | undefined): void {
  if (around) around.silencer.use.used = true;
}
