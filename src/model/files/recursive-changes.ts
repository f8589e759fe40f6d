import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { resolvePath } from "./path.ts";
import { chmod, chown } from "../tools/coreutils.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";

/** `chown -R`, `chgrp -R` or `chmod -R` of one folder. */
export interface RecursiveChange {
  readonly tool: "chown" | "chgrp" | "chmod";
  /** The owner, group or mode; absent with `--reference`. */
  readonly given: Argument | undefined;
  readonly operand: Argument;
  /** The folder, absolute and normalised; also what `folder/*` goes over. */
  readonly folder: string;
}

/** The folders whose owner or mode a command changes with everything below. */
export function recursiveChanges(command: Command): readonly RecursiveChange[] {
  const { name } = command;
  if (name !== "chown" && name !== "chgrp" && name !== "chmod") return [];
  const invocation = parseInvocation(command.args, name === "chmod" ? chmod : chown);
  if (!lastOption(invocation, "--recursive")) return [];
  const reference = lastOption(invocation, "--reference");
  const [given, ...others] = invocation.operands;
  const operands = reference ? invocation.operands : others;
  return operands.flatMap((operand) => {
    const folder = folderOf(operand, command);
    return folder === undefined ? [] : [{ tool: name, given: reference ? undefined : given, operand, folder }];
  });
}

function folderOf(operand: Argument, { directory }: Command): string | undefined {
  if (operand.value !== undefined) return resolvePath(directory, operand.value);
  const { shape, text } = operand;
  const all = text.replace(/["']$/, "").endsWith("/*") && shape.endsWith(`/${UNKNOWN_PIECE}`);
  const folder = shape.slice(0, -1);
  return all && !folder.includes(UNKNOWN_PIECE) ? resolvePath(directory, folder) : undefined;
}
