import type { Span } from "../../source/span.ts";
import type { DockerfileSyntax, Flag } from "../../syntax/dockerfile.ts";
import { baseImage } from "./base-image.ts";
import type { ImageUse, ModelOptions } from "../dockerfile-model.ts";
import { expandDockerfileText } from "../variables/expand-dockerfile-word.ts";
import type { Expansion } from "../variables/expansion.ts";
import type { Stage, Step } from "../stage.ts";

/** A place of a step that names a stage or an image: the value of `--from=`, or of `from=` in a mount. */
interface SourceName {
  readonly by: "copy" | "mount";
  readonly value: Expansion;
  readonly span: Span;
}

function* sourceNames(step: Step, text: string): Generator<SourceName> {
  const { instruction, before } = step;
  if (instruction.type === "COPY") {
    for (const flag of instruction.flags) {
      if (flag.name !== "from" || flag.value === undefined) continue;
      yield { by: "copy", value: expandDockerfileText(flag.value, before.variables), span: flag.valueSpan ?? flag.span };
    }
  }
  if (instruction.type === "RUN") {
    for (const flag of instruction.flags) {
      const name = flag.name === "mount" ? mountOption(flag, "from") : undefined;
      if (name === undefined) continue;
      yield { by: "mount", value: expandDockerfileText(name, before.variables), span: optionSpan(flag, name, text) };
    }
  }
}

/** The value of one comma-separated option of `--mount=`; absent when it is not given. */
export function mountOption(flag: Flag, name: string): string | undefined {
  for (const option of (flag.value ?? "").split(",")) {
    const equals = option.indexOf("=");
    if (equals !== -1 && option.slice(0, equals).trim().toLowerCase() === name) return option.slice(equals + 1);
  }
  return undefined;
}

function optionSpan(flag: Flag, value: string, text: string): Span {
  const whole = flag.valueSpan ?? flag.span;
  const at = text.slice(whole.start, whole.end).indexOf("from=");
  return at === -1 ? whole : { start: whole.start + at + 5, end: whole.start + at + 5 + value.length };
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

/** The images from outside that one step takes from. */
export function imageUses(
  step: Step,
  stages: readonly Stage[],
  byName: ReadonlyMap<string, Stage>,
  syntax: DockerfileSyntax,
  options: ModelOptions,
): readonly ImageUse[] {
  const uses: ImageUse[] = [];
  if (step.instruction.flags.length === 0) return uses;
  for (const { by, value, span } of sourceNames(step, syntax.source.text)) {
    const name = value.value.known ? value.value.value : undefined;
    if (name !== undefined && (name === "" || name === "scratch" || stageNamed(name, step.stage, stages, byName))) continue;
    uses.push({ by, image: baseImage(value, options), span, stage: step.stage });
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
    for (const { value } of sourceNames(step, "")) {
      const source = value.value.known ? stageNamed(value.value.value, stage, stages, byName) : undefined;
      if (source) needed.push(source);
    }
  }
  return needed;
}

/** The stage that `COPY --from=` names, or absence when it names an image. */
export function copySource(step: Step, stages: readonly Stage[], byName: ReadonlyMap<string, Stage>): Stage | undefined {
  for (const { value } of sourceNames(step, "")) {
    if (value.value.known) return stageNamed(value.value.value, step.stage, stages, byName);
  }
  return undefined;
}
