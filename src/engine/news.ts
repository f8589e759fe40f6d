import { buildModel } from "../model/build-model.ts";
import type { DockerfileModel, ModelOptions } from "../model/dockerfile-model.ts";
import { ancestry, type Stage } from "../model/stage.ts";
import type { Instruction } from "../syntax/dockerfile.ts";
import { readDockerfile } from "../syntax/read-dockerfile.ts";
import { instructionAt } from "./instruction-at.ts";
import type { LintResult, ReportedFinding } from "./lint-result.ts";

/**
 * The findings of a file that a change of it is about: those that were not there before, and those whose instruction is another one
 * now, or one that it depends on: the FROM of its stage and of those that it is built on, and the ARGs and ENVs that these name.
 * `before` is what linting the earlier text gave.
 */
export function newsIn(now: LintResult, before: LintResult, options?: ModelOptions): readonly ReportedFinding[] {
  const earlier = new Set(readDockerfile(before.source.text).instructions.map((instruction) => textOf(instruction, before.source.text)));
  const model = buildModel(readDockerfile(now.source.text), options);
  const isNew = (instruction: Instruction): boolean => !earlier.has(textOf(instruction, now.source.text));
  const known = countsOf(before.findings.map((finding) => saidBy(finding, before.source.text)));
  const setters = settersIn(model.syntax.instructions);
  return now.findings.filter((finding) => {
    const said = saidBy(finding, now.source.text);
    const count = known.get(said) ?? 0;
    known.set(said, count - 1);
    return count <= 0 || dependencies(finding, model, setters).some(isNew);
  });
}

/** An instruction without its layout. */
function textOf({ span }: Instruction, text: string): string {
  return text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
}

/** A finding without its place. */
function saidBy({ rule, message, span }: ReportedFinding, text: string): string {
  return `${rule}\n${message}\n${text.slice(span.start, span.end)}`;
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The instructions that a finding is about, and those that these depend on. */
function dependencies({ span, related }: ReportedFinding, model: DockerfileModel, setters: Setters): readonly Instruction[] {
  const { instructions } = model.syntax;
  const about = [span, ...related.map((place) => place.span)].flatMap(({ start }) => instructionAt(instructions, start) ?? []);
  const stage = stageAt(model.stages, span.start);
  const inherited = stage ? Array.from(ancestry(stage), ({ from }: Stage) => from) : [];
  const all = [...about, ...inherited];
  const named = new Set(all.flatMap((instruction) => Array.from(instruction.line.text.matchAll(/\$\{?(\w+)/g), ([, name]) => name ?? "")));
  return [...all, ...[...named].flatMap((name) => setters.get(name) ?? [])];
}

/** The ARG and ENV instructions that set a variable, by its name. */
type Setters = ReadonlyMap<string, readonly Instruction[]>;

function settersIn(instructions: readonly Instruction[]): Setters {
  const setters = new Map<string, Instruction[]>();
  for (const instruction of instructions) {
    for (const name of namesSetBy(instruction)) {
      const known = setters.get(name);
      if (known) known.push(instruction);
      else setters.set(name, [instruction]);
    }
  }
  return setters;
}

function namesSetBy(instruction: Instruction): readonly string[] {
  if (instruction.type === "ARG") return instruction.declarations.map(({ name }) => name.text);
  return instruction.type === "ENV" ? instruction.pairs.map(({ key }) => key.text) : [];
}

function stageAt(stages: readonly Stage[], offset: number): Stage | undefined {
  const [first] = stages;
  if (!first) return undefined;
  let low = 0;
  let high = stages.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((stages[middle]?.from.span.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return stages[low];
}
