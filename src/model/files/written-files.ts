import type { Span } from "../../source/span.ts";
import { plainText } from "../../syntax/logical-text.ts";
import type { CopyInstruction, Heredoc } from "../../syntax/dockerfile.ts";
import { UNKNOWN_PIECE, type Argument, type Command, type Redirect } from "../commands/command.ts";
import { copyTargets } from "./copy.ts";
import { lookUp, type Environment } from "../variables/environment.ts";
import { expansionOf } from "../variables/expansion.ts";
import { resolvePath } from "./path.ts";
import { printedText, inputText } from "../commands/printed-text.ts";
import { remembered } from "../remembered.ts";
import { sedEdits } from "../commands/sed-edits.ts";
import type { Step } from "../stage.ts";
import type { State } from "../state.ts";
import { parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { joinWritten, unknownText, type WrittenText } from "./written-text.ts";

/** Text that a step puts into a file of the image. */
export interface WrittenFile {
  /**
   * Absolute and normalised, with `UNKNOWN_PIECE` for unknown pieces; it begins with one when it lies below a folder that is not
   * known, a home folder for example.
   */
  readonly path: string;
  /** `replace`: the file then holds this text; `append`: it is added at the end; `edit`: sed puts it somewhere into the file. */
  readonly mode: "replace" | "append" | "edit";
  readonly content: WrittenText;
  /** Where the file is named: a redirection's target, an operand, the destination of a COPY. */
  readonly span: Span;
  readonly step: Step;
  /** The command that names the file; absent for COPY and ADD. */
  readonly command: Command | undefined;
}

/** The text that one command contributes to a file. */
export interface FileOutput {
  readonly path: string;
  readonly mode: WrittenFile["mode"];
  readonly content: WrittenText;
  readonly span: Span;
  /** What the outputs to the same redirection, that of a group, have in common. */
  readonly target: Redirect | Argument;
}

/** Every text that a step writes into files: by a redirection, `tee`, `sed -i` or a heredoc of COPY. In the order of the file. */
export function writtenFiles(step: Step): readonly WrittenFile[] {
  const { type } = step.instruction;
  return step.commands.some(mayWrite) || type === "COPY" || type === "ADD" ? filesOf(step) : NONE;
}

const NONE: readonly WrittenFile[] = [];

const filesOf = remembered((step: Step): readonly WrittenFile[] => {
  const { instruction } = step;
  if (instruction.type === "COPY" || instruction.type === "ADD") return copiedHeredocs(instruction, step);
  const outputsTo = new Map<FileOutput["target"], FileOutput[]>();
  const files: WrittenFile[] = [];
  for (const command of step.commands) {
    for (const written of fileOutputs(command, step.before.shell.name)) {
      const known = outputsTo.get(written.target);
      if (known) known.push(written);
      else {
        const outputs = [written];
        outputsTo.set(written.target, outputs);
        files.push(new LateFile(written, outputs, command, step));
      }
    }
  }
  return files;
});

/**
 * A file whose text is put together when it is asked for: most who ask want only a few files. A class, like the one below, because of an object with
 * an accessor of its own V8 makes a shape of its own, which costs 1 KB and makes all of them look different to whoever reads them.
 */
class LateFile implements WrittenFile {
  readonly path: string;
  readonly mode: WrittenFile["mode"];
  readonly span: Span;
  readonly step: Step;
  readonly command: Command;
  readonly #outputs: readonly FileOutput[];
  #content: WrittenText | undefined;

  constructor({ path, mode, span }: FileOutput, outputs: readonly FileOutput[], command: Command, step: Step) {
    this.path = path;
    this.mode = mode;
    this.span = span;
    this.step = step;
    this.command = command;
    this.#outputs = outputs;
  }

  get content(): WrittenText {
    return (this.#content ??= joinWritten(this.#outputs.map((written) => written.content)));
  }
}

/** Whether a command can write text into a file at all: most neither redirect their output nor are tee or sed. */
function mayWrite({ name, redirects, outerRedirects }: Command): boolean {
  return redirects.length > 0 || outerRedirects.length > 0 || name === "tee" || name === "sed";
}

/** What one command writes into files. `shell` as for `printedText`. */
export function fileOutputs(command: Command, shell?: string): Iterable<FileOutput> {
  return mayWrite(command) ? outputsOf(command, shell) : [];
}

function* outputsOf(command: Command, shell: string | undefined): Generator<FileOutput> {
  const redirect = outputRedirect(command);
  if (redirect?.target) {
    const path = pathOf(redirect.target, command);
    const mode = redirect.operator.endsWith(">>") ? "append" : "replace";
    if (isFile(path)) yield new LateOutput(path, mode, redirect.target.span, redirect, () => printedText(command, shell));
  }
  if (command.name === "tee") yield* teeOutputs(command, shell);
  if (command.name === "sed") {
    for (const { file, content } of sedEdits(command)) {
      yield new LateOutput(pathOf(file, command), "edit", file.span, file, () => content);
    }
  }
}

/** A text that is put together when it is asked for. */
class LateOutput implements FileOutput {
  readonly path: string;
  readonly mode: FileOutput["mode"];
  readonly span: Span;
  readonly target: FileOutput["target"];
  readonly #text: () => WrittenText;
  #content: WrittenText | undefined;

  constructor(path: string, mode: FileOutput["mode"], span: Span, target: FileOutput["target"], text: () => WrittenText) {
    this.path = path;
    this.mode = mode;
    this.span = span;
    this.target = target;
    this.#text = text;
  }

  get content(): WrittenText {
    return (this.#content ??= this.#text());
  }
}

/** The redirection that takes a command's standard output; absent when it goes to a pipe or is printed. */
function outputRedirect(command: Command): Redirect | undefined {
  const takes = ({ operator, descriptor }: Redirect): boolean =>
    operator.includes(">") && operator !== "<>" && (operator.startsWith("&") || (descriptor ?? 1) === 1);
  const taken = command.redirects.findLast(takes) ?? command.outerRedirects.findLast(takes);
  // `>&2` sends it where another descriptor goes.
  return taken?.operator === ">&" ? undefined : taken;
}

function* teeOutputs(command: Command, shell: string | undefined): Generator<FileOutput> {
  const grammar = grammarOf("tee");
  if (!grammar) return;
  const { operands, options } = parseInvocation(command.args, grammar);
  const mode = options.some(({ name }) => name === "--append") ? "append" : "replace";
  for (const file of operands) {
    const path = pathOf(file, command);
    if (isFile(path)) yield new LateOutput(path, mode, file.span, file, () => inputText(command, shell) ?? unknownText(command.span));
  }
}

function pathOf(file: Argument, command: Command): string {
  const shape = file.shape.startsWith("~") ? UNKNOWN_PIECE + file.shape.slice(1) : file.shape;
  if (!shape.startsWith(UNKNOWN_PIECE)) return resolvePath(command.directory, shape) ?? `${UNKNOWN_PIECE}/${shape}`;
  return shape;
}

function isFile(path: string): boolean {
  return !path.startsWith("/dev/") && !path.startsWith("/proc/");
}

function copiedHeredocs(instruction: CopyInstruction, step: Step): readonly WrittenFile[] {
  const span = instruction.destination?.span ?? instruction.span;
  return heredocFiles(instruction, step.before).map(({ path, content }) => {
    return { path: path ?? UNKNOWN_PIECE, mode: "replace", content, span, step, command: undefined };
  });
}

/** The heredocs of a COPY or ADD as the builder writes them, variables expanded, each with its absolute path; absent when that is not known. */
export function heredocFiles(instruction: CopyInstruction, before: State): readonly { readonly path: string | undefined; readonly content: WrittenText }[] {
  if (instruction.heredocs.length === 0) return [];
  let next = 0;
  return copyTargets(instruction, before).flatMap(({ source, path }) => {
    const heredoc = source.startsWith("<<") ? instruction.heredocs[next++] : undefined;
    return heredoc ? [{ path, content: heredocText(heredoc, before.variables) }] : [];
  });
}

const REFERENCE = /\\\$|\$(\w+)|\$\{(\w+)\}|\$\{[^}]*\}/g;

/** The text of a COPY heredoc: the builder expands variables in it unless its name is quoted, and leaves quotes alone. */
function heredocText({ body, bodySpan, expand, stripTabs }: Heredoc, variables: Environment): WrittenText {
  const texts: WrittenText[] = [];
  const literal = (start: number, end: number): void => {
    const text = body.text.slice(start, end);
    const at = bodySpan.start + start;
    if (text !== "") texts.push({ text, pieces: [{ start: 0, content: plainText(text, at), span: { start: at, end: bodySpan.start + end } }] });
  };
  let done = 0;
  const pattern = stripTabs ? (expand ? new RegExp(`^\\t+|${REFERENCE.source}`, "gm") : /^\t+/gm) : expand ? REFERENCE : undefined;
  for (const match of pattern ? body.text.matchAll(pattern) : []) {
    literal(done, match.index);
    done = match.index + match[0].length;
    if (match[0].startsWith("\t")) continue;
    const name = match[1] ?? match[2];
    const span = { start: bodySpan.start + match.index, end: bodySpan.start + done };
    const shape = match[0] === "\\$" ? "$" : name === undefined ? UNKNOWN_PIECE : expansionOf(lookUp(variables, name)).shape;
    if (shape !== "") texts.push({ text: shape, pieces: [{ start: 0, content: undefined, span }] });
  }
  literal(done, body.text.length);
  return joinWritten(texts);
}
