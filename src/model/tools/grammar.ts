import type { Span } from "../../source/span.ts";
import { UNKNOWN_PIECE, type Argument } from "../commands/command.ts";
import { fitted } from "../fitted.ts";
import { rememberedWithin } from "../remembered.ts";
import { argumentPart, argumentPartSpan } from "./argument-part.ts";
import { abbreviatedOption, meaningOf, noValue, subcommandOf, type Meaning } from "./option-meanings.ts";

/** How a tool spells its options, whichever they are. */
export interface OptionStyle {
  /** `--`: long names have two dashes; `-`: one (`find -name`); `either`: canonical with two, one is taken as well. */
  readonly longDash: "--" | "-" | "either";
  /** Whether letters may stand together and the last may carry its value: `-fsSLo/tmp/x`. */
  readonly bundling: boolean;
  /** Whether a long option may be cut short as long as only one fits: `--no-check-cert`. */
  readonly abbreviations: boolean;
  /** Whether the `=` in `-n=x` belongs to the syntax and not to the value. */
  readonly letterEquals: boolean;
}

/** getopt_long of the GNU C library, and whatever behaves like it. */
export const GNU: OptionStyle = { longDash: "--", bundling: true, abbreviations: true, letterEquals: false };
/** Like GNU, but a long option has to be written out. */
export const UNABRIDGED: OptionStyle = { longDash: "--", bundling: true, abbreviations: false, letterEquals: false };
/** Written-out long options and `-n=x`: pflag (docker, kubectl), clap (cargo), apt. */
export const PFLAG: OptionStyle = { longDash: "--", bundling: true, abbreviations: false, letterEquals: true };
/** Python's argparse. */
export const ARGPARSE: OptionStyle = { longDash: "--", bundling: true, abbreviations: true, letterEquals: true };
/** Perl's Getopt::Long as it is when nobody configures it. */
export const GETOPT_LONG: OptionStyle = { longDash: "either", bundling: false, abbreviations: true, letterEquals: true };
/** Whole words behind one dash: find, openssl, go. */
export const SINGLE_DASH: OptionStyle = { longDash: "-", bundling: false, abbreviations: false, letterEquals: true };

/**
 * The options of a tool or of one of its subcommands. Names carry their dashes. An option that no table mentions takes no
 * value and goes by its own spelling.
 */
export interface OptionTable {
  /** Other spellings -> the canonical name, the only one that the sets below and rules use. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Options that take a value, in the same word or in the next; by another spelling where only that one does. */
  readonly valued?: ReadonlySet<string>;
  /** Letters whose value, if any, is in the same word: `sed -i.bak`. */
  readonly glued?: ReadonlySet<string>;
  /** Options that take the next two words. */
  readonly pairs?: ReadonlySet<string>;
  /** Options that take a command up to `;` or `{} +`. */
  readonly clauses?: ReadonlySet<string>;
  /** Valued options behind whose value only operands follow: `python -m pip --version`. */
  readonly final?: ReadonlySet<string>;
  /** Options without a value; needed only where long names may be cut short or where a wider table says otherwise. */
  readonly flags?: ReadonlySet<string>;
  /** How many operands there may be before everything that follows is one too; absent: options may stand anywhere. */
  readonly optionsEndAfter?: number;
  /** The first operand selects one of these or none; the tables around it stay in force. */
  readonly subcommands?: Readonly<Record<string, OptionTable>>;
}

/** What the words of one tool's command line mean. */
export interface ToolGrammar extends OptionTable {
  readonly style: OptionStyle;
  /** The first word may be option letters without a dash, which take their values from the next words: `tar xzf`. */
  readonly bareLetters?: boolean;
  /** Some options have two letters and stand among those of one: wget's `-nv`. */
  readonly letterPairs?: boolean;
  /** Characters that begin an operand when they follow a dash: `chmod -x file`. */
  readonly dashOperands?: string;
  /** A word with this prefix in front of the subcommand selects a version of the tool: `cargo +nightly build`. */
  readonly selector?: string;
}

