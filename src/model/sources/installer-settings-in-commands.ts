import { cover, type Span } from "../../source/span.ts";
import type { Argument, Command } from "../commands/command.ts";
import { sliceArgument } from "../commands/argument-slice.ts";
import type { Step } from "../stage.ts";
import { lastOption, optionsNamed, parseInvocation, type Invocation, type ParsedOption } from "../tools/grammar.ts";
import { withoutVersion } from "../tools/interpreters.ts";
import { INSTALLER_PROGRAMS, INSTALLER_VARIABLES, settingName, type InstallerProgram, type PackageInstaller } from "../tools/package-installers.ts";
import { grammarOf } from "../tools/tool-table.ts";
import type { InstallerSetting } from "./installer-setting.ts";

/** The settings that the commands of a step give package installers: by options, and by commands that write them down. */
export function* settingsInCommand(command: Command, step: Step): Generator<InstallerSetting> {
  const found = installerOf(command);
  if (!found) return;
  const { program, invocation } = found;
  for (const option of invocation.options) {
    const row = program.options.find((candidate) => candidate.option === option.name);
    if (!row || row.verbs?.test(invocation.subcommand?.shape ?? "") === false) continue;
    const word = option.value ?? detachedValue(option, command);
    const value = word?.shape ?? row.bare;
    if (value !== undefined) yield { ...ofOption(option, word, value, command, step), installer: program.installer, name: row.setting };
  }
  const written = [...writtenDown(program.installer, invocation)];
  for (const { name, label, word, joint = " " } of written) {
    const span = cover(label.span, word.span);
    yield {
      installer: program.installer,
      name,
      label: label.shape,
      word,
      value: word.shape,
      how: "config-command",
      text: label.shape + joint + word.shape,
      span,
      step,
      command,
      undo: written.length === 1 ? { by: "omission", command, step } : joint === "=" ? { by: "deletion", span, isWord: true } : undefined,
      doubtful: isDoubtful(command, word),
    };
  }
}

/** Whether a command calls an installer. */
export function isInstaller({ name }: Command): boolean {
  return name !== undefined && INSTALLER_PROGRAMS.has(withoutVersion(name));
}

/** The installer that a command calls, and how; absent when it calls none. */
export function installerOf(command: Command): { readonly program: InstallerProgram; readonly invocation: Invocation } | undefined {
  const name = withoutVersion(command.name ?? "");
  const program = INSTALLER_PROGRAMS.get(name);
  const grammar = program && grammarOf(command.name ?? "");
  return program && grammar && { program, invocation: parseInvocation(command.args, grammar) };
}

function ofOption(
  option: ParsedOption,
  word: Argument | undefined,
  value: string,
  command: Command,
  step: Step,
): Omit<InstallerSetting, "installer" | "name"> {
  const { argument, fullSpan } = option;
  const whole = word && option.value === undefined ? cover(fullSpan, word.span) : fullSpan;
  const isWord = fullSpan.start <= argument.span.start && fullSpan.end >= argument.span.end;
  const span: Span = isWord ? cover(argument.span, whole) : whole;
  const isOwnWord = word !== undefined && word.span.start >= argument.span.end;
  const letter = `-${argument.text.charAt(option.span.start - argument.span.start)}`;
  const label = isWord ? (isOwnWord ? argument.shape : (argument.shape.split("=")[0] ?? option.name)) : letter;
  const literal = argument.content !== undefined && (word === undefined || word.content !== undefined);
  return {
    label,
    word,
    value,
    how: "option",
    text: isOwnWord ? `${label} ${word.shape}` : isWord ? argument.shape : letter,
    span,
    step,
    command,
    undo: literal ? { by: "deletion", span, isWord } : undefined,
    doubtful: isDoubtful(command, word),
  };
}

/** npm and yarn take the value of a switch from the next word as well: `--strict-ssl false`. */
function detachedValue({ argument, name }: ParsedOption, { args }: Command): Argument | undefined {
  const next = name === "--strict-ssl" ? args[args.indexOf(argument) + 1] : undefined;
  return next && /^(?:true|false)$/.test(next.shape) ? next : undefined;
}

/** A setting that a command writes into the installer's configuration. */
interface WrittenDown {
  readonly name: string;
  readonly label: Argument;
  readonly word: Argument;
  /** What stands between them; a blank where nothing is said. */
  readonly joint?: "=";
}

