import { parentPort, workerData } from "node:worker_threads";
import { ConfigError, linter, type Linter } from "../../linter.ts";
import { encodeResult } from "../cache/stored-result.ts";
import { fileOptionsFinder } from "../file-options.ts";
import { collect } from "../large-run.ts";
import { stopwatch } from "../stopwatch.ts";
import { warmUp } from "../warm-up.ts";
import type { Order, OrderedText, ThreadMessage, ThreadSetting } from "./orders.ts";

/** Lints what the thread that started this one orders, until it orders nothing more. */
export function serveOrders(): void {
  const port = parentPort;
  if (!port) return;
  // lint-pool.ts starts this thread, and with nothing else.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment
  const { settings, examples, isTimed }: ThreadSetting = workerData;
  const watch = isTimed ? stopwatch() : undefined;
  const optionsOf = fileOptionsFinder(settings);
  const linters = new Map<number, Promise<Linter>>();
  const linterLike = (like: number): Promise<Linter> => {
    let known = linters.get(like);
    if (!known) linters.set(like, (known = optionsOf(examples[like] ?? "").then(({ lint }) => linter(lint, watch?.lap))));
    return known;
  };
  const say = (message: ThreadMessage): void => port.postMessage(message);
  const resultOf = async ({ text, file, like }: OrderedText): Promise<string | undefined> => {
    try {
      const own = await linterLike(like);
      watch?.start();
      const result = own.lint(text, file);
      watch?.count("linted");
      return encodeResult(result).toString("utf8");
    } catch (error) {
      // Whoever ordered it meets the same, and knows what to say; a configuration may be another one by now.
      if (error instanceof ConfigError || error instanceof Error) return undefined;
      throw error;
    }
  };
  let isWarm = !watch;
  let isSmall = false;
  const serve = async ({ texts }: Order): Promise<void> => {
    if (watch && !isWarm) {
      isWarm = true;
      const sample = await Promise.all(texts.map(async ({ text, file, like }) => ({ text, file, own: await linterLike(like) })));
      warmUp(sample, watch);
    }
    const results: (string | undefined)[] = [];
    for (const each of texts) results.push(await resultOf(each));
    say({ kind: "found", results });
    if (!isSmall) collect();
    isSmall = true;
  };
  // One order after the other, so that the answers come in the order of the orders.
  let last = Promise.resolve();
  port.on("message", (order: Order | "end") => {
    last = last.then(() => {
      if (order !== "end") return serve(order);
      say({ kind: "end", timing: watch?.timing() });
      port.close();
      return undefined;
    });
  });
  say({ kind: "ready" });
}
