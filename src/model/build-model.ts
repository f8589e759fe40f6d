import type { ArgInstruction, DockerfileSyntax, FromInstruction, Instruction } from "../syntax/dockerfile.ts";
import { NO_ACCOUNTS } from "./accounts/accounts.ts";
import { accountsOfBase } from "./accounts/base-accounts.ts";
import { isBareDistribution } from "./images/bare-distribution.ts";
import { baseImage } from "./images/base-image.ts";
import type { DockerfileModel, ImageUse, ModelOptions, StepCommand } from "./dockerfile-model.ts";
import { inherited, isAutomaticArg, noVariables, openVariables, withArg, type Environment } from "./variables/environment.ts";
import { expandDockerfileWord } from "./variables/expand-dockerfile-word.ts";
import { evaluate, type StageScope } from "./evaluate-instruction.ts";
import { imageUses, stageDependencies } from "./images/image-uses.ts";
import { known, unknown } from "./known.ts";
import { shellComments } from "./commands/shell-comments.ts";
import { defaultShell } from "./commands/shell-setting.ts";
import type { Stage, StageBase, Step } from "./stage.ts";
import { StageInProgress } from "./stage-in-progress.ts";
import { withShell, withVariables, type ShellSetting, type State } from "./state.ts";

/** Evaluates a file, stage by stage and instruction by instruction. Linear in its size; never throws on any input. */
export function buildModel(syntax: DockerfileSyntax, options: ModelOptions = {}): DockerfileModel {
  const stages: StageInProgress[] = [];
  const byName = new Map<string, Stage>();
  const images: ImageUse[] = [];
  const stageNames = namesOfStages(syntax);
  let globals: Environment = noVariables(syntax.escape);
  let current: StageInProgress | undefined;
  let scope: StageScope | undefined;
  let state: State | undefined;
  /** What a comment above the first FROM says of the shells of all base images. */
  let commonShell: ShellSetting | undefined;
  const comments = shellComments(syntax.comments);
  let nextComment = 0;

  for (const instruction of syntax.instructions) {
    for (let comment = comments[nextComment]; comment && comment.at < instruction.span.start; comment = comments[++nextComment]) {
      if (state) state = withShell(state, comment.shell);
      else commonShell = comment.shell;
    }
    if (instruction.type === "FROM") {
      if (current && state) current.end = state;
      current = beginStage(instruction, stages.length, globals, byName, syntax, options, commonShell);
      stages.push(current);
      scope = { stage: current, globals, source: syntax.source, byName, stagesBefore: stages, options };
      state = afterTriggers(current, scope);
      if (current.base.kind === "image" && instruction.image) {
        const { span, content } = instruction.image;
        images.push({ by: "from", image: current.base.image, span, written: content, stage: current });
      }
      if (current.name !== undefined && !byName.has(current.name)) byName.set(current.name, current);
    } else if (current && state && scope) {
      state = addStep(current, instruction, state, scope);
      const last = current.steps[current.steps.length - 1];
      if (last) images.push(...imageUses(last, stages, byName, stageNames, options));
    } else if (instruction.type === "ARG") {
      globals = withGlobalArgs(globals, instruction);
    }
  }
  if (current && state) current.end = state;
  markShipped(stages, options.targets ?? []);
  markBuilt(stages, byName);
  return modelOf(syntax, stages, images, options.today);
}

/** The names of all stages, lower-case. */
function namesOfStages({ instructions }: DockerfileSyntax): ReadonlySet<string> {
  const names = new Set<string>();
  for (const instruction of instructions) {
    if (instruction.type === "FROM" && instruction.stageName) names.add(instruction.stageName.text.toLowerCase());
  }
  return names;
}

function modelOf(
  syntax: DockerfileSyntax,
  stages: readonly Stage[],
  images: readonly ImageUse[],
  today: string | undefined,
): DockerfileModel {
  const steps: Step[] = [];
  const commands: StepCommand[] = [];
  for (const stage of stages) {
    for (const step of stage.steps) {
      steps.push(step);
      for (const command of step.commands) commands.push({ command, step });
    }
  }
  const shippedStages = stages.filter((stage) => stage.ships);
  return { syntax, source: syntax.source, stages, shippedStages, images, steps, commands, today };
}

function withGlobalArgs(globals: Environment, instruction: ArgInstruction): Environment {
  let next = globals;
  for (const { name, value, span } of instruction.declarations) {
    const expanded = value ? expandDockerfileWord(value, next).value : unknown("build-arg");
    next = withArg(next, name.text, { value: expanded.known ? known(expanded.value, span) : expanded, overridable: true });
  }
  return next;
}

