import type { ShellList, ShellNode } from "../../syntax/shell/script.ts";
import type { Argument } from "./command.ts";

const DECLARATIONS: ReadonlySet<string> = new Set(["export", "declare", "typeset", "local", "readonly"]);

/** Commands that only ask a question, so that `question && answer` does not say that the answer runs. */
const QUESTIONS: ReadonlySet<string> = new Set([
  "[", "test", "[[", "id", "getent", "which", "command", "type", "hash", "grep", "egrep", "fgrep", "cmp", "diff", "expr", "false", "pgrep",
]);

/** `export`, `declare` and their kin. */
export function isDeclaration(program: string | undefined): boolean {
  return program !== undefined && DECLARATIONS.has(program);
}

/** The `NAME=value` words of `export`, `declare` and their kin. */
export function declaredVariables(program: string | undefined, args: readonly Argument[]): readonly Argument[] {
  if (!isDeclaration(program)) return [];
  return args.filter((argument) => /^[A-Za-z_]\w*=/.test(argument.shape));
}

/** Splits the word `NAME=value`; the value is absent when it is decided at run time. */
export function assignmentInWord(argument: Argument): { readonly name: string; readonly value: string | undefined } {
  const equals = argument.shape.indexOf("=");
  return { name: argument.shape.slice(0, equals), value: argument.value?.slice(equals + 1) };
}

/** `[ … ]`, `test …`: whether a program compares words. */
export function isTestCommand(name: string | undefined): boolean {
  return name === "[" || name === "test" || name === "[[";
}

/** Whether a node only tests something: `[ -f x ]`, `id app`, `! command -v sudo`. */
export function isTest(node: ShellNode): boolean {
  if (node.type === "command") return node.name?.value !== undefined && QUESTIONS.has(node.name.value);
  if (node.type === "pipeline") return node.negated || isLastTest(node.stages);
  return node.type === "group" && node.body.items.length === 0;
}

function isLastTest(stages: readonly ShellNode[]): boolean {
  const last = stages[stages.length - 1];
  return last !== undefined && isTest(last);
}

/** Whether a node ends the script with a failure: `exit 1`, `false`, `{ echo no; exit 1; }`. */
export function isGivingUp(node: ShellNode): boolean {
  if (node.type === "group") return endsGivingUp(node.body);
  if (node.type !== "command") return false;
  const name = node.name?.value;
  if (name === "false") return true;
  return (name === "exit" || name === "return") && node.args[0]?.value !== "0";
}

function endsGivingUp(list: ShellList): boolean {
  const last = list.items[list.items.length - 1];
  return last !== undefined && isGivingUp(last.node);
}
