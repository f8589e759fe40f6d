import { cover, type Span } from "../../source/span.ts";
import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { rememberedForGood } from "../remembered.ts";
import { parseInvocation, UNABRIDGED, type Invocation, type ParsedOption, type ToolGrammar } from "../tools/grammar.ts";
import { isSwitchedBy, type SwitchTable } from "../tools/switch-table.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** A check that an option of a command turns off. */
export interface SwitchedOff {
  /** What turns it off, without quotes: `-k`, `-o APT::Get::AllowUnauthenticated=true`. */
  readonly text: string;
  /** What follows, as in the table: a sentence without its subject. */
  readonly effect: string;
  /** The option with its value: what a fix deletes. */
  readonly span: Span;
  /** Whether that is a word or more; otherwise it is a letter among others. */
  readonly isWord: boolean;
  readonly option: ParsedOption;
  readonly invocation: Invocation;
}

/** For programs whose options are not in a table: each word is an option, or not. */
const PLAIN: ToolGrammar = { style: UNABRIDGED };

/** The checks that a command turns off by its options. */
export function switchesOff(command: Command, table: SwitchTable): readonly SwitchedOff[] {
  // Nine commands of ten have no option at all, and every table asks for one.
  const { mark } = table;
  const isGiven = command.args.some(mark ? (word) => startsWithDash(word) && mark.test(word.shape) : startsWithDash);
  if (!isGiven) return NONE;
  const invocation = parseInvocation(command.args, grammarOf(command.name ?? "") ?? PLAIN);
  const names = optionsIn(table);
  return invocation.options.some(({ name }) => names.has(name)) ? [...everySwitch(invocation, table)] : NONE;
}

const NONE: readonly SwitchedOff[] = [];

/** Every option that a table is about, so that the many command lines with others are done with at once. */
const optionsIn = rememberedForGood(({ options = [], settingOptions = [] }: SwitchTable): ReadonlySet<string> =>
  new Set([...options.map(({ option }) => option), ...settingOptions]),
);

/** Whether a word may be an option. */
export function startsWithDash({ shape }: Argument): boolean {
  return shape.charCodeAt(0) === 0x2d;
}

function* everySwitch(invocation: Invocation, table: SwitchTable): Generator<SwitchedOff> {
  const verb = invocation.subcommand?.shape;
  const matters = (verbs: RegExp | undefined): boolean => verbs === undefined || (verb !== undefined && verbs.test(verb));
  const isGiven = (name: string): boolean => invocation.options.some((option) => option.name === name);
  for (const option of invocation.options) {
    const row = table.options?.find((candidate) => candidate.option === option.name);
    if (row && matters(row.verbs) && isSwitchedBy(option.value?.value ?? option.value?.shape, row.value ?? "true")) {
      if (row.alongside?.some(isGiven) !== false) yield switchedOff(option, row.effect, invocation);
    }
    if (!option.value || table.settingOptions?.includes(option.name) !== true) continue;
    const setting = settingIn(option.value);
    const known = table.settings?.find(({ name }) => name.test(setting.name.toLowerCase()));
    if (known && matters(known.verbs) && isSwitchedBy(setting.value, known.value)) yield switchedOff(option, known.effect, invocation);
  }
}

/** `name=value`, and `name value` as ssh takes it too; without either the value is absent, which means true. */
export function settingIn(argument: Argument): { readonly name: string; readonly value: string | undefined } {
  const { shape } = argument;
  const found = /\s*=\s*|\s+/.exec(shape.trim());
  if (!found) return { name: shape.trim(), value: undefined };
  const trimmed = shape.trim();
  return { name: trimmed.slice(0, found.index), value: trimmed.slice(found.index + found[0].length).replace(/^"(.*)"$|;$/, "$1") };
}

function switchedOff(option: ParsedOption, effect: string, invocation: Invocation): SwitchedOff {
  const { argument, fullSpan } = option;
  const isWord = fullSpan.start <= argument.span.start && fullSpan.end >= argument.span.end;
  return { text: writtenAs(option, isWord), effect, span: isWord ? cover(argument.span, fullSpan) : fullSpan, isWord, option, invocation };
}

function writtenAs({ argument, value, span }: ParsedOption, isWord: boolean): string {
  if (!isWord) return `-${argument.text.charAt(span.start - argument.span.start)}`;
  return value && value.span.start >= argument.span.end ? `${readable(argument)} ${readable(value)}` : readable(argument);
}

function readable({ shape, text }: Argument): string {
  return shape.includes(UNKNOWN_PIECE) ? text : shape;
}