function writtenDown(installer: PackageInstaller, invocation: Invocation): Iterable<WrittenDown> {
  const words = [...(invocation.subcommand ? [invocation.subcommand] : []), ...invocation.operands];
  switch (installer) {
    case "pip":
      return is(words, "config", "set") ? pair(installer, words.slice(2), (name) => name.replace(/^[^.]*\./, "")) : [];
    case "npm":
    case "pnpm":
    case "yarn":
      return npmSettings(installer, words);
    case "bundler":
      return is(words, "config") ? pair(installer, words.slice(words[1]?.shape === "set" ? 2 : 1), (name) => name.replace(/^mirror\..*/, "mirror")) : [];
    case "go":
      return is(words, "env") && lastOption(invocation, "-w") ? words.slice(1).flatMap(goSetting) : [];
    case "composer":
      return composerSettings(words[0]?.shape === "global" ? words.slice(1) : words);
    case "conda":
      return is(words, "config") ? condaSettings(invocation, words) : [];
    case "poetry":
      if (is(words, "source", "add")) return named("sources", words[2], words[3]);
      return is(words, "config") ? pair(installer, words.slice(1), (name) => name.replace(/^certificates\..*\.cert$/, "certificates")) : [];
    case "nuget":
      if (is(words, "nuget", "add", "source")) return named("sources", words[2], words[3]);
      return [];
    default:
      return [];
  }
}

function is(words: readonly Argument[], ...expected: readonly string[]): boolean {
  return expected.every((word, index) => words[index]?.shape === word);
}

function named(name: string, label: Argument | undefined, word: Argument | undefined): readonly WrittenDown[] {
  return label && word ? [{ name, label, word }] : [];
}

/** `name value`. */
function pair(installer: PackageInstaller, [label, word]: readonly Argument[], nameOf: (written: string) => string): readonly WrittenDown[] {
  return label && word ? [{ name: settingName(installer, nameOf(label.shape)), label, word }] : [];
}

/** `npm config set a b`, `npm set a=b c=d`, `yarn config set a b`. */
function npmSettings(installer: PackageInstaller, words: readonly Argument[]): readonly WrittenDown[] {
  const start = /^(?:config|c)$/.test(words[0]?.shape ?? "") ? 1 : 0;
  if (words[start]?.shape !== "set" || (start === 0 && installer === "yarn")) return [];
  const given = words.slice(start + 1);
  const parts = given.flatMap((word): readonly WrittenDown[] => {
    const equals = /^[@\w:./-]+=/.exec(word.shape)?.[0].length;
    if (equals === undefined || word.shape.startsWith("http")) return [];
    const label = sliceArgument(word, 0, equals - 1);
    return [{ name: settingName(installer, label.shape), label, word: sliceArgument(word, equals, word.shape.length), joint: "=" }];
  });
  return parts.length > 0 ? parts : pair(installer, given, (name) => name);
}

function goSetting(word: Argument): readonly WrittenDown[] {
  const equals = word.shape.indexOf("=");
  const written = INSTALLER_VARIABLES.find(({ installer, name }) => installer === "go" && name.test(word.shape.slice(0, equals)));
  if (!written) return [];
  const label = sliceArgument(word, 0, equals);
  return [{ name: settingName("go", label.shape.slice(2)), label, word: sliceArgument(word, equals + 1, word.shape.length), joint: "=" }];
}

/** `composer config secure-http false`, `composer config repositories.x composer https://…`. */
function composerSettings(words: readonly Argument[]): readonly WrittenDown[] {
  const [verb, label, ...values] = words;
  const word = values.at(-1);
  if (verb?.shape !== "config" || !label || !word) return [];
  return [{ name: /^repo(?:s|sitories)?\./.test(label.shape) ? "repositories" : settingName("composer", label.shape), label, word }];
}

/** `conda config --set a b --add channels c`, and micromamba's `config set a b`. */
function condaSettings(invocation: Invocation, words: readonly Argument[]): readonly WrittenDown[] {
  const byOption = ["--set", "--add", "--append", "--prepend"].flatMap((option) =>
    optionsNamed(invocation, option).flatMap(({ words: given = [] }) => pair("conda", given, (name) => name)),
  );
  return /^(?:set|append|prepend)$/.test(words[1]?.shape ?? "") ? [...byOption, ...pair("conda", words.slice(2), (name) => name)] : byOption;
}

function isDoubtful({ certainty }: Command, word: Argument | undefined): boolean {
  return certainty === "maybe" || word?.overridable === true;
}
