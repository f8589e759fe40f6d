import { stepUser } from "../../../src/model/users/acting-user.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import type { RootNeed } from "../../../src/model/users/root-needs.ts";
import type { Stage, Step } from "../../../src/model/stage.ts";
import { rootOnlyPart } from "../../../src/model/tools/root-only.ts";
import { insertLinesAfter, insertLinesBefore, removeInstruction } from "../../../src/rule/edits.ts";
import type { Edit, Fix } from "../../../src/rule/finding.ts";

/** Instructions that are the same to every user. */
const INDIFFERENT: ReadonlySet<string> = new Set(["ENV", "ARG", "LABEL", "EXPOSE", "STOPSIGNAL", "SHELL"]);

/** Programs that may as well run as root beside those that have to: they leave nothing in a home folder. */
const SYSTEM_PROGRAMS: ReadonlySet<string> = new Set(
  `
  apt-get apt apt-key apt-mark apt-cache apt-config dpkg dpkg-query debconf-set-selections apk yum dnf dnf5 microdnf tdnf zypper rpm
  gpg gpgconf curl wget ca-certificates chown chgrp chmod chsh passwd cat cp mv ln rm mkdir rmdir touch tee echo printf sed grep awk
  install find sort xargs tar unzip head tail cut tr uname id getent which test [ [[ true : set export cd sleep exec eval locale-gen update-locale
  `
    .trim()
    .split(/\s+/),
);

/** For each RUN that needs root the fix that gives root to it, and to the RUNs next to it that need root too. */
export function rootFixes(file: DockerfileModel, needs: readonly RootNeed[]): ReadonlyMap<Step, Fix> {
  const fixes = new Map<Step, Fix>();
  const needing = new Set(needs.map(({ step }) => step));
  for (const stage of new Set(needs.map(({ step }) => step.stage))) {
    for (const { start, end } of groupsIn(stage, needing)) {
      const group = stage.steps.slice(start, end + 1).filter((step) => needing.has(step));
      const edits = group.every(isForRoot) ? editsOf(file, stage, start, end) : undefined;
      if (edits) for (const step of group) fixes.set(step, { title: "Run it as root, and go back to the user", safety: "suggestion", edits });
    }
  }
  return fixes;
}

/** RUNs in a row that need root, by the index of the first and of the last. */
function groupsIn({ steps }: Stage, needing: ReadonlySet<Step>): readonly { readonly start: number; readonly end: number }[] {
  const groups: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const [index, step] of steps.entries()) {
    if (needing.has(step) && !step.deferred) {
      if (open) open.end = index;
      else groups.push((open = { start: index, end: index }));
    } else if (!INDIFFERENT.has(step.instruction.type)) {
      open = undefined;
    }
  }
  return groups;
}

function isForRoot({ commands }: Step): boolean {
  return commands.every((command) => !command.program || rootOnlyPart(command) !== undefined || SYSTEM_PROGRAMS.has(command.name ?? ""));
}

function editsOf({ source }: DockerfileModel, stage: Stage, start: number, end: number): readonly [Edit, ...Edit[]] | undefined {
  const first = stage.steps[start];
  const last = stage.steps[end];
  const user = first && userText(first);
  if (!first || !last || user === undefined) return undefined;
  const before = stage.steps[start - 1];
  let next = end + 1;
  while (INDIFFERENT.has(stage.steps[next]?.instruction.type ?? "")) next++;
  const after = stage.steps[next];
  const setHere = before !== undefined && before.instruction === first.before.user?.instruction;
  const begin =
    setHere && stepUser(before)?.privilege === "root"
      ? removeInstruction(source, before.instruction)
      : insertLinesBefore(source, first.instruction, ["USER root"]);
  if (after?.instruction.type === "USER") return [begin];
  return [begin, insertLinesAfter(source, last.instruction, [`USER ${user}`])];
}

/** The user in force as a USER would say it; absent when nobody knows. */
function userText({ before, stage }: Step): string | undefined {
  if (before.user) return before.user.word.text;
  const user = stage.image?.facts?.user;
  return user?.literal ?? user?.name ?? (user?.uid === undefined ? undefined : String(user.uid));
}
