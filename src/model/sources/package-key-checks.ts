import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { inputText } from "../commands/printed-text.ts";
import { resolvePath } from "../files/path.ts";
import { writtenFiles } from "../files/written-files.ts";
import { linesOf, type WrittenText } from "../files/written-text.ts";
import { remembered } from "../remembered.ts";
import type { Step } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";
import type { KeyCheck } from "./package-key.ts";
import { namedPath } from "./package-key-files.ts";

const DIGESTS = /^(?:(?:md5|sha\d*|b2)sum|cksum|shasum)$/;

/** Whether a program of this name works out or compares checksums. */
export function isDigestProgram(name: string): boolean {
  return name.endsWith("sum") && DIGESTS.test(name);
}

/** Programs that compare what they are given with what stands in their words. */
const COMPARING: ReadonlySet<string> = new Set(["grep", "egrep", "fgrep", "awk", "gawk", "mawk", "[", "[[", "test", "expr", "diff", "cmp"]);

const LIST_LINE = /^\s*\\?(?:[0-9a-f]{32,128}|\S*\uFFFC\S*)\s+\*?(\S.*?)\s*$/i;

/** The files that a command compares with checksums; empty for other commands. */
export function checksummedFiles(command: Command, step: Step): readonly string[] {
  const { name = "", args, directory } = command;
  const grammar = isDigestProgram(name) ? grammarOf(name) : undefined;
  if (!grammar) return [];
  const invocation = parseInvocation(args, grammar);
  if (!lastOption(invocation, "--check")) {
    return comparison(step, "checksum") ? invocation.operands.map((operand) => namedPath(operand, directory)) : [];
  }
  if (!isHeeded(command)) return [];
  return listsOf(invocation.operands, command, step).flatMap((list) =>
    [...linesOf(list)].flatMap(({ text }) => {
      const file = LIST_LINE.exec(text)?.[1];
      const path = file === undefined || file.includes(UNKNOWN_PIECE) ? undefined : resolvePath(directory, file);
      return path === undefined ? [] : [path];
    }),
  );
}

function listsOf(operands: readonly Argument[], command: Command, step: Step): readonly WrittenText[] {
  const named = operands.filter(({ shape }) => shape !== "-");
  if (named.length === 0) return [inputText(command, step.before.shell.name)].filter((text) => text !== undefined);
  return named.flatMap((operand) => {
    const path = namedPath(operand, command.directory);
    return writtenFiles(step).flatMap((file) => (file.path === path ? [file.content] : []));
  });
}

/** What a step compares something with: a whole fingerprint, or a checksum. Absent when it compares nothing with one. */
export function comparison(step: Step, by: KeyCheck["by"]): KeyCheck | undefined {
  return comparisons(step)[by];
}

const PATTERNS: Readonly<Record<KeyCheck["by"], RegExp>> = {
  fingerprint: /(?:[0-9a-f]{4}[\s:]{0,3}){9}[0-9a-f]{4}/i,
  checksum: /(?:[0-9a-f]{8}){8}/i,
};

const comparisons = remembered((step: Step): Readonly<Partial<Record<KeyCheck["by"], KeyCheck>>> => {
  const found: Partial<Record<KeyCheck["by"], KeyCheck>> = {};
  for (const command of step.commands) {
    const { name = "", args, span } = command;
    if (!COMPARING.has(name) || !isHeeded(command)) continue;
    for (const { shape } of args) {
      if (PATTERNS.fingerprint.test(shape)) found.fingerprint ??= { by: "fingerprint", span };
      if (PATTERNS.checksum.test(shape)) found.checksum ??= { by: "checksum", span };
    }
  }
  return found;
});

/** Whether somebody looks at how a check went: the build stops, or a condition decides what follows. */
function isHeeded({ failure }: Command): boolean {
  return failure.because === "stops" || failure.because === "asked";
}
