import type { CreateUser } from "./account-operation.ts";
import { accountOperations } from "./account-operations.ts";
import { accountToolFault } from "./account-tool-fault.ts";
import { accountToolCalls } from "./account-tool-calls.ts";
import type { Command } from "../commands/command.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { rememberedUpward } from "../remembered.ts";
import { stageBelow, type Stage, type Step } from "../stage.ts";
import { lastOption } from "../tools/grammar.ts";

/** A call of Debian's or BusyBox's `adduser` that asks questions which nobody answers. */
export interface AdduserQuestions {
  readonly command: Command;
  readonly step: Step;
  readonly created: CreateUser;
  /** Whether it starts passwd. */
  readonly password: boolean;
  /** Whether it asks for a full name, a room and phone numbers. */
  readonly details: boolean;
  /** Whether it is BusyBox's, which gives up when passwd does; Debian's goes on. */
  readonly fails: boolean;
  /** `likely` when the base image is not known, and looks like Debian. */
  readonly certainty: "certain" | "likely";
}

/** Options of Debian's script alone: BusyBox's applet knows most of the others, and useradd some. */
const DEBIAN_ONLY = ["--disabled-login", "--quiet", "--add-extra-groups", "--allow-badname", "--firstuid", "--lastuid"];
const DEBIAN_PROGRAMS: ReadonlySet<string> = new Set(["apt-get", "apt", "aptitude", "dpkg", "apt-key", "add-apt-repository"]);

/** Every RUN's call of `adduser` that asks something, in file order. It is given no input, and the image has it as far as is known. */
export function* adduserQuestions(file: DockerfileModel): Generator<AdduserQuestions> {
  const calls = file.commands.filter(({ command, step }) => command.name === "adduser" && step.instruction.type === "RUN");
  if (calls.length === 0) return;
  const known = new Map([...accountToolCalls(file)].map((call) => [call.command, call] as const));
  for (const { command, step } of calls) {
    const created = createdUser(command, step);
    if (!created?.tool || !step.stage.built || hasInput(command)) continue;
    const { invocation, flavour } = created.tool;
    const fails = flavour === "busybox";
    const details = !fails && !lastOption(invocation, "--gecos");
    const password = !lastOption(invocation, "--disabled-password") && !lastOption(invocation, "--disabled-login");
    if (!password && !details) continue;
    const call = known.get(command);
    if (call && accountToolFault(call)) continue;
    // What fails behind `||` is meant to.
    if (fails && (call?.behaviour !== "busybox" || command.failureIgnored)) continue;
    const certainty = call ? call.certainty : "likely";
    const looksDebian = DEBIAN_ONLY.some((option) => lastOption(invocation, option)) || usesApt(step.stage);
    if (call || (!step.stage.image?.facts && looksDebian)) yield { command, step, created, password, details, fails, certainty };
  }
}

function createdUser(command: Command, { stage }: Step): CreateUser | undefined {
  const operation = accountOperations(command, stage.image)?.find(({ kind }) => kind === "create-user");
  if (operation?.kind !== "create-user" || operation.system === true) return undefined;
  const flavour = operation.tool?.flavour;
  return (flavour === "debian" || flavour === "busybox") && operation.tool?.invocation.uncertain === false ? operation : undefined;
}

/** `yes '' | adduser app`: somebody has thought of it. */
function hasInput({ pipelineStage, redirects, outerRedirects }: Command): boolean {
  return pipelineStage > 0 || [...outerRedirects, ...redirects].some(({ operator }) => operator.startsWith("<"));
}

/** Whether a stage, or one below it, certainly starts a program of Debian's. */
const usesApt = rememberedUpward(
  stageBelow,
  ({ steps }: Stage, below: boolean | undefined): boolean =>
    below === true || steps.some(({ commands }) => commands.some(({ name, certainty }) => certainty === "always" && DEBIAN_PROGRAMS.has(name ?? ""))),
);
