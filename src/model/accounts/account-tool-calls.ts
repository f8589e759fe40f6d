import { accountToolsOf, packageOfTool, toolsOfPackage, type AccountTool, type AccountTools, type ToolBehaviour } from "../../knowledge/account-tools.ts";
import type { BaseImageFacts } from "../../knowledge/base-image-facts.ts";
import type { Accounts } from "./accounts.ts";
import type { Command } from "../commands/command.ts";
import { copyTargets } from "../files/copy.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { parseImageReference } from "../images/image-reference.ts";
import { installedPackages, type InstalledPackages } from "./installed-packages.ts";
import { isBelow } from "../files/path.ts";
import type { BaseImage, Stage, Step } from "../stage.ts";
import { isHarmless } from "../tools/harmless-programs.ts";
import { mayBringAdduser } from "../tools/packages-without-adduser.ts";

export type { AccountTool, ToolBehaviour } from "../../knowledge/account-tools.ts";

/** A RUN's call of a program that makes or changes accounts, with what the image has at that point. */
export interface AccountToolCall {
  readonly command: Command;
  readonly step: Step;
  readonly tool: AccountTool;
  /** Whose options the tool takes there; `absent` when the image lacks it, `unknown` when that cannot be told. */
  readonly behaviour: ToolBehaviour;
  /** `likely` when packages were installed that are not known to leave the tools as they are. */
  readonly certainty: "certain" | "likely";
  /** All tools at that point. */
  readonly tools: AccountTools;
  /** The package that brings the tool, if the distribution has one. */
  readonly bringer: string | undefined;
  /** Who exists at that point. */
  readonly accounts: Accounts;
}

/** The tools at one point of a stage: an immutable value. */
interface Toolbox {
  readonly tools: AccountTools;
  readonly certainty: AccountToolCall["certainty"];
}

const CALLED: ReadonlySet<string> = new Set<AccountTool>([
  "useradd",
  "usermod",
  "userdel",
  "groupadd",
  "groupmod",
  "groupdel",
  "gpasswd",
  "adduser",
  "deluser",
  "addgroup",
  "delgroup",
  "chpasswd",
]);

const DEBIAN_SCRIPTS: readonly AccountTool[] = ["adduser", "deluser", "addgroup", "delgroup"];

/** Programs that run the tool of another root or their own instead of the image's. */
const ELSEWHERE: ReadonlySet<string> = new Set(["chroot", "busybox"]);

