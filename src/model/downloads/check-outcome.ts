import type { Command, Failure } from "../commands/command.ts";
import { wordCommands } from "../commands/word-commands.ts";
import { isTestCommand } from "../commands/shell-builtins.ts";
import { ASKED } from "../commands/and-or-chain.ts";
import type { Step } from "../stage.ts";
import { outputRedirect } from "./saved-files.ts";

/** Programs that only show what they read. */
const SHOWING: ReadonlySet<string> = new Set(["tee", "cat", "head", "tail", "cut", "tr", "sort", "sed", "column", "xargs"]);

/** What follows when a check finds something wrong, and whether it only prints what somebody should compare. */
export interface CheckOutcome {
  readonly failure: Failure;
  readonly prints: boolean;
}

/** The outcome of a check, `prints` as in `FileCheck`. */
export function checkOutcome(command: Command, prints: boolean, step: Step): CheckOutcome {
  const { pipeline, pipelineStage, failure } = command;
  const owner = prints ? wordCommands(step).get(command) : undefined;
  if (owner) return { failure: isTestCommand(owner.name) ? owner.failure : ASKED, prints: false };
  const behind = pipeline?.stages.slice(pipelineStage + 1) ?? [];
  const last = behind.at(-1)?.at(-1) ?? command;
  if (behind.some((commands) => commands.some(({ name = "" }) => !SHOWING.has(name)))) return { failure: last.failure, prints: false };
  if (!prints) return { failure, prints: false };
  if (last.failure.because === "asked") return { failure: ASKED, prints: false };
  const target = outputRedirect(last)?.target?.shape;
  // It can be compared as a file.
  if (target !== undefined && !target.startsWith("/dev/")) return { failure: ASKED, prints: false };
  return { failure, prints: true };
}
