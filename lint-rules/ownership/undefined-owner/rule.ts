import { flagNamed, flagValue } from "../../../src/model/files/copy.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import type { Expansion } from "../../../src/model/variables/expansion.ts";
import { laterOwner } from "../../../src/model/accounts/later-owner.ts";
import { missingOwner, namesToOffer, ownerNames, type MissingOwner, type OwnerName } from "../../../src/model/accounts/owner-names.ts";
import type { Stage, Step } from "../../../src/model/stage.ts";
import { insertLinesBefore, removeInstruction } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { nearestName } from "../../../src/rule/nearest-name.ts";
import { replaceNames } from "../../../src/rule/owner-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "--chown names an account or a group that does not exist at that point",
  severity: "error",
  presets: ["recommended"],
  aliases: ["tally/named-identity-in-passwdless-stage"],
  *check(file) {
    let mayHaveMade: Stage | undefined;
    for (const step of file.steps) {
      const { instruction, before, stage, deferred } = step;
      if (deferred && instruction.type === "RUN") mayHaveMade = stage;
      if ((instruction.type !== "COPY" && instruction.type !== "ADD") || !stage.built) continue;
      if (deferred && mayHaveMade === stage) continue;
      if (stage.image?.facts?.os === "windows" || before.shell.kind === "other") continue;
      const flag = flagNamed(instruction, "chown");
      const value = flagValue(flag, before);
      if (!flag?.content || !value) continue;
      const written = { content: flag.content, span: flag.valueSpan ?? flag.span };
      // ONBUILD runs in images that are built on this one, where everything exists that this stage leaves behind.
      const accounts = deferred ? stage.end.accounts : before.accounts;
      const missing = missingOwner(ownerNames(value, written), accounts);
      if (missing) yield finding(file, step, missing, value);
    }
  },
});

function finding(file: DockerfileModel, step: Step, missing: MissingOwner, value: Expansion): Finding {
  const certain = missing.absence === "no";
  const later = missing.names.flatMap((name) => {
    const made = laterOwner(step, name);
    return made ? [{ name, made }] : [];
  });
  const near = (name: OwnerName): string | undefined => nearestName(name.name, namesToOffer(name, step.before.accounts), 2);
  const fixes =
    later.length > 0
      ? [movedFix(file, step, missing), idsFix(step, missing, value.shape.includes(":"))]
      : [replaceNames(missing.names, near, (names) => `Write ${names}, which exists`)];
  return {
    span: missing.span,
    message: `${whatIsMissing(missing, later.length > 0)}: ${whatFollows(step, missing)}`,
    confidence: (later.length > 0 || (certain && !step.before.accounts.packages)) && !value.overridable ? "certain" : "likely",
    severity: certain || later.length > 0 ? undefined : "warning",
    related: later.slice(0, 1).map(({ name, made }) => ({ span: made.span, note: `\`${name.name}\` is made here` })),
    fixes: fixes.filter((fix) => fix !== undefined),
  };
}

function whatIsMissing({ names, absence }: MissingOwner, later: boolean): string {
  const said = names.map(({ kind, name }) => `${kind} \`${name}\``);
  if (later) return `There is no ${said.join(" and no ")} yet`;
  return absence === "no" ? `There is no ${said.join(" and no ")} here` : `Nothing known makes the ${said.join(" and the ")}`;
}

/**
 * BuildKit leaves the ids at 0, or the group at the user's own, when nothing has the name:
 * https://github.com/moby/buildkit/blob/master/solver/llbsolver/ops/user_linux.go. Behind `--link` there is nowhere to look it up.
 */
function whatFollows({ instruction }: Step, { names }: MissingOwner): string {
  if (flagNamed(instruction, "link")) return "the build fails";
  const silently = names.some(({ kind }) => kind === "account") ? "gives the files to root" : "keeps the user's own group";
  return `BuildKit silently ${silently}; the classic builder and Buildah stop`;
}

/** Moves the RUN that makes the names in front, when it could as well stand there. */
function movedFix(file: DockerfileModel, step: Step, { names }: MissingOwner): Fix | undefined {
  const makers = new Set(names.map((name) => laterOwner(step, name)?.movable));
  const [maker] = makers;
  if (!maker || makers.size > 1) return undefined;
  const { span } = maker.instruction;
  const insertion = insertLinesBefore(file.source, step.instruction, [file.source.text.slice(span.start, span.end)]);
  const title = `Make ${names[0]?.name ?? ""} before the ${step.instruction.type}`;
  return { title, safety: "suggestion", edits: [insertion, removeInstruction(file.source, maker.instruction)] };
}

function idsFix(step: Step, { names }: MissingOwner, withGroup: boolean): Fix | undefined {
  const idsOf = (name: OwnerName): string | undefined => {
    const made = laterOwner(step, name);
    if (made?.id === undefined || (name.kind === "group" || withGroup)) return made?.id?.toString();
    // A uid alone means the gid of the same number, not the account's group.
    return made.gid === undefined ? undefined : `${made.id}:${made.gid}`;
  };
  return replaceNames(names, idsOf, (ids) => `Use the ids: ${ids}`);
}
