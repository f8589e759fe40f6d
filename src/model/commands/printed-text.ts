import { UNKNOWN_PIECE, type Argument, type Command } from "./command.ts";
import { shapeSpan } from "../tools/argument-part.ts";
import { parseInvocation } from "../tools/grammar.ts";
import { SHELLS } from "../tools/shells.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { argumentText, joinWritten, NO_TEXT, standIn, unknownText, type WrittenText } from "../files/written-text.ts";

/** Programs that print nothing, so that a group of them and an `echo` still has a text that is known. */
const SILENT: ReadonlySet<string> = new Set([
  ":", "true", "false", "[", "test", "cd", "set", "export", "unset", "local", "exit", "return", "mkdir", "rm", "cp", "mv", "ln",
  "touch", "chmod", "chown", "install", "sleep",
]);

/** How many programs a text may pass through (`cat | cat | …`) and still be followed. */
const LONGEST_WAY = 20;

/**
 * What a command prints on its standard output, `UNKNOWN_PIECE` for what cannot be read off the file. `shell` is the name of the
 * shell that the step starts: their `echo`s differ in what they make of `\n`. Without it `\n` is a line break.
 */
export function printedText(command: Command, shell?: string, steps = 0): WrittenText {
  const { name } = command;
  if (steps > LONGEST_WAY) return unknownText(command.span);
  if (name === undefined) return command.program ? unknownText(command.span) : NO_TEXT;
  switch (name) {
    case "echo":
      return echoed(command, shell);
    case "printf":
      return formatted(command);
    case "cat":
    case "tee":
      return passedOn(command, shell, steps);
    default:
      return SILENT.has(name) ? NO_TEXT : unknownText(command.span);
  }
}

/** The text that a command finds on its standard input; absent when it is given none. */
export function inputText(command: Command, shell?: string, steps = 0): WrittenText | undefined {
  for (const { operator, body, target } of [...command.outerRedirects, ...command.redirects].reverse()) {
    if (body) return argumentText(body);
    if (operator === "<<<" && target) return joinWritten([argumentText(target), "\n"]);
    if (operator === "<") return unknownText(target?.span ?? command.span);
  }
  const { pipeline, pipelineStage } = command;
  if (!pipeline || pipelineStage === 0) return undefined;
  const printers = (pipeline.stages[pipelineStage - 1] ?? []).filter((printer) => printsInto(printer, pipeline));
  return joinWritten(printers.map((printer) => printedText(printer, shell, steps + 1)));
}

/** Whether a command of a pipeline's stage prints to the next stage, and not to a file or to a pipe inside its own stage. */
function printsInto(command: Command, pipeline: Command["pipeline"]): boolean {
  if (command.redirects.some(({ operator, descriptor }) => operator.includes(">") && (descriptor ?? 1) === 1)) return false;
  return command.pipeline === pipeline || command.pipelineStage === (command.pipeline?.stages.length ?? 0) - 1;
}

function echoed(command: Command, shell: string | undefined): WrittenText {
  const first = command.args.findIndex((argument) => !/^-[neE]+$/.test(argument.shape));
  const options = first === -1 ? command.args : command.args.slice(0, first);
  const has = (letter: string): boolean => options.some((option) => option.shape.includes(letter));
  const escapes = has("e") || (!has("E") && interpretsEscapes(command, shell));
  const texts: (WrittenText | string)[] = [];
  for (const argument of first === -1 ? [] : command.args.slice(first)) {
    if (texts.length > 0) texts.push(" ");
    texts.push(escapes ? unescaped(argument, 0, argument.shape.length) : argumentText(argument));
  }
  if (!has("n")) texts.push("\n");
  return joinWritten(texts);
}

/** dash's echo makes a line break of `\n` by itself, those of bash and BusyBox only with `-e`. */
function interpretsEscapes(command: Command, shell: string | undefined): boolean {
  const inner = command.wrappers.findLast((wrapper) => SHELLS.has(wrapper.name))?.name;
  const name = inner === undefined || inner === "sh" ? shell : inner;
  return name !== "bash" && name !== "ash";
}

const CONVERSION = /%(?:%|[-+ #0]{0,5}(?:\d{1,9}|\*)?(?:\.\d{1,9})?([a-zA-Z]))/g;

/** `printf format arguments`: the format is used again as long as arguments are left. */
function formatted(command: Command): WrittenText {
  const [format, ...values] = command.args[0]?.shape === "--" ? command.args.slice(1) : command.args;
  if (!format || format.shape === "-v") return NO_TEXT;
  const texts: WrittenText[] = [];
  let next = 0;
  do {
    const before = next;
    let done = 0;
    for (const match of format.shape.matchAll(CONVERSION)) {
      texts.push(unescaped(format, done, match.index));
      done = match.index + match[0].length;
      if (match[1] === undefined) {
        texts.push(standIn("%", shapeSpan(format, match.index, done)));
        continue;
      }
      const value = values[next++];
      if (value) texts.push(match[1] === "b" ? unescaped(value, 0, value.shape.length) : argumentText(value));
    }
    texts.push(unescaped(format, done, format.shape.length));
    if (next === before) break;
  } while (next < values.length);
  return joinWritten(texts);
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "\\": "\\", '"': '"', "'": "'" };

/** A part of an argument with its backslash escapes taken for what they mean; those that no text file needs stay as they are. */
function unescaped(argument: Argument, start: number, end: number): WrittenText {
  const shape = argument.shape.slice(start, end);
  if (!shape.includes("\\")) return argumentText(argument, start, end);
  const texts: WrittenText[] = [];
  let done = start;
  for (const { 0: escape, 1: letter = "", index } of shape.matchAll(/\\([\s\S])/g)) {
    const at = start + index;
    const meaning = ESCAPES[letter];
    texts.push(argumentText(argument, done, at));
    done = at + escape.length;
    texts.push(meaning === undefined ? argumentText(argument, at, done) : standIn(meaning, shapeSpan(argument, at, done)));
  }
  texts.push(argumentText(argument, done, end));
  return joinWritten(texts);
}

/** What `cat` and `tee` read they print; files that cat reads are not known. */
function passedOn(command: Command, shell: string | undefined, steps: number): WrittenText {
  const grammar = grammarOf(command.name ?? "");
  const operands = command.name === "tee" || !grammar ? [] : parseInvocation(command.args, grammar).operands;
  const input = (): WrittenText => inputText(command, shell, steps) ?? { text: UNKNOWN_PIECE, pieces: [] };
  if (operands.length === 0) return input();
  return joinWritten(operands.map((operand) => (operand.shape === "-" ? input() : unknownText(operand.span))));
}
