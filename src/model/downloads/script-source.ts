import type { Argument, Command } from "../commands/command.ts";
import { lastOption, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { withoutVersion } from "../tools/interpreters.ts";
import { SHELLS } from "../tools/shells.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** Where an interpreter takes the program from that it runs: its standard input, a word of its command line, or a file. */
export type ScriptSource =
  | { readonly from: "input" }
  | { readonly from: "word"; readonly word: Argument }
  | { readonly from: "file"; readonly file: Argument };

/** How a language's interpreter is given a program. */
interface Interpreter {
  /** Options whose value is the program. */
  readonly programs: readonly string[];
  /** Options with which it runs no script, or runs it only as an aid to others (`perl -n`). */
  readonly others: readonly string[];
}

const PYTHON: Interpreter = { programs: ["-c"], others: ["-m", "-V", "--version", "-h", "--help"] };
const NODE: Interpreter = { programs: ["--eval", "--print"], others: ["-v", "--version", "-h", "--help", "--check"] };

const LANGUAGES: ReadonlyMap<string, Interpreter> = new Map(Object.entries<Interpreter>({
  python: PYTHON,
  pypy: PYTHON,
  perl: { programs: ["-e", "-E"], others: ["-v", "-V", "-c", "-h", "--help", "--version"] },
  ruby: { programs: ["-e"], others: ["-v", "--version", "-c", "-h", "--help"] },
  node: NODE,
  nodejs: NODE,
  php: {
    programs: ["-r", "-B", "-R", "-E"],
    others: ["-F", "-S", "-i", "-l", "-m", "-v", "-w", "-s", "-h", "--version", "--info", "--modules", "--ini", "--help", "--rf", "--rc", "--re", "--rz", "--ri"],
  },
}));

/** Names of the standard input as a file. */
const STANDARD_INPUT: ReadonlySet<string> = new Set(["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]);

/** The source of the program that a shell, `source`, python, perl, ruby, node or php runs; absent for everything else. */
export function scriptSource(command: Command): ScriptSource | undefined {
  const name = command.name ?? "";
  if (name === "." || name === "source") return command.args[0] && fileOrInput(command.args[0]);
  const plain = withoutVersion(name);
  const language = LANGUAGES.get(plain);
  const grammar = grammarOf(name);
  if (!grammar || (!language && !SHELLS.has(name))) return undefined;
  const invocation = parseInvocation(command.args, grammar);
  if (!language) return shellSource(invocation);
  for (const option of language.programs) {
    const word = lastOption(invocation, option)?.value;
    if (word) return { from: "word", word };
  }
  if (language.others.some((option) => lastOption(invocation, option))) return undefined;
  const file = lastOption(invocation, "-f")?.value ?? invocation.operands[0];
  if (!file || (plain === "php" && standsBehindDashes(file, command))) return { from: "input" };
  return fileOrInput(file);
}

function shellSource(invocation: Invocation): ScriptSource | undefined {
  const given = (name: string): boolean => lastOption(invocation, name) !== undefined;
  if (given("-c") || given("--version") || given("--help")) return undefined;
  const [file] = invocation.operands;
  return given("-s") || !file ? { from: "input" } : fileOrInput(file);
}

function fileOrInput(file: Argument): ScriptSource {
  return STANDARD_INPUT.has(file.shape) ? { from: "input" } : { from: "file", file };
}

/** `php -- --option`: what follows the dashes is for the script. */
function standsBehindDashes(file: Argument, { args }: Command): boolean {
  const dashes = args.findIndex((argument) => argument.shape === "--");
  return dashes !== -1 && dashes < args.indexOf(file);
}
