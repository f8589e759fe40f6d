import type { Command } from "../commands/command.ts";
import { SETUID } from "../files/file-mode.ts";
import { modeChanges } from "../files/mode-changes.ts";
import { rememberedUpward } from "../remembered.ts";
import { stageBelow, type Stage, type Step } from "../stage.ts";

/** Distributions whose images bring `su`, `mount`, `passwd` and kin with the setuid bit; Alpine's, BusyBox's and Wolfi's bring none. */
const WITH_SETUID: ReadonlySet<string> = new Set(["amazonlinux", "debian", "fedora", "rhel", "ubuntu"]);

/** Whether the image of a stage still has the setuid programs of its distribution; false also when the base image is not known. */
export function keepsStockSetuid(stage: Stage): boolean {
  const facts = stage.image?.facts;
  if (!facts || !WITH_SETUID.has(facts.os) || facts.packageManager === "none" || facts.packageManager === undefined) return false;
  // Their own builds strip the bits: https://github.com/bitnami/containers.
  if (facts.names.some((name) => name.includes("bitnami"))) return false;
  return !takesSetuidAway(stage);
}

const takesSetuidAway = rememberedUpward(
  stageBelow,
  ({ steps }: Stage, below: boolean | undefined): boolean =>
    below === true || steps.some((step) => !step.deferred && step.instruction.type === "RUN" && (takesBitsAway(step) || step.commands.some(deletes))),
);

function takesBitsAway(step: Step): boolean {
  for (const { mode } of modeChanges(step)) if (!mode.octal && (mode.clears & SETUID) !== 0) return true;
  return false;
}

const SET_IDS = /^[-+/]?(0*[246]000|[ugoa]*[+=]s(,[ugoa]*[+=]s)*)$/;

/** `find / -perm /6000 -delete`, or the same with `rm`. */
function deletes({ name, args, wrappers }: Command): boolean {
  const wrapper = wrappers.at(-1);
  const search = name === "find" && args.some(({ shape }) => shape === "-delete") ? args : name === "rm" && wrapper?.name === "find" ? wrapper.words : [];
  return search.some(({ shape }, index) => shape === "-perm" && SET_IDS.test(search[index + 1]?.shape ?? ""));
}
