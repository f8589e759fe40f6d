import type { Span } from "../../source/span.ts";
import type { LogicalText } from "../../syntax/logical-text.ts";
import type { Argument, Command } from "../commands/command.ts";
import { expandDockerfileWord } from "./expand-dockerfile-word.ts";
import { assignmentInWord, declaredVariables, isDeclaration } from "../commands/shell-builtins.ts";
import { remembered } from "../remembered.ts";
import type { Step } from "../stage.ts";

/** A place that gives a variable a value. */
export interface VariableSetting {
  readonly name: string;
  /** Absent when it is decided at build time. */
  readonly value: string | undefined;
  /** With `UNKNOWN_PIECE` for unknown pieces. */
  readonly shape: string;
  /** Whether a `--build-arg` may change the value. */
  readonly overridable: boolean;
  /** `shell`: for the rest of the script alone, and no program sees it unless it is exported elsewhere. */
  readonly by: "ENV" | "ARG" | "export" | "prefix" | "shell";
  /** Name and value. */
  readonly span: Span;
  /** The value as written or with quotes taken off, mapped to the file; absent when it cannot be. */
  readonly content: LogicalText | undefined;
  readonly step: Step;
  /** Absent for ENV and ARG. */
  readonly command: Command | undefined;
}

/** Every place of a step that gives a variable a value: pairs of ENV, defaults of ARG, `export A=b`, `A=b command`, `env A=b command`. */
export function variableSettings(step: Step): readonly VariableSetting[] {
  const { type } = step.instruction;
  return type === "ENV" || type === "ARG" || step.commands.some(maySet) ? settingsIn(step) : NONE;
}

const NONE: readonly VariableSetting[] = [];

function maySet({ assignments, program }: Command): boolean {
  return assignments.length > 0 || isDeclaration(program?.value);
}

const settingsIn = remembered((step: Step): readonly VariableSetting[] => [...everySetting(step)]);

function* everySetting(step: Step): Generator<VariableSetting> {
  const { instruction, before } = step;
  if (instruction.type === "ENV") {
    for (const { key, value, span } of instruction.pairs) {
      const expansion = expandDockerfileWord(value, before.variables);
      const known = expansion.value.known ? expansion.value.value : undefined;
      const { shape, overridable } = expansion;
      yield { name: key.text, value: known, shape, overridable, by: "ENV", span, content: value.content, step, command: undefined };
    }
  }
  if (instruction.type === "ARG") {
    for (const { name, value, span } of instruction.declarations) {
      if (!value) continue;
      const expansion = expandDockerfileWord(value, before.variables);
      const known = expansion.value.known ? expansion.value.value : undefined;
      yield { name: name.text, value: known, shape: expansion.shape, overridable: true, by: "ARG", span, content: value.content, step, command: undefined };
    }
  }
  for (const command of step.commands) if (maySet(command)) yield* settingsOf(command, step);
}

function* settingsOf(command: Command, step: Step): Generator<VariableSetting> {
  const { program, args, assignments } = command;
  for (const { name, value, span } of assignments) {
    if (!value) continue;
    const { shape, overridable = false } = value;
    yield new CommandSetting({ name, value: value.value, shape, overridable, by: program ? "prefix" : "shell", span, step, command }, value);
  }
  const declared = declaredVariables(program?.value, args);
  if (declared.length === 0) return;
  const exports = program?.value === "export" || args.some(({ shape }) => /^-[a-zA-Z]*x/.test(shape));
  for (const word of declared) {
    const { name, value } = assignmentInWord(word);
    const shape = word.shape.slice(name.length + 1);
    yield new CommandSetting({ name, value, shape, overridable: word.overridable === true, by: exports ? "export" : "shell", span: word.span, step, command }, word);
  }
}

/** A setting in a command: its text is mapped to the file when somebody asks. A class, because an object with an accessor of its own costs V8 1 KB. */
class CommandSetting implements VariableSetting {
  readonly name: string;
  readonly value: string | undefined;
  readonly shape: string;
  readonly overridable: boolean;
  readonly by: VariableSetting["by"];
  readonly span: Span;
  readonly step: Step;
  readonly command: Command | undefined;
  readonly #word: Argument;

  constructor({ name, value, shape, overridable, by, span, step, command }: Omit<VariableSetting, "content">, word: Argument) {
    this.name = name;
    this.value = value;
    this.shape = shape;
    this.overridable = overridable;
    this.by = by;
    this.span = span;
    this.step = step;
    this.command = command;
    this.#word = word;
  }

  get content(): LogicalText | undefined {
    return this.#word.script;
  }
}
