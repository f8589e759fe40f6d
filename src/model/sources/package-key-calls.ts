import type { Argument, Command } from "../commands/command.ts";
import { lastOption, optionsNamed, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";
import type { KeyTurn } from "./package-key.ts";

/** What a call of gpg, apt-key or rpm does with keys. */
export interface KeyCall {
  readonly program: "gpg" | "apt-key" | "rpm";
  /** `receive` from a keyserver, `fetch` from an address; `turn` gives the same key in another form; `show` only looks. */
  readonly does: "receive" | "fetch" | "import" | "export" | "turn" | "show";
  readonly turn: KeyTurn | undefined;
  /** Ids, addresses or files; when there are no files it is the standard input. */
  readonly words: readonly Argument[];
  /** The keyring that it works on; absent when it is the program's own. */
  readonly keyring: Argument | undefined;
  /** The file that it is told to write to; absent when it is told nothing, or to print. */
  readonly output: Argument | undefined;
  /** Whether it is told to print. */
  readonly prints: boolean;
  readonly servers: readonly Argument[];
}

/** Options that say what gpg does, those that win when there are several first. */
const ACTIONS: readonly (readonly [option: string, does: KeyCall["does"], turn?: KeyTurn])[] = [
  ["--recv-keys", "receive"],
  ["--fetch-keys", "fetch"],
  ["--dearmor", "turn", "dearmored"],
  ["--enarmor", "turn", "armored"],
  ["--export", "export", "exported"],
  ["--import", "import"],
  ["--fast-import", "import"],
];

const SHOWING: readonly string[] = ["--show-keys", "--fingerprint", "--with-fingerprint", "--list-keys", "--list-packets", "--with-colons", "--show-keyring"];

const SHOWING_APT_KEY: ReadonlySet<string> = new Set(["list", "finger", "fingerprint"]);

/** Whether a program of this name has to do with keys. */
export function isKeyProgram(name: string): boolean {
  return /^(?:gpg[12]?|rpm(?:keys)?|apt-key)$/.test(name);
}

/** What a command does with keys; absent when it does nothing with them. */
export function keyCall(command: Command): KeyCall | undefined {
  const { name = "", args } = command;
  const program = /^gpg[12]?$/.test(name) ? "gpg" : /^rpm(?:keys)?$/.test(name) ? "rpm" : name === "apt-key" ? name : undefined;
  const grammar = program && grammarOf(program);
  if (!program || !grammar) return undefined;
  const invocation = parseInvocation(args, grammar);
  const [does, turn] = actionOf(invocation, program) ?? [];
  if (!does) return undefined;
  const output = lastOption(invocation, "--output")?.value;
  return {
    program,
    does,
    turn,
    words: invocation.operands,
    keyring: lastOption(invocation, "--keyring")?.value ?? lastOption(invocation, "--primary-keyring")?.value,
    output: output?.shape === "-" ? undefined : output,
    prints: output?.shape === "-",
    servers: optionsNamed(invocation, "--keyserver").flatMap(({ value }) => (value ? [value] : [])),
  };
}

function actionOf(invocation: Invocation, program: KeyCall["program"]): readonly [KeyCall["does"], KeyTurn | undefined] | undefined {
  const given = (name: string): boolean => lastOption(invocation, name) !== undefined;
  if (program === "rpm") return given("--import") ? ["import", undefined] : undefined;
  const verb = invocation.subcommand?.shape;
  if (program === "apt-key" && verb !== "adv") {
    if (verb === "add") return ["import", undefined];
    if (verb === "export" || verb === "exportall") return ["export", "exported"];
    return verb !== undefined && SHOWING_APT_KEY.has(verb) ? ["show", undefined] : undefined;
  }
  const [, does, turn] = ACTIONS.find(([option]) => given(option)) ?? [];
  if (does === "import" && looksOnly(invocation)) return ["show", undefined];
  if (does) return [does, turn];
  return SHOWING.some(given) ? ["show", undefined] : undefined;
}

/** `--import-options show-only`, or `--dry-run` with anything. */
function looksOnly(invocation: Invocation): boolean {
  const options = lastOption(invocation, "--import-options")?.value?.shape ?? "";
  return options.includes("show-only") || lastOption(invocation, "--dry-run") !== undefined;
}