/** One option of an invocation. */
export interface ParsedOption {
  /** Canonical, with dashes: `--insecure` for `-k`. */
  readonly name: string;
  readonly value: Argument | undefined;
  /** The option without its value: the `k` of `-fsSLk`, the whole of `--insecure`. */
  readonly span: Span;
  /** The option and its value. */
  readonly fullSpan: Span;
  /** The word that it stands in. */
  readonly argument: Argument;
  /** The words that it takes when it takes more than one: both of a pair, the command of `-exec`. */
  readonly words?: readonly Argument[];
}

/** A tool's arguments, told apart. */
export interface Invocation {
  /** The first operand of a tool that has subcommands. */
  readonly subcommand: Argument | undefined;
  readonly options: readonly ParsedOption[];
  /** What is neither option, value nor subcommand; the same objects as in the argument list. */
  readonly operands: readonly Argument[];
  /** Whether a word that is decided at run time may be options or several words; never so for `"$quoted"` ones. */
  readonly uncertain: boolean;
}

/** Every occurrence of an option, by its canonical name. */
export function optionsNamed(invocation: Invocation, name: string): readonly ParsedOption[] {
  return invocation.options.filter((option) => option.name === name);
}

/** The last occurrence of an option, by its canonical name: the one that counts in most tools. */
export function lastOption(invocation: Invocation, name: string): ParsedOption | undefined {
  return invocation.options.findLast((option) => option.name === name);
}

/**
 * Tells a tool's options, their values, its subcommand and its operands apart. Linear in the words. The last reading of each argument list is
 * remembered: a dozen rules and the model ask for the same one, and half of all readings over 1,545 files were repeats.
 */
export const parseInvocation = rememberedWithin(
  (args: readonly Argument[], grammar: ToolGrammar): Invocation => new InvocationReader(args, grammar).read(),
);

/** Reads one argument list; a class because nearly every step moves the position and adds to the result. */
class InvocationReader {
  private readonly args: readonly Argument[];
  private readonly grammar: ToolGrammar;
  /** Innermost first. */
  private tables: readonly OptionTable[];
  private position = 0;
  private optionsEnded = false;
  private subcommand: Argument | undefined;
  private uncertain = false;
  private readonly options: ParsedOption[] = [];
  private readonly operands: Argument[] = [];

  constructor(args: readonly Argument[], grammar: ToolGrammar) {
    this.args = args;
    this.grammar = grammar;
    this.tables = [grammar];
  }

  read(): Invocation {
    const [first] = this.args;
    if (this.grammar.bareLetters && first && /^[A-Za-z]/.test(first.shape)) this.letters(this.next(), 0);
    for (let argument = this.next(); argument; argument = this.next()) {
      if (this.optionsEnded) this.operands.push(argument);
      else this.word(argument);
    }
    const { subcommand, uncertain } = this;
    return { subcommand, options: fitted(this.options), operands: fitted(this.operands), uncertain };
  }

  private next(): Argument | undefined {
    return this.args[this.position++];
  }

  private word(argument: Argument): void {
    const { shape } = argument;
    if (shape.startsWith(UNKNOWN_PIECE) && mayBeSeveral(argument)) this.uncertain = true;
    if (shape === "--") this.optionsEnded = true;
    else if (!shape.startsWith("-") || shape === "-") this.operand(argument);
    else if (this.grammar.dashOperands?.includes(shape.charAt(1))) this.operand(argument);
    else if (shape.startsWith("--") || !this.grammar.style.bundling) this.long(argument);
    else this.letters(argument, 1);
  }

  private operand(argument: Argument): void {
    const [table] = this.tables;
    const { selector } = this.grammar;
    if (table?.subcommands && this.operands.length === 0) {
      if (selector !== undefined && !this.subcommand && argument.shape.startsWith(selector)) return;
      if (this.subcommand) this.operands.push(argument);
      else this.subcommand = argument;
      this.tables = [subcommandOf(table, argument.shape), ...this.tables];
      return;
    }
    this.operands.push(argument);
    const limit = this.tables.find((candidate) => candidate.optionsEndAfter !== undefined)?.optionsEndAfter;
    if (limit !== undefined && this.operands.length >= limit) this.optionsEnded = true;
  }

