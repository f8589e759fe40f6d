import { createSourceText } from "../../linter.ts";
import { decodeResult } from "../cache/stored-result.ts";
import type { RunSettings } from "../file-options.ts";
import { failedOutcome, type FileOutcome } from "../file-outcome.ts";
import { lintHere, type RunOptions } from "../lint-files.ts";
import type { ReadText } from "../read-source.ts";
import { keep, take, type SettledSource } from "../settled-source.ts";
import { lintPool, type PoolAnswer } from "./lint-pool.ts";
import type { OrderedText } from "./orders.ts";

/** How much goes to a thread at once: files, and UTF-16 units of text. */
const PORTION = { files: 32, length: 1 << 18 };
/** How many files may be read and not reported yet: behind one that takes long, the others wait. */
const MOST_UNDER_WAY = 512;

/** A file whose turn to be reported has not come. */
interface Slot {
  readonly settled: SettledSource;
  outcome: FileOutcome | undefined;
}

/** Lints in several threads and gives what came of each file in their order. Reads, looks into the cache and reports in this one. */
export async function* lintInThreads(all: readonly SettledSource[], threads: number, settings: RunSettings, run: RunOptions): AsyncGenerator<FileOutcome, void, undefined> {
  const likes = new Map<unknown, number>();
  const examples: string[] = [];
  for (const { named, options } of all) {
    if (likes.has(options.lint)) continue;
    likes.set(options.lint, examples.length);
    examples.push(named.file);
  }
  const pool = lintPool(threads, { settings, examples, isTimed: run.watch !== undefined });
  const underWay: Slot[] = [];
  let portion: { readonly slot: Slot; readonly source: ReadText }[] = [];
  let length = 0;
  const send = (): void => {
    const sent = portion;
    portion = [];
    length = 0;
    if (sent.length === 0) return;
    const texts = sent.map(({ slot: { settled }, source: { text } }): OrderedText => ({ file: settled.named.file, text, like: likes.get(settled.options.lint) ?? 0 }));
    pool.order(texts, (index, what) => {
      const each = sent[index];
      if (each) each.slot.outcome = outcomeOf(each.slot.settled, each.source, what, run);
    });
  };
  try {
    for (const settled of all) {
      const taken = take(settled, run);
      const slot: Slot = { settled, outcome: "text" in taken ? undefined : taken };
      underWay.push(slot);
      if ("text" in taken) {
        portion.push({ slot, source: taken });
        length += taken.text.length;
      }
      if (portion.length >= PORTION.files || length >= PORTION.length) send();
      while (pool.isBusy() || underWay.length > MOST_UNDER_WAY) {
        yield* reported(underWay);
        if (!pool.isBusy() && underWay.length <= MOST_UNDER_WAY) break;
        await pool.progress();
      }
      yield* reported(underWay);
    }
    send();
    while (underWay.length > 0) {
      yield* reported(underWay);
      if (underWay.length > 0) await pool.progress();
    }
  } finally {
    for (const timing of await pool.end()) run.watch?.add(timing);
  }
}

/** Takes out what is known of the first files, up to the first of which nothing is known. */
function* reported(underWay: Slot[]): Generator<FileOutcome> {
  for (let first = underWay[0]; first?.outcome; first = underWay[0]) {
    underWay.shift();
    yield first.outcome;
  }
}

function outcomeOf(settled: SettledSource, source: ReadText, answer: PoolAnswer, run: RunOptions): FileOutcome {
  const { named, options } = settled;
  if (answer === "lint it here") return lintHere(settled, source, run);
  if ("crash" in answer) return failedOutcome(named.file, `it ended the thread that linted it: ${answer.crash}`);
  const stored = decodeResult(answer.found, source.text.length);
  if (!stored) return lintHere(settled, source, run);
  const result = { file: named.file, source: createSourceText(source.text), ...stored };
  keep(settled, result, run);
  return { result: { ...result, options, fixed: [] }, problems: [] };
}
