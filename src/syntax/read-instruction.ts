import { readArg } from "./arg-arguments.ts";
import { readCommandLine, readRunCommand, type Arguments } from "./command-line.ts";
import { readCopy } from "./copy-arguments.ts";
import { readPairs } from "./env-arguments.ts";
import { readFlags } from "./flags.ts";
import { readFrom } from "./from-arguments.ts";
import { checkHealthcheckFlags, readHealthcheck } from "./healthcheck-arguments.ts";
import { instructionType, unknownInstruction } from "./keywords.ts";
import { checkFlags } from "./known-flags.ts";
import { sliceText, type LogicalText } from "./logical-text.ts";
import { refuse, type OpenFile } from "./open-file.ts";
import { readPaths, readPorts } from "./word-lists.ts";
import { isBlank, skipSpace, trimEnd } from "./white-space.ts";
import { wordAt } from "./words.ts";
import type { Span } from "../source/span.ts";
import type { CommandLine, Heredoc, Instruction, InstructionType, Word } from "./dockerfile.ts";

/** How deep ONBUILD is followed into ONBUILD; BuildKit refuses even the first, and text must not decide how deep the reader recurses. */
const DEEPEST_TRIGGER = 3;
const NO_HEREDOCS: readonly Heredoc[] = [];

/** Reads a joined line as an instruction. Heredocs that it opens are taken off the file. */
export function readInstruction(file: OpenFile, line: LogicalText): Instruction {
  return readPart(file, line, 0, line.text.length, 0);
}

/** As above for the part `[start, end)` of a line; `depth` counts the ONBUILDs in front of it. */
function readPart(file: OpenFile, line: LogicalText, start: number, end: number, depth: number): Instruction {
  const { text } = line;
  const keywordStart = skipSpace(text, start, end);
  const stop = trimEnd(text, keywordStart, end);
  let keywordEnd = keywordStart;
  while (keywordEnd < stop && !isBlank(text.charCodeAt(keywordEnd))) keywordEnd++;
  const keyword = wordAt(line, keywordStart, keywordEnd);
  const type = instructionType(keyword.text);
  const { flags, argumentsAt } = readFlags(line, keywordEnd, stop, file.escape);
  if (type !== "HEALTHCHECK") checkFlags(file, type, flags);
  const args: Arguments = { line, start: argumentsAt, end: stop };
  const own = depth === 0 ? line : sliceText(line, start, end);

  // Each case reads its arguments first: the span ends where the last line ends that a heredoc has taken off the file.
  switch (type) {
    case "FROM": {
      const { image, stageName, words } = readFrom(file, keyword, args);
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs: NO_HEREDOCS, image, stageName, words };
    }
    case "RUN": {
      const { command, heredocs } = readRunCommand(file, args, mayOpenHeredocs(depth));
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs, command };
    }
    case "CMD":
    case "ENTRYPOINT":
    case "SHELL": {
      const command = type === "SHELL" ? readShell(file, keyword, args) : readCommandLine(file, args, "command");
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs: NO_HEREDOCS, command };
    }
    case "HEALTHCHECK": {
      const { kind, command } = readHealthcheck(file, keyword, args);
      if (kind?.text.toUpperCase() !== "NONE") {
        checkFlags(file, type, flags);
        checkHealthcheckFlags(file, flags);
      }
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs: NO_HEREDOCS, kind, command };
    }
    case "COPY":
    case "ADD": {
      const { form, words, sources, destination, heredocs } = readCopy(file, keyword, args, mayOpenHeredocs(depth));
      const span = spanOf(file, keyword);
      return { type, keyword, span, flags, line: own, heredocs, form, words, sources, destination };
    }
    case "ENV":
    case "LABEL": {
      const { legacy, pairs } = readPairs(file, keyword, args);
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs: NO_HEREDOCS, legacy, pairs };
    }
    case "ARG": {
      const declarations = readArg(file, keyword, args);
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs: NO_HEREDOCS, declarations };
    }
    case "USER":
    case "WORKDIR":
    case "STOPSIGNAL":
    case "MAINTAINER": {
      const value = readValue(file, keyword, args);
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs: NO_HEREDOCS, value };
    }
    case "EXPOSE":
    case "VOLUME": {
      const { form, words } = type === "EXPOSE" ? readPorts(file, keyword, args) : readPaths(file, keyword, args);
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs: NO_HEREDOCS, form, words };
    }
    case "ONBUILD": {
      const trigger = readTrigger(file, keyword, args, depth);
      const heredocs = trigger?.heredocs ?? NO_HEREDOCS;
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs, trigger };
    }
    case "UNKNOWN":
      return { type, keyword, span: spanOf(file, keyword), flags, line: own, heredocs: NO_HEREDOCS };
  }
}

function spanOf(file: OpenFile, keyword: Word): Span {
  return { start: keyword.span.start, end: file.lineEnd };
}

/** BuildKit looks for heredocs in an instruction and in its trigger, not in a trigger's trigger. */
function mayOpenHeredocs(depth: number): boolean {
  return depth <= 1;
}

function readTrigger(file: OpenFile, onbuild: Word, args: Arguments, depth: number): Instruction | undefined {
  if (args.start === args.end) {
    refuseNoArgument(file, onbuild);
    return undefined;
  }
  if (depth === DEEPEST_TRIGGER) return undefined;
  const trigger = readPart(file, args.line, args.start, args.end, depth + 1);
  const { span, text } = trigger.keyword;
  if (trigger.type === "UNKNOWN") refuse(file, span, unknownInstruction(text));
  else if (isNoTrigger(trigger.type)) refuse(file, span, `ONBUILD cannot trigger ${trigger.type}`);
  return trigger;
}

function isNoTrigger(type: InstructionType): boolean {
  return type === "ONBUILD" || type === "FROM" || type === "MAINTAINER";
}

function readValue(file: OpenFile, keyword: Word, args: Arguments): Word | undefined {
  if (args.start < args.end) return wordAt(args.line, args.start, args.end);
  refuseNoArgument(file, keyword);
  return undefined;
}

function readShell(file: OpenFile, keyword: Word, args: Arguments): CommandLine {
  const problemsBefore = file.problems.length;
  const command = readCommandLine(file, args, "nothing");
  if (file.problems.length > problemsBefore) return command;
  if (args.start === args.end || (command.form === "exec" && command.words.length === 0)) refuseNoArgument(file, keyword);
  else if (command.form === "shell") refuse(file, command.span, 'SHELL takes a JSON array only: `SHELL ["/bin/bash", "-c"]`');
  return command;
}

function refuseNoArgument(file: OpenFile, keyword: Word): void {
  refuse(file, keyword.span, `${keyword.text.toUpperCase()} needs an argument, and none is given`);
}
