import type { Argument, Command } from "../commands/command.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** Programs that print what they read, whole or unpacked, and whatever they are given. */
const WHOLE: ReadonlySet<string> = new Set([
  "cat", "tee", "gunzip", "gzip", "zcat", "bunzip2", "bzip2", "bzcat", "unxz", "xz", "xzcat", "zstd", "unzstd", "zstdcat", "lz4", "lz4cat",
  "pigz", "pbzip2", "pv", "sponge", "base64", "dd", "rpm2cpio", "iconv", "dos2unix",
]);

/** Programs that print a part of what they read. */
const PARTIAL: ReadonlySet<string> = new Set(["grep", "egrep", "fgrep", "sed", "awk", "gawk", "head", "tail", "cut", "tr", "sort", "jq", "xargs"]);

/** Those of them whose first operand is what they look for. */
const SEARCHING: ReadonlySet<string> = new Set(["grep", "egrep", "fgrep", "sed", "awk", "gawk", "jq"]);

const PRINTERS: ReadonlySet<string> = new Set(["echo", "printf"]);

/** Whether a command prints what it reads from its standard input, from its files or in its words. */
export function handsOn({ name = "" }: Command): boolean {
  return WHOLE.has(name) || PARTIAL.has(name) || PRINTERS.has(name);
}

/** Whether what a command prints is so little of what it reads that a file with it is another file. */
export function printsPart({ name = "" }: Command): boolean {
  return (PARTIAL.has(name) && name !== "sed" && name !== "tr") || PRINTERS.has(name);
}

/** The words that name the files which a command reads, by `<` too; for `echo` and `printf` those that a `$(…)` is part of. */
export function readFiles(command: Command): readonly Argument[] {
  const { name = "", args, redirects } = command;
  const input = redirects.flatMap(({ operator, target }) => (operator === "<" && target ? [target] : []));
  if (PRINTERS.has(name)) return args.filter(({ commands }) => commands);
  if (name === "dd") return [];
  if (!WHOLE.has(name) && !PARTIAL.has(name)) return input;
  const grammar = grammarOf(name);
  const invocation = grammar && parseInvocation(args, grammar);
  const operands = invocation?.operands ?? args.filter(({ shape }) => !shape.startsWith("-"));
  if (name === "tee") return input;
  if (/^(?:gzip|bzip2|xz|zstd)$/.test(name) && !(invocation && lastOption(invocation, "--decompress"))) return input;
  return [...(SEARCHING.has(name) ? operands.slice(1) : operands), ...input];
}
