import type { Span } from "../source/span.ts";
import type { CopyInstruction } from "../syntax/dockerfile.ts";
import { joinTexts, sliceText, type LogicalText } from "../syntax/logical-text.ts";
import { copyTargets } from "./copy.ts";
import type { Stage } from "./stage.ts";

/** A file that an instruction of this Dockerfile put into the image. */
export interface ImageFile {
  /** Its content, mapped to the Dockerfile; absent when it comes from somewhere that cannot be read. */
  readonly content: LogicalText | undefined;
  /** The COPY or ADD that wrote it. */
  readonly span: Span;
}

/** The last file that COPY or ADD wrote to an absolute path of the stage, or absence when none did. */
export function fileAt(stage: Omit<Stage, "verdict">, path: string): ImageFile | undefined {
  let current: Omit<Stage, "verdict"> | undefined = stage;
  while (current) {
    for (let index = current.steps.length - 1; index >= 0; index--) {
      const step = current.steps[index];
      if (!step || step.deferred) continue;
      const { instruction } = step;
      if (instruction.type !== "COPY" && instruction.type !== "ADD") continue;
      const target = copyTargets(instruction, step.before).find((candidate) => candidate.path === path);
      if (!target) continue;
      return { content: heredocText(instruction, target.source), span: instruction.span };
    }
    current = current.base.kind === "stage" ? current.base.stage : undefined;
  }
  return undefined;
}

function heredocText(instruction: CopyInstruction, source: string): LogicalText | undefined {
  const index = instruction.sources.filter((word) => word.text.startsWith("<<")).findIndex((word) => word.text === source);
  const heredoc = instruction.heredocs[index];
  if (!heredoc) return undefined;
  return heredoc.stripTabs ? withoutTabs(heredoc.body) : heredoc.body;
}

/** `<<-` takes the tabs off the beginning of every line. */
function withoutTabs(body: LogicalText): LogicalText {
  const lines: LogicalText[] = [];
  let start = 0;
  for (const line of body.text.split(/(?<=\n)/)) {
    const tabs = line.length - line.replace(/^\t+/, "").length;
    lines.push(sliceText(body, start + tabs, start + line.length));
    start += line.length;
  }
  return joinTexts(lines);
}
