import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { remembered } from "../model/remembered.ts";
import type { Stage, Step } from "../model/stage.ts";
import type { Edit } from "./finding.ts";

/** Replaces a span's text. */
export function replace(span: Span, text: string): Edit {
  return { span, text };
}

/** Takes a span out. */
export function remove(span: Span): Edit {
  return { span, text: "" };
}

/** Puts whole lines in front of the line that an instruction begins on, in the file's own line breaks. */
export function insertLinesBefore(source: SourceText, instruction: { readonly span: Span }, lines: readonly string[]): Edit {
  const { line } = source.positionAt(instruction.span.start);
  const { start } = source.lineSpan(line);
  const text = lines.map((content) => content + lineBreak(source)).join("");
  return { span: { start, end: start }, text };
}

/** Puts whole lines behind an instruction. */
export function insertLinesAfter(source: SourceText, instruction: { readonly span: Span }, lines: readonly string[]): Edit {
  const { end } = instruction.span;
  const text = lines.map((content) => lineBreak(source) + content).join("");
  return { span: { start: end, end }, text };
}

/** Takes an instruction's lines out, the break behind them included. */
export function removeInstruction(source: SourceText, instruction: { readonly span: Span }): Edit {
  const start = source.lineSpan(source.positionAt(instruction.span.start).line).start;
  const next = source.lineSpan(source.positionAt(instruction.span.end).line + 1);
  return { span: { start, end: next.start }, text: "" };
}

/**
 * Puts lines where they rule what the container starts: in front of the first CMD or ENTRYPOINT that no building instruction
 * follows, else behind the stage's last instruction.
 */
export function insertLinesBeforeStart(source: SourceText, stage: Stage, lines: readonly string[]): Edit {
  const first = firstStartStep(stage);
  if (first) return insertLinesBefore(source, first.instruction, lines);
  return insertLinesAfter(source, stage.steps[stage.steps.length - 1]?.instruction ?? stage.from, lines);
}

const firstStartStep = remembered((stage: Stage): Step | undefined => {
  let first: Step | undefined;
  for (const step of stage.steps) {
    const { type } = step.instruction;
    if (step.deferred) continue;
    if (type === "CMD" || type === "ENTRYPOINT") first ??= step;
    else if (type === "RUN" || type === "COPY" || type === "ADD" || type === "WORKDIR" || type === "USER") first = undefined;
  }
  return first;
});

function lineBreak(source: SourceText): string {
  const first = source.text.indexOf("\n");
  return first > 0 && source.text[first - 1] === "\r" ? "\r\n" : "\n";
}
