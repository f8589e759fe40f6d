import type { Span } from "../../source/span.ts";
import type { CopyInstruction } from "../../syntax/dockerfile.ts";
import { joinTexts, sliceText, type LogicalText } from "../../syntax/logical-text.ts";
import { copyDestination, copyTargets, flagNamed } from "./copy.ts";
import type { ModelOptions } from "../dockerfile-model.ts";
import { isBelow } from "./path.ts";
import type { Stage } from "../stage.ts";
import type { State } from "../state.ts";

/** A file that an instruction of this Dockerfile put into the image. */
export interface ImageFile {
  /** Absent when it comes from somewhere that cannot be read. */
  readonly text: string | undefined;
  /** The text mapped to the Dockerfile; absent when it does not stand there. */
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
      const file = copiedFile(instruction, step.before, stage.readContextFile, path);
      if (file) return file;
    }
    current = current.base.kind === "stage" ? current.base.stage : undefined;
  }
  return undefined;
}

/** The file that a COPY or ADD writes to an absolute path, as far as it is known to write one there. */
export function copiedFile(
  instruction: CopyInstruction,
  before: State,
  readContextFile: ModelOptions["readContextFile"],
  path: string,
): ImageFile | undefined {
  const { span } = instruction;
  const fromContext = flagNamed(instruction, "from") ? undefined : readContextFile;
  for (const target of copyTargets(instruction, before)) {
    if (target.path === undefined || !isBelow(target.path, path)) continue;
    const content = heredocText(instruction, target.source);
    if (content && target.path === path) return { text: content.text, content, span };
    const text = fromContext?.(target.source + path.slice(target.path.length));
    if (text !== undefined || target.path === path) return { text, content: undefined, span };
  }
  if (!fromContext) return undefined;
  const folder = copyDestination(instruction, before);
  if (folder === undefined || !isBelow(folder, path)) return undefined;
  // A source that is a folder gives its content, not itself.
  for (const { text: source } of instruction.sources) {
    const text = fromContext(`${source}/${path.slice(folder.length)}`);
    if (text !== undefined) return { text, content: undefined, span };
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