  private long(argument: Argument): void {
    const { shape } = argument;
    const equals = shape.indexOf("=");
    const written = equals === -1 ? shape : shape.slice(0, equals);
    if (written.includes(UNKNOWN_PIECE)) this.uncertain = true;
    const meaning = this.longMeaning(written);
    const span = equals === -1 ? argument.span : argumentPartSpan(argument, 0, equals);
    if (equals !== -1) this.option(argument, meaning, span, argument.span.end, argumentPart(argument, equals + 1));
    else this.optionWithWords(argument, meaning, span);
  }

  private longMeaning(written: string): Meaning {
    const { longDash, abbreviations } = this.grammar.style;
    const spelling = longDash === "-" && written.startsWith("--") ? written.slice(1) : written;
    const exact = meaningOf(spelling, this.tables);
    if (exact) return exact;
    const long = longDash === "either" && !spelling.startsWith("--") ? `-${spelling}` : spelling;
    const name = abbreviations ? abbreviatedOption(long, this.tables) : undefined;
    return (name === undefined ? meaningOf(long, this.tables) : meaningOf(name, this.tables)) ?? noValue(name ?? spelling);
  }

  /** Reads option letters from `start` on. */
  private letters(argument: Argument | undefined, start: number): void {
    if (!argument) return;
    const { shape } = argument;
    for (let at = start; at < shape.length; ) {
      if (shape.startsWith(UNKNOWN_PIECE, at)) {
        this.uncertain = true;
        return;
      }
      const paired = this.grammar.letterPairs && at + 2 <= shape.length;
      const two = paired ? meaningOf(`-${shape.slice(at, at + 2)}`, this.tables) : undefined;
      const end = two ? at + 2 : at + 1;
      const spelling = `-${shape.slice(at, end)}`;
      const meaning = two ?? meaningOf(spelling, this.tables) ?? noValue(spelling);
      const equals = this.grammar.style.letterEquals && shape.charAt(end) === "=";
      const takesRest = meaning.arity !== "none" || this.isGlued(spelling) || equals;
      const carries = start === 1 && end < shape.length && takesRest;
      const alone = at === start && (end === shape.length || carries);
      const span = argumentPartSpan(argument, alone ? 0 : at, end);
      if (carries) {
        this.option(argument, meaning, span, argument.span.end, argumentPart(argument, equals ? end + 1 : end));
        return;
      }
      this.optionWithWords(argument, meaning, span);
      at = end;
    }
  }

  /** Adds an option that takes its values, if any, from the next words. */
  private optionWithWords(argument: Argument, meaning: Meaning, span: Span): void {
    const words: Argument[] = [];
    const take = (): void => {
      const word = this.next();
      if (word) words.push(word);
    };
    if (meaning.arity === "one" || meaning.arity === "two") take();
    if (meaning.arity === "two") take();
    const ended = meaning.arity === "clause" ? this.clause(words) : words[words.length - 1];
    const several = meaning.arity === "two" || meaning.arity === "clause";
    const value = several ? words[0] : ended;
    this.option(argument, meaning, span, ended?.span.end ?? span.end, value, several ? words : undefined);
  }

  /** Takes the words of a command up to its end and gives the word that ended it. */
  private clause(words: Argument[]): Argument | undefined {
    for (let word = this.next(); word; word = this.next()) {
      if (word.shape === ";" || (word.shape === "+" && words[words.length - 1]?.shape === "{}")) return word;
      words.push(word);
    }
    return words[words.length - 1];
  }

  private option(
    argument: Argument,
    meaning: Meaning,
    span: Span,
    end: number,
    value: Argument | undefined,
    words?: readonly Argument[],
  ): void {
    const fullSpan = { start: span.start, end: Math.max(span.end, end) };
    const option = { name: meaning.name, value, span, fullSpan, argument };
    this.options.push(words ? { ...option, words } : option);
    if (meaning.final) this.optionsEnded = true;
  }

  private isGlued(spelling: string): boolean {
    return this.tables.some((table) => table.glued?.has(spelling));
  }
}

/** Nobody quotes a list of options, but `"$@"` and `"${list[@]}"` are lists for all their quotes. */
function mayBeSeveral(argument: Argument): boolean {
  return !argument.text.startsWith('"') || argument.text.includes("@");
}
