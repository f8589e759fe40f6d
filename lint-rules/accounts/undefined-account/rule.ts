import { missingNames, type MissingName } from "../../../src/model/accounts/account-name-uses.ts";
import { laterOwner } from "../../../src/model/accounts/later-owner.ts";
import { namesToOffer } from "../../../src/model/accounts/owner-names.ts";
import type { Stage } from "../../../src/model/stage.ts";
import type { Finding, RelatedPlace } from "../../../src/rule/finding.ts";
import { nearestName } from "../../../src/rule/nearest-name.ts";
import { replaceNames } from "../../../src/rule/owner-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A command names a user or a group that does not exist",
  severity: "error",
  presets: ["recommended"],
  *check(file) {
    for (const stage of file.stages) {
      if (!stage.built || stage.image?.facts?.os === "windows") continue;
      // Who adds the account mends all its uses.
      const byName = new Map<string, MissingName[]>();
      for (const missing of missingNames(stage)) {
        const name = missing.names[0]?.name ?? "";
        const uses = byName.get(name);
        if (uses) uses.push(missing);
        else byName.set(name, [missing]);
      }
      for (const [first, ...more] of byName.values()) if (first) yield finding(stage, first, more);
    }
  },
});

function finding(stage: Stage, first: MissingName, more: readonly MissingName[]): Finding {
  const certain = first.absence === "no";
  const sure = certain && first.certainty === "certain" && !first.accounts.packages && stage.image?.expansion.overridable !== true;
  let near: string | undefined;
  const fix = replaceNames(
    [first, ...more].flatMap(({ names }) => names),
    (name) => (near = nearestName(name.name, namesToOffer(name, first.accounts), 2)),
    () => `Write ${near ?? ""}, which exists`,
  );
  return {
    span: first.span,
    message: whatIsMissing(stage, first),
    confidence: sure ? "certain" : "likely",
    severity: certain ? undefined : "warning",
    related: [...madeLater(first), ...more.map(({ span }) => ({ span, note: "here too" }))],
    fixes: fix ? [fix] : [],
  };
}

function whatIsMissing(stage: Stage, { names, absence }: MissingName): string {
  const said = names.map(({ kind, name }) => `${kind === "account" ? "user" : "group"} \`${name}\``);
  if (absence === "no") return `There is no ${said.join(" and no ")} here: the build fails`;
  const image = stage.image?.expansion.value;
  return `Neither ${image?.known ? `\`${image.value}\`` : "the image"} nor this file is known to make the ${said.join(" and the ")}: the build is likely to fail`;
}

/** Where the name is made, too late. */
function madeLater({ step, names: [name] }: MissingName): readonly RelatedPlace[] {
  const later = name && !step.deferred ? laterOwner(step, name) : undefined;
  return later ? [{ span: later.span, note: `\`${name?.name ?? ""}\` is made only here` }] : [];
}