/** What a FROM line sees: the arguments above the first FROM and those that the builder sets by itself. */
function fromVariables(instruction: FromInstruction, globals: Environment): Environment {
  const written = instruction.image?.text ?? "";
  if (!written.includes("$")) return globals;
  let variables = globals;
  for (const [, name = ""] of written.matchAll(/\$\{?(\w+)/g)) {
    if (isAutomaticArg(name)) variables = withArg(variables, name, { value: unknown("build-arg"), overridable: false });
  }
  return variables;
}

function beginStage(
  instruction: FromInstruction,
  index: number,
  globals: Environment,
  byName: ReadonlyMap<string, Stage>,
  syntax: DockerfileSyntax,
  options: ModelOptions,
  shell: ShellSetting | undefined,
): StageInProgress {
  const base = baseOf(instruction, globals, byName, options);
  const start = startState(base, syntax, options, shell);
  return new StageInProgress(index, instruction, base, start, options.readContextFile);
}

function baseOf(
  instruction: FromInstruction,
  globals: Environment,
  byName: ReadonlyMap<string, Stage>,
  options: ModelOptions,
): StageBase {
  if (!instruction.image) return { kind: "image", image: baseImage({ value: unknown("dynamic"), shape: "", overridable: false }, options) };
  const expansion = expandDockerfileWord(instruction.image, fromVariables(instruction, globals));
  const name = expansion.value.known ? expansion.value.value : undefined;
  const parent = name === undefined ? undefined : byName.get(name.toLowerCase());
  if (parent) return { kind: "stage", stage: parent };
  if (name === "scratch") return { kind: "scratch" };
  return { kind: "image", image: baseImage(expansion, options) };
}

function startState(base: StageBase, syntax: DockerfileSyntax, options: ModelOptions, shell: ShellSetting | undefined): State {
  if (base.kind === "stage") return withVariables(base.stage.end, inherited(base.stage.end.variables));
  const facts = base.kind === "image" ? base.image.facts : undefined;
  if (base.kind === "scratch") {
    return {
      user: undefined,
      shell: defaultShell(undefined, syntax.escape),
      workdir: known("/"),
      variables: noVariables(syntax.escape),
      accounts: NO_ACCOUNTS,
      entrypoint: undefined,
      cmd: undefined,
    };
  }
  // Property by property: where a spread is followed by properties that it lacks, V8 makes a shape for every single object.
  return {
    user: undefined,
    shell: shell ?? defaultShell(facts, syntax.escape),
    // Images that are built on a distribution set a WORKDIR of their own more often than not.
    workdir: facts && facts.os !== "windows" && isBareDistribution(base.image) ? known("/") : unknown("base-image"),
    variables: openVariables(syntax.escape),
    accounts: accountsOfBase(base.image, options),
    entrypoint: undefined,
    cmd: undefined,
  };
}

/** The state after what the stage that this one is built on has behind ONBUILD; that runs once, in front of everything else. */
function afterTriggers({ base, start }: StageInProgress, scope: StageScope): State {
  let state = start;
  for (const { instruction, deferred } of base.kind === "stage" ? base.stage.steps : []) {
    if (deferred) state = evaluate(instruction, state, scope).after;
  }
  return state;
}

function addStep(stage: StageInProgress, written: Instruction, before: State, scope: StageScope): State {
  const deferred = written.type === "ONBUILD";
  const instruction = deferred ? written.trigger : written;
  if (!instruction || instruction.type === "ONBUILD") return before;
  const { commands, accountsAt = [], after } = evaluate(instruction, before, scope);
  stage.steps.push({ instruction, before, commands, accountsAt, deferred, index: stage.steps.length, stage });
  return deferred ? before : after;
}

function markShipped(stages: readonly StageInProgress[], targets: readonly string[]): void {
  const wanted = new Set(targets.map((target) => target.toLowerCase()));
  stages.forEach((stage, index) => {
    stage.ships =
      index === stages.length - 1 || wanted.has(String(index)) || (stage.name !== undefined && wanted.has(stage.name));
  });
}

function markBuilt(stages: readonly StageInProgress[], byName: ReadonlyMap<string, Stage>): void {
  const pending: Stage[] = stages.filter((stage) => stage.ships);
  const seen = new Set<Stage>(pending);
  for (let stage = pending.pop(); stage; stage = pending.pop()) {
    const mutable = stages[stage.index];
    if (mutable) mutable.built = true;
    for (const needed of stageDependencies(stage, stages, byName)) {
      if (seen.has(needed)) continue;
      seen.add(needed);
      pending.push(needed);
    }
  }
}

