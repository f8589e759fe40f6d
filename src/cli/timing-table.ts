import type { RunPart, Timing } from "../node/stopwatch.ts";

const PARTS: Readonly<Record<RunPart, string>> = {
  file: "reading files from the disk",
  cache: "looking into the cache",
  read: "reading Dockerfiles",
  model: "building the model",
  suppressions: "order and suppressions",
  report: "writing the report",
};

const FACTS = "facts that rules share";

/** A line of the table. */
interface Row {
  readonly name: string;
  readonly time: number;
  /** For a rule: with the facts that it was the first to ask for. */
  readonly withFacts?: number;
}

/** Where the time of a run went, as two tables in text: phases and rules, the dearest first, each with its share of the whole. */
export function timingTable({ files, parts, rules }: Timing, threads: number): string {
  const looks = Object.entries(rules);
  // Facts are looked up when a rule first asks: that a rule is the one that asks first is chance, so they stand on their own.
  const facts = looks.reduce((sum, [, { first, again }]) => sum + Math.max(0, first - again), 0);
  const ofParts = Object.entries(PARTS).flatMap(([part, name]) => Object.entries(parts).flatMap(([key, time]) => (key === part ? [{ name, time }] : [])));
  const ofRules = looks.map(([name, { first, again }]): Row => ({ name, time: Math.min(first, again), withFacts: first }));
  const sumOfRules = ofRules.reduce((sum, { time }) => sum + time, 0);
  const phases: Row[] = [...ofParts, ...(looks.length === 0 ? [] : [{ name: FACTS, time: facts }, { name: "rules", time: sumOfRules }])];
  const whole = phases.reduce((sum, { time }) => sum + time, 0);
  const known = files.cached === 0 ? "" : `, ${files.cached} known from the cache`;
  const summed = threads === 1 ? "" : `, the time of ${threads} threads together`;
  return [
    `${files.linted} linted${known}: ${milliseconds(whole)} ms${summed}`,
    "",
    "        ms   share  phase",
    ...dearestFirst(phases).map((row) => lineOf(row, whole)),
    ...(ofRules.length === 0 ? [] : ["", "        ms   share  rule (ms with the facts that it asked for first)", ...dearestFirst(ofRules).map((row) => lineOf(row, whole))]),
    "",
  ].join("\n");
}

function dearestFirst(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
}

function lineOf({ name, time, withFacts }: Row, whole: number): string {
  const share = whole === 0 ? 0 : (100 * time) / whole;
  return `${milliseconds(time).padStart(10)} ${share.toFixed(1).padStart(6)}%  ${name}${withFacts === undefined ? "" : ` (${milliseconds(withFacts)})`}`;
}

function milliseconds(time: number): string {
  return time.toFixed(1);
}
