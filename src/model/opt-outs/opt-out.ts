import type { Span } from "../../source/span.ts";
import type { Command } from "../commands/command.ts";
import type { WrittenSetting } from "../files/configuration-text.ts";
import type { Step } from "../stage.ts";
import type { SwitchedOff } from "./switched-off.ts";
import type { WrittenFile } from "../files/written-files.ts";
import { spanOfText } from "../files/written-text.ts";
import type { VariableSetting } from "../variables/variable-settings.ts";

/** A place where the file turns a check off. */
export interface OptOut {
  /** What does it, as written but without quotes: `--nogpgcheck`, `gpgcheck=0`. */
  readonly text: string;
  /** What follows: a sentence of which the program that no longer checks is the subject. */
  readonly effect: string;
  readonly span: Span;
  readonly step: Step;
  /** The command that does it; absent for ENV, ARG and COPY. */
  readonly command: Command | undefined;
  /** How to take it back; absent when that is not a matter of a few characters. */
  readonly undo: Undo | undefined;
}

export type Undo =
  /** Delete the span: with a blank when it is a whole word, else as it is. */
  | { readonly by: "deletion"; readonly span: Span; readonly isWord: boolean }
  /** Write another value; `result` is what the whole setting then reads. */
  | { readonly by: "value"; readonly span: Span; readonly value: string; readonly result: string }
  /** Leave the whole command out. */
  | { readonly by: "omission"; readonly command: Command; readonly step: Step }
  /** Leave one of an instruction's settings out, or the instruction when it has no other. */
  | { readonly by: "setting"; readonly span: Span; readonly step: Step };

/** The opt-out that an option of a command is; `subject` is the program whose check it is. */
export function optOutByOption(off: SwitchedOff, subject: string, command: Command, step: Step): OptOut {
  const { text, effect, span, isWord, option } = off;
  // What a variable brings cannot be deleted where the variable stands.
  const literal = option.argument.content !== undefined && (option.value === undefined || option.value.content !== undefined);
  return {
    text,
    effect: `${subject} ${effect}`,
    span,
    step,
    command,
    undo: literal ? { by: "deletion", span, isWord } : undefined,
  };
}

/** The opt-out that a line of a written file is; `program` is who reads the file. */
export function optOutByFile(file: WrittenFile, setting: WrittenSetting, program: string, effect: string): OptOut {
  const { content, step, command } = file;
  const span = spanOfText(content, setting.start, setting.end) ?? file.span;
  const value = opposite(setting.value ?? "");
  const valueSpan = spanOfText(content, setting.valueStart, setting.valueEnd);
  const text = content.text.slice(setting.start, setting.end);
  const result = `${content.text.slice(setting.start, setting.valueStart)}${value ?? ""}${content.text.slice(setting.valueEnd, setting.end)}`;
  return {
    text,
    effect: `${program} ${effect}`,
    span,
    step,
    command,
    undo: value !== undefined && valueSpan ? { by: "value", span: valueSpan, value, result } : undefined,
  };
}

/** How to leave the setting of a variable out. */
export function undoOfVariable({ by, span, step, command }: VariableSetting): Undo {
  if (!command) return { by: "setting", span, step };
  const only = by === "export" && command.args.length === 1;
  return only ? { by: "omission", command, step } : { by: "deletion", span, isWord: true };
}

const OPPOSITES: readonly (readonly [string, string])[] = [
  ["0", "1"],
  ["false", "true"],
  ["no", "yes"],
  ["off", "on"],
  ["disable", "enable"],
  ["without", "with"],
];

/** `true` for `false`, `1` for `0`, in the same capitals; absent when there is none. */
export function opposite(value: string): string | undefined {
  const lower = value.toLowerCase();
  const pair = OPPOSITES.find((candidate) => candidate.includes(lower));
  const other = pair?.[0] === lower ? pair[1] : pair?.[0];
  if (other === undefined || value === lower) return other;
  return value === value.toUpperCase() ? other.toUpperCase() : other.charAt(0).toUpperCase() + other.slice(1);
}
