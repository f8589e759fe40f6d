import { fileSpan, type LogicalText } from "../../src/syntax/logical-text.ts";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import type { Instruction, InstructionType, SyntaxProblem } from "../../src/syntax/dockerfile.ts";
import type { Span } from "../../src/source/span.ts";

/** The instructions that may have a type: COPY and ADD share one. */
type InstructionOf<T, I = Instruction> = I extends { readonly type: infer Types } ? (T extends Types ? I : never) : never;

/** The only instruction of a type in a Dockerfile. */
export function only<T extends InstructionType>(type: T, text: string): InstructionOf<T> {
  const found = readDockerfile(text).instructions.filter((instruction) => isOf(type, instruction));
  const [instruction] = found;
  if (instruction === undefined || found.length > 1) throw new Error(`${String(found.length)} ${type} in ${text}`);
  return instruction;
}

function isOf<T extends InstructionType>(type: T, instruction: Instruction): instruction is Instruction & InstructionOf<T> {
  return instruction.type === type;
}

/** What stands in a file at a span. */
export function at(text: string, span: Span | undefined): string {
  if (span === undefined) throw new Error("there is no span");
  return text.slice(span.start, span.end);
}

/** What stands in the file where a part of a logical text comes from. */
export function originOf(text: string, content: LogicalText, part: string): string {
  const start = content.text.indexOf(part);
  if (start === -1) throw new Error(`no ${part} in ${content.text}`);
  return at(text, fileSpan(content, start, start + part.length));
}

/** The problems of a file, each as the text that it is about and what is said of it. */
export function problemsOf(text: string): { readonly at: string; readonly message: string; readonly severity: SyntaxProblem["severity"] }[] {
  return readDockerfile(text).problems.map(({ span, message, severity }) => ({ at: at(text, span), message, severity }));
}
