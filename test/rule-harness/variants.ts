import { buildModel } from "../../src/model/build-model.ts";
import type { ModelOptions } from "../../src/model/dockerfile-model.ts";
import type { DockerfileSyntax, Instruction } from "../../src/syntax/dockerfile.ts";
import { readDockerfile } from "../../src/syntax/read-dockerfile.ts";
import type { Span } from "../../src/source/span.ts";

export type VariantName = "crlf" | "lower-case" | "comment" | "backtick";

/** The same Dockerfile written otherwise: every rule must find the same in it. */
export interface Variant {
  readonly name: VariantName;
  readonly text: string;
  /** Where the character at an offset of the original stands in this text. */
  readonly at: (offset: number) => number;
}

/** The variants of a file that can be written without changing what it means. */
export function variantsOf(syntax: DockerfileSyntax, options: ModelOptions): readonly Variant[] {
  return [crlf(syntax), lowerCase(syntax), comment(syntax), backtick(syntax, options)].filter(
    (variant) => variant !== undefined,
  );
}

function crlf({ source: { text }, instructions }: DockerfileSyntax): Variant | undefined {
  // A heredoc's body keeps its carriage returns, and a shell takes them for part of a word.
  if (text.includes("\r") || instructions.some((instruction) => withTrigger(instruction).some(({ heredocs }) => heredocs.length > 0))) {
    return undefined;
  }
  const breaks: number[] = [];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) breaks.push(at);
  const before = (offset: number): number => {
    const index = breaks.findIndex((at) => at >= offset);
    return index === -1 ? breaks.length : index;
  };
  return { name: "crlf", text: text.replaceAll("\n", "\r\n"), at: (offset) => offset + before(offset) };
}

function lowerCase(syntax: DockerfileSyntax): Variant {
  let text = syntax.source.text;
  for (const span of syntax.instructions.flatMap(keywordSpans)) {
    text = text.slice(0, span.start) + text.slice(span.start, span.end).toLowerCase() + text.slice(span.end);
  }
  return { name: "lower-case", text, at: (offset) => offset };
}

function comment(syntax: DockerfileSyntax): Variant {
  const { text } = syntax.source;
  const directive = syntax.directives.at(-1);
  const lineEnd = directive === undefined ? -1 : text.indexOf("\n", directive.span.end);
  const at = directive === undefined ? afterByteOrderMark(text) : lineEnd === -1 ? text.length : lineEnd + 1;
  // The empty line keeps the comment apart from an instruction that it would otherwise describe.
  return insertion("comment", text, at, "# A line more, and nothing else is different\n\n");
}

function backtick(syntax: DockerfileSyntax, options: ModelOptions): Variant | undefined {
  const { text } = syntax.source;
  if (text.includes("`") || syntax.directives.some(({ name }) => name === "escape")) return undefined;
  let escaped = "";
  let done = 0;
  for (let at = text.indexOf("\\"); at !== -1; at = text.indexOf("\\", at + 1)) {
    if (syntax.comments.some(({ span }) => span.start <= at && at < span.end)) continue;
    if (!continuesLine(text, at) || isInHeredoc(syntax, at)) return undefined;
    escaped += `${text.slice(done, at)}\``;
    done = at + 1;
  }
  escaped += text.slice(done);
  const variant = insertion("backtick", escaped, afterByteOrderMark(text), "# escape=`\n");
  // Without facts about its base such a file counts as one for Windows, and then its shell text means something else.
  return shellKinds(syntax, options) === shellKinds(readDockerfile(variant.text), options) ? variant : undefined;
}

function insertion(name: VariantName, text: string, where: number, inserted: string): Variant {
  return {
    name,
    text: text.slice(0, where) + inserted + text.slice(where),
    at: (offset) => (offset < where ? offset : offset + inserted.length),
  };
}

function afterByteOrderMark(text: string): number {
  return text.startsWith("\u{FEFF}") ? 1 : 0;
}

function continuesLine(text: string, at: number): boolean {
  const rest = text.slice(at + 1).trimStart();
  const skipped = text.slice(at + 1, text.length - rest.length);
  return text[at - 1] !== "\\" && (skipped.includes("\n") || rest === "");
}

function isInHeredoc(syntax: DockerfileSyntax, at: number): boolean {
  return syntax.instructions
    .flatMap(withTrigger)
    .some(({ heredocs }) => heredocs.some(({ bodySpan }) => bodySpan.start <= at && at < bodySpan.end));
}

function shellKinds(syntax: DockerfileSyntax, options: ModelOptions): string {
  return buildModel(syntax, options)
    .steps.map(({ before }) => before.shell.kind)
    .join();
}

function withTrigger(instruction: Instruction): readonly Instruction[] {
  return instruction.type === "ONBUILD" && instruction.trigger ? [instruction, ...withTrigger(instruction.trigger)] : [instruction];
}

function keywordSpans(written: Instruction): readonly Span[] {
  return withTrigger(written).flatMap((instruction) => {
    const spans = [instruction.keyword.span];
    if (instruction.type === "FROM") spans.push(...instruction.words.filter(({ text }) => text === "AS").map(({ span }) => span));
    if (instruction.type === "HEALTHCHECK" && instruction.kind) spans.push(instruction.kind.span);
    return spans;
  });
}
