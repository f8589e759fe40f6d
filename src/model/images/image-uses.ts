import type { Flag } from "../../syntax/dockerfile.ts";
import { fileSpan, sliceText, type LogicalText } from "../../syntax/logical-text.ts";
import { baseImage } from "./base-image.ts";
import type { ImageUse, ModelOptions } from "../dockerfile-model.ts";
import { expandDockerfileText } from "../variables/expand-dockerfile-word.ts";
import type { Expansion } from "../variables/expansion.ts";
import type { Stage, Step } from "../stage.ts";

/** A place of a step that names a stage or an image: the value of `--from=`, or of `from=` in a mount. */
interface SourceName {
  readonly by: "copy" | "mount";
  readonly value: Expansion;
  readonly written: LogicalText;
}

function* sourceNames({ instruction, before }: Step): Generator<SourceName> {
  if (instruction.type !== "COPY" && instruction.type !== "RUN") return;
  for (const flag of instruction.flags) {
    const isCopy = instruction.type === "COPY";
    const written = isCopy ? copyFrom(flag) : mountFrom(flag);
    if (written) yield { by: isCopy ? "copy" : "mount", value: expandDockerfileText(written.text, before.variables), written };
  }
}

function copyFrom({ name, content }: Flag): LogicalText | undefined {
  return name === "from" ? content : undefined;
}

/** The value of `from=` among the options of a `--mount=`; absent when it is not given. */
function mountFrom({ name, content }: Flag): LogicalText | undefined {
  if (name !== "mount" || !content) return undefined;
  let start = 0;
  for (const option of content.text.split(",")) {
    const equals = option.indexOf("=");
    const end = start + option.length;
    if (equals !== -1 && option.slice(0, equals).trim().toLowerCase() === "from") return sliceText(content, start + equals + 1, end);
    start = end + 1;
  }
  return undefined;
}

function stageNamed(
  name: string,
  before: Stage,
  stages: readonly Stage[],
  byName: ReadonlyMap<string, Stage>,
): Stage | undefined {
  const named = byName.get(name.toLowerCase());
  if (named && named.index < before.index) return named;
  const index = /^\d+$/.test(name) ? Number(name) : -1;
  return index < before.index ? stages[index] : undefined;
}

/**
 * The images from outside that one step takes from. `stageNames` are those of the whole file: COPY and RUN --mount find a stage that
 * comes later, or are told that a stage cannot take from itself, but never an image of that name.
 */
export function imageUses(
  step: Step,
  stages: readonly Stage[],
  byName: ReadonlyMap<string, Stage>,
  stageNames: ReadonlySet<string>,
  options: ModelOptions,
): readonly ImageUse[] {
  const uses: ImageUse[] = [];
  if (step.instruction.flags.length === 0) return uses;
  for (const { by, value, written } of sourceNames(step)) {
    const name = value.value.known ? value.value.value : undefined;
    if (name === "" || name === "scratch" || (name !== undefined && stageNames.has(name.toLowerCase()))) continue;
    if (name !== undefined && stageNamed(name, step.stage, stages, byName)) continue;
    uses.push({ by, image: baseImage(value, options), span: fileSpan(written, 0, written.text.length), written, stage: step.stage });
  }
  return uses;
}

/** The stages that a stage is built from or copies from. */
export function stageDependencies(
  stage: Stage,
  stages: readonly Stage[],
  byName: ReadonlyMap<string, Stage>,
): readonly Stage[] {
  const needed: Stage[] = stage.base.kind === "stage" ? [stage.base.stage] : [];
  for (const step of stage.steps) {
    if (step.instruction.flags.length === 0) continue;
    for (const { value } of sourceNames(step)) {
      const source = value.value.known ? stageNamed(value.value.value, stage, stages, byName) : undefined;
      if (source) needed.push(source);
    }
  }
  return needed;
}

/** The stage that `COPY --from=` names, or absence when it names an image. */
export function copySource(step: Step, stages: readonly Stage[], byName: ReadonlyMap<string, Stage>): Stage | undefined {
  for (const { value } of sourceNames(step)) {
    if (value.value.known) return stageNamed(value.value.value, step.stage, stages, byName);
  }
  return undefined;
}