const PROGRAM_FOLDERS = ["/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];

/** Every call of an account tool in stages that start from an image whose distribution is known, stage by stage. */
export function* accountToolCalls(file: DockerfileModel): Generator<AccountToolCall> {
  if (!file.commands.some(({ command }) => calledTool(command) !== undefined)) return;
  const ends = new Map<Stage, Toolbox>();
  for (const stage of file.stages) {
    const facts = stage.image?.facts;
    const start = stage.base.kind === "stage" ? ends.get(stage.base.stage) : stage.image && shipped(stage.image);
    if (!facts || !start) continue;
    const end = yield* callsIn(stage, facts, start);
    ends.set(stage, end);
  }
}

function shipped({ facts, expansion, reference }: BaseImage): Toolbox | undefined {
  if (!facts) return undefined;
  const name = reference?.name ?? parseImageReference(expansion.shape).name;
  const tag = reference ? (reference.tag ?? (reference.digest === undefined ? "latest" : null)) : null;
  return { tools: accountToolsOf(facts, name, tag), certainty: expansion.overridable ? "likely" : "certain" };
}

function* callsIn(stage: Stage, facts: BaseImageFacts, start: Toolbox): Generator<AccountToolCall, Toolbox> {
  let box = start;
  for (const step of stage.steps) {
    if (step.deferred) continue;
    const { instruction } = step;
    if (instruction.type === "COPY" || instruction.type === "ADD") box = afterCopy(box, step);
    if (instruction.type === "RUN") box = yield* callsInRun(step, facts, box);
  }
  // What stands behind ONBUILD finds the stage as it ends.
  for (const step of stage.steps) {
    if (step.deferred && step.instruction.type === "RUN") yield* callsInRun(step, facts, box);
  }
  return box;
}

function* callsInRun(step: Step, facts: BaseImageFacts, start: Toolbox): Generator<AccountToolCall, Toolbox> {
  let box = start;
  for (const [index, command] of step.commands.entries()) {
    const tool = calledTool(command);
    if (tool) {
      const { tools, certainty } = box;
      const bringer = packageOfTool(facts.os, tool);
      yield { command, step, tool, behaviour: tools[tool], certainty, tools, bringer, accounts: step.accountsAt[index] ?? step.before.accounts };
    } else {
      box = afterCommand(box, command, facts);
    }
  }
  return box;
}

function calledTool({ name, program, wrappers }: Command): AccountTool | undefined {
  if (!isTool(name) || wrappers.some((wrapper) => ELSEWHERE.has(wrapper.name))) return undefined;
  const path = program?.value ?? "";
  return !path.includes("/") || /^(\/usr)?\/s?bin\/\w+$/.test(path) ? name : undefined;
}

function isTool(name: string | undefined): name is AccountTool {
  return name !== undefined && CALLED.has(name);
}

function afterCommand(box: Toolbox, command: Command, facts: BaseImageFacts): Toolbox {
  const installed = installedPackages(command);
  if (installed) return afterInstall(box, command, installed, facts);
  if (command.name === undefined && !command.program) return box;
  return isTool(command.name) || isHarmless(command) ? box : doubted(box);
}

function afterInstall(box: Toolbox, command: Command, installed: InstalledPackages, facts: BaseImageFacts): Toolbox {
  let after = installed.uncertain ? doubted(box) : box;
  const recommended = takesRecommendations(command);
  for (const { name } of installed.packages) {
    const brought = toolsOfPackage(facts.os, name);
    if (Object.keys(brought).length > 0) after = { ...after, tools: { ...after.tools, ...brought } };
    else after = afterOtherPackage(after, name, recommended, installed);
  }
  return after;
}

function afterOtherPackage(box: Toolbox, name: string, recommended: boolean, { manager }: InstalledPackages): Toolbox {
  switch (manager) {
    case "apt":
      return mayBringAdduser(name, recommended) ? doubted(box, DEBIAN_SCRIPTS) : box;
    case "apk":
      // Hardly any package of Alpine asks for shadow.
      return /shadow|podman|lxc|lxd|^nix$|cloud-init/.test(name) ? doubted(box) : { ...box, certainty: "likely" };
    case "rpm":
      // Every server's package asks for shadow-utils.
      return doubted(box);
  }
}

function takesRecommendations({ args }: Command): boolean {
  return !args.some(({ shape }) => shape === "--no-install-recommends" || shape.includes("Install-Recommends"));
}

/** Any of the tools that were lacking may have come. */
function doubted(box: Toolbox, which?: readonly AccountTool[]): Toolbox {
  const absent = Object.entries(box.tools).filter(([, behaviour]) => behaviour === "absent");
  const doubts = Object.fromEntries(
    absent.filter(([tool]) => which === undefined || which.some((one) => one === tool)).map(([tool]) => [tool, "unknown"] as const),
  );
  return Object.keys(doubts).length === 0 ? box : { ...box, tools: { ...box.tools, ...doubts } };
}

/** A folder that is copied over the programs, or around them, may bring any of the tools. */
function afterCopy(box: Toolbox, step: Step): Toolbox {
  const { instruction, before } = step;
  if (instruction.type !== "COPY" && instruction.type !== "ADD") return box;
  const brings = copyTargets(instruction, before).some(({ source, path }) => {
    const name = source.slice(source.lastIndexOf("/") + 1);
    if (path === undefined) return false;
    if (CALLED.has(name)) return true;
    const unpacked = instruction.type === "ADD" && /\.(tar|tgz|txz|tbz2?|tar\.\w+)$/.test(name);
    if (/\w\.\w+$/.test(name) && !unpacked) return false;
    const folder = unpacked ? path.slice(0, path.lastIndexOf("/")) || "/" : path;
    return PROGRAM_FOLDERS.some((programs) => isBelow(folder, programs));
  });
  return brings ? doubted(box) : box;
}
