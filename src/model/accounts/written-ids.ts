import type { Span } from "../../source/span.ts";
import { fileSpan, type LogicalText } from "../../syntax/logical-text.ts";
import { addAccountFlavour } from "./account-tool.ts";
import type { Argument, Command } from "../commands/command.ts";
import { flagNamed, flagValue } from "../files/copy.ts";
import { expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import type { Expansion } from "../variables/expansion.ts";
import { numericId, splitOwner } from "./identity.ts";
import type { Step } from "../stage.ts";
import { argumentPartSpan } from "../tools/argument-part.ts";
import { parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** The number of a user or a group as the file gives it. */
export interface WrittenId {
  readonly kind: "uid" | "gid";
  readonly id: number;
  /** The number itself, or the word when a variable holds it. */
  readonly span: Span;
  /** `likely` behind a condition, or when a build argument may change it. */
  readonly certainty: "certain" | "likely";
}

/** The ids that a step gives to accounts, groups, files or itself, in the order in which it names them. */
export function* writtenIds(step: Step): Generator<WrittenId> {
  const { instruction, before } = step;
  switch (instruction.type) {
    case "USER":
      if (instruction.value) yield* idsInWord(expandDockerfileWord(instruction.value, before.variables), instruction.value);
      return;
    case "COPY":
    case "ADD": {
      const flag = flagNamed(instruction, "chown");
      const value = flagValue(flag, before);
      if (flag?.content && value) yield* idsInWord(value, { content: flag.content, span: flag.valueSpan ?? flag.span });
      return;
    }
    case "RUN":
      for (const command of step.commands) if (OWNING.has(command.name) || ID_OPTIONS.has(command.name ?? "")) yield* idsInCommand(command, step);
      return;
    default:
  }
}

function* idsInWord(expansion: Expansion, written: { readonly content: LogicalText; readonly span: Span }): Generator<WrittenId> {
  const certainty = expansion.overridable ? "likely" : "certain";
  const at = written.content.text.indexOf(expansion.shape);
  for (const { kind, id, start, end } of idsIn(expansion.shape)) {
    const span = at === -1 ? written.span : fileSpan(written.content, at + start, at + end);
    yield { kind, id, span, certainty };
  }
}

interface Placed {
  readonly kind: WrittenId["kind"];
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers in `user:group`, with where they stand in it. */
function* idsIn(owner: string): Generator<Placed> {
  const { user, group } = splitOwner(owner);
  const uid = numericId(user);
  if (uid !== undefined) yield { kind: "uid", id: uid, start: 0, end: user.length };
  const gid = group === undefined ? undefined : numericId(group);
  if (gid !== undefined) yield { kind: "gid", id: gid, start: user.length + 1, end: owner.length };
}

/** The options that carry ids, by program. */
const ID_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries<readonly string[]>({
  useradd: ["--uid", "--gid"],
  adduser: ["--uid", "--gid"],
  usermod: ["--uid", "--gid"],
  groupadd: ["--gid"],
  addgroup: ["--gid"],
  groupmod: ["--gid"],
  install: ["--owner", "--group"],
}));

/** Programs whose first operand carries ids. */
const OWNING: ReadonlySet<string | undefined> = new Set(["chown", "chgrp"]);

const GROUP_OPTIONS: ReadonlySet<string> = new Set(["--gid", "--group"]);

function* idsInCommand(command: Command, step: Step): Generator<WrittenId> {
  const name = command.name ?? "";
  const options = ID_OPTIONS.get(name);
  const owns = OWNING.has(name);
  const grammar = options || owns ? grammarOf(name, addAccountFlavour(command, step.stage.image)) : undefined;
  if (!grammar) return;
  const invocation = parseInvocation(command.args, grammar);
  const certaintyOf = (argument: Argument): WrittenId["certainty"] =>
    command.certainty === "always" && argument.overridable !== true ? "certain" : "likely";
  for (const { name: option, value } of invocation.options) {
    const id = value && options?.includes(option) ? numericId(value.shape) : undefined;
    if (value && id !== undefined) yield { kind: GROUP_OPTIONS.has(option) ? "gid" : "uid", id, span: value.span, certainty: certaintyOf(value) };
  }
  const [owner] = invocation.operands;
  if (!owns || !owner || invocation.options.some((option) => option.name === "--reference")) return;
  for (const { kind, id, start, end } of idsIn(owner.shape)) {
    yield { kind: name === "chgrp" ? "gid" : kind, id, span: argumentPartSpan(owner, start, end), certainty: certaintyOf(owner) };
  }
}
