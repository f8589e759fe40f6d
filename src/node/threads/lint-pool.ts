import { Worker } from "node:worker_threads";
import { packageFile } from "../package-files.ts";
import type { Timing } from "../stopwatch.ts";
import { THREAD_WORD, type Order, type OrderedText, type ThreadMessage, type ThreadSetting } from "./orders.ts";

/** What came of a text: what was found, as `encodeResult` writes it; or that this thread has to lint it; or that it ends every thread that does. */
export type PoolAnswer = { readonly found: string } | "lint it here" | { readonly crash: string };

/** Threads that lint. They start when there is something to do. */
export interface LintPool {
  /** Has texts linted; `answer` is called for each, sooner or later, with its index. */
  readonly order: (texts: readonly OrderedText[], answer: (index: number, what: PoolAnswer) => void) => void;
  /** Whether the threads have enough to do for now. */
  readonly isBusy: () => boolean;
  /** Until something has been answered. */
  readonly progress: () => Promise<void>;
  /** Lets the threads come to their end; says where their time went. */
  readonly end: () => Promise<readonly Timing[]>;
}

interface Job {
  readonly texts: readonly OrderedText[];
  readonly answer: (index: number, what: PoolAnswer) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not answered. */
  readonly jobs: Job[];
  isReady: boolean;
  crash: string;
}

/** One that it works on, and one more, so that it never waits. */
const JOBS_OF_A_THREAD = 2;
/** What linting a file leaves is garbage as soon as it is answered: with more room than this for it a thread takes 40 MB more and is no faster. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };

export function lintPool(count: number, setting: ThreadSetting): LintPool {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  const timings: Timing[] = [];
  let listeners: (() => void)[] = [];
  let isEnding = false;
  /** When threads cannot be started at all, everything is done without. */
  let isUseless = false;

  const wake = (): void => {
    const all = listeners;
    listeners = [];
    for (const listener of all) listener();
  };
  const give = (): void => {
    if (isUseless) {
      for (const { texts, answer } of waiting.splice(0)) texts.forEach((_, index) => answer(index, "lint it here"));
      wake();
    }
    while (waiting.length > 0) {
      const idlest = [...threads].sort((a, b) => a.jobs.length - b.jobs.length)[0];
      const thread = idlest && (idlest.jobs.length === 0 || threads.size >= count) ? idlest : start();
      if (thread.jobs.length >= JOBS_OF_A_THREAD) return;
      const job = waiting.shift();
      if (!job) return;
      thread.jobs.push(job);
      thread.worker.postMessage({ texts: job.texts } satisfies Order);
    }
  };
  const start = (): Thread => {
    const worker = new Worker(packageFile("bin/plimsoll.cjs"), { workerData: setting, argv: [THREAD_WORD], resourceLimits: LIMITS });
    const thread: Thread = { worker, jobs: [], isReady: false, crash: "it ended" };
    threads.add(thread);
    worker.on("message", (message: ThreadMessage) => {
      if (message.kind === "ready") thread.isReady = true;
      else if (message.kind === "end") timings.push(...(message.timing ? [message.timing] : []));
      else {
        const job = thread.jobs.shift();
        job?.texts.forEach((_, index) => {
          const found = message.results[index];
          job.answer(index, found === undefined ? "lint it here" : { found });
        });
        give();
        wake();
      }
    });
    worker.on("error", (error: unknown) => {
      thread.crash = error instanceof Error ? error.message : String(error);
    });
    worker.on("exit", () => {
      threads.delete(thread);
      isUseless ||= !thread.isReady && !isEnding;
      const [broken, ...untouched] = thread.jobs.splice(0);
      waiting.unshift(...(broken ? remainsOf(broken, thread.crash) : []), ...untouched);
      give();
      wake();
    });
    return thread;
  };
  return {
    order: (texts, answer) => {
      waiting.push({ texts, answer });
      give();
    },
    isBusy: () => waiting.length > 0,
    progress: () => new Promise((settle) => listeners.push(settle)),
    end: async () => {
      isEnding = true;
      for (const { worker } of threads) worker.postMessage("end");
      while (threads.size > 0) await new Promise<void>((settle) => listeners.push(settle));
      return timings;
    },
  };
}

/** What is left to do of a job on which a thread has ended: each text on its own; a text that was alone is the one that ends threads. */
function remainsOf({ texts, answer }: Job, crash: string): readonly Job[] {
  if (texts.length > 1) return texts.map((text, place) => ({ texts: [text], answer: (_, what) => answer(place, what) }));
  answer(0, { crash });
  return [];
}
