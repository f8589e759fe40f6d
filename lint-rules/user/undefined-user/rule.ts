import { missingOwner, namesToOffer, ownerNames, type MissingOwner } from "../../../src/model/accounts/owner-names.ts";
import { userUses, type UserUse } from "../../../src/model/users/user-uses.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { nearestName } from "../../../src/rule/nearest-name.ts";
import { replaceNames } from "../../../src/rule/owner-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "USER names an account or a group that does not exist",
  severity: "error",
  presets: ["recommended"],
  aliases: ["tally/named-identity-in-passwdless-stage"],
  *check(file) {
    for (const use of userUses(file)) {
      if (use.stage.image?.facts?.os === "windows" || use.shell === "other") continue;
      const missing = missingOwner(ownerNames(use.setting.value, use.setting.word), use.accounts);
      if (missing) yield finding(use, missing);
    }
  },
});

function finding(use: UserUse, missing: MissingOwner): Finding {
  const certain = missing.absence === "no";
  const near = replaceNames(
    missing.names,
    (name) => nearestName(name.name, namesToOffer(name, use.accounts), 2),
    (names) => `Write ${names}, which exists`,
  );
  return {
    span: missing.span,
    message: `${whatIsMissing(use, missing)}: ${use.run ? "the next RUN fails" : "the container will not start"}`,
    confidence: certain && !use.accounts.packages && !use.setting.value.overridable ? "certain" : "likely",
    severity: certain ? undefined : "warning",
    related: use.run ? [{ span: use.run.instruction.keyword.span, note: "the first to run as this user" }] : [],
    fixes: near ? [near] : [],
  };
}

function whatIsMissing({ stage }: UserUse, { names, absence }: MissingOwner): string {
  const said = names.map(({ kind, name }) => `${kind} \`${name}\``);
  if (absence === "no") return `There is no ${said.join(" and no ")} here`;
  const image = stage.image?.expansion.value;
  return `Neither ${image?.known ? `\`${image.value}\`` : "the image"} nor this file is known to make the ${said.join(" and the ")}`;
}
