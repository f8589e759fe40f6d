import type { ShellListItem, ShellNode } from "../../syntax/shell/script.ts";
import type { SourceText } from "../../source/source-text.ts";
import type { Failure } from "./command.ts";
import { isGivingUp } from "./shell-builtins.ts";

/** The step ends. */
export const STOPS: Failure = { resumesAt: Infinity, because: "stops" };

/** Something asks for the result. */
export const ASKED: Failure = { resumesAt: Infinity, because: "asked" };

/** What stands around a chain of commands. */
interface AroundChain {
  /** What follows when the list that the chain stands in fails. */
  readonly failure: Failure;
  readonly errexit: boolean;
  /** What follows in the list; absent for the last chain. */
  readonly next: ShellNode | undefined;
  /** The file. */
  readonly source: SourceText;
}

/** How much of the next command is looked at for `$?`. */
const LOOKED_AT = 200;

/** For each item of `a && b || c` what follows when it fails. */
export function failuresInChain(items: readonly ShellListItem[], { failure, errexit, next, source }: AroundChain): readonly Failure[] {
  const lost: Failure = !next ? failure : asksForStatus(next, source) ? ASKED : { resumesAt: next.span.start, because: "separator" };
  // Under errexit only the last command of an and-or chain ends the shell.
  const atEnd = next && errexit && failure.because !== "asked" ? STOPS : lost;
  const failures: Failure[] = [];
  let caught: Failure | undefined;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (!item) continue;
    const { node, background, after } = item;
    failures[index] = background
      ? { resumesAt: node.span.end, because: "background" }
      : (caught ?? (index === items.length - 1 ? atEnd : lost));
    if (after === "||") caught = isGivingUp(node) ? STOPS : isShrug(node) ? { resumesAt: node.span.start, because: "caught" } : ASKED;
  }
  return failures;
}

/** `[ $? = 0 ] || exit 1`, `status=$?`. */
function asksForStatus({ span }: ShellNode, { text }: SourceText): boolean {
  return text.slice(span.start, Math.min(span.end, span.start + LOOKED_AT)).includes("$?");
}

const SHRUGS: ReadonlySet<string> = new Set([":", "true", "echo", "printf", "exit", "return"]);

/** `true`, `echo "never mind"`: a command that only lets the script go on. */
function isShrug(node: ShellNode): boolean {
  return node.type === "command" && node.name?.value !== undefined && SHRUGS.has(node.name.value);
}

/** For each item whether a `||` behind it catches its failure and goes on, as `|| true` does and `|| exit 1` does not. */
export function rescuedItems(items: readonly ShellListItem[]): readonly boolean[] {
  const rescued: boolean[] = [];
  let caught = false;
  for (let index = items.length - 1; index >= 0; index--) {
    rescued[index] = caught;
    const item = items[index];
    if (item?.after === "||") caught = !isGivingUp(item.node);
  }
  return rescued;
}

/** `false || x`: x surely runs. Everything else may succeed. */
export function isNeverTrue(node: ShellNode): boolean {
  return node.type === "command" && node.name?.value === "false";
}
