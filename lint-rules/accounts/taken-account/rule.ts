import { accountConflict, type AccountConflict } from "../../../src/model/accounts/account-conflict.ts";
import { operationMoments, type OperationMoment } from "../../../src/model/accounts/account-moments.ts";
import type { Confidence, Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";
import { takenAccountFixes } from "./fixes.ts";

export default defineRule({
  summary: "An account or a group is created with a name or an id that is taken",
  severity: "error",
  presets: ["recommended"],
  *check(file) {
    for (const stage of file.stages) {
      if (!stage.built) continue;
      // One repair serves all that want the same holder's name or ids.
      const repaired = new Set<string>();
      for (const moment of operationMoments(stage)) {
        const conflict = accountConflict(moment.operation, moment.accounts, stage.image);
        if (!conflict) continue;
        const { holder } = conflict;
        const finding: Finding = {
          span: conflict.wanted.span,
          message: `${whatIsTaken(conflict, moment)}: the build fails`,
          confidence: confidenceIn(conflict, moment),
          related: holder.origin.by === "base-image" ? [] : [{ span: holder.origin.span, note: `${conflict.taken === "gid" ? "group " : ""}\`${holder.name}\` comes from here` }],
          fixes: repaired.has(holder.name) ? [] : takenAccountFixes(file.source, conflict, moment),
        };
        repaired.add(holder.name);
        yield finding;
      }
    }
  },
});

function whatIsTaken({ taken, wanted, holder, along }: AccountConflict, { operation, step }: OperationMoment): string {
  const image = step.stage.image?.expansion.value;
  const where = holder.origin.by === "base-image" && image?.known ? `in \`${image.value}\`` : "here";
  const named = taken === "user" || taken === "group";
  if (along && named) return `\`${operation.tool?.name ?? ""}\` makes a group \`${wanted.shape}\` for the user, and there is one ${where} already`;
  if (along) return `\`${operation.tool?.name ?? ""}\` makes a group with gid ${wanted.shape} for the user, and that gid belongs to \`${holder.name}\` ${where}`;
  if (named) return `There is a ${taken} \`${wanted.shape}\` ${where} already`;
  return `${taken} ${wanted.shape} belongs to \`${holder.name}\` ${where}`;
}

function confidenceIn({ wanted, holder }: AccountConflict, { step }: OperationMoment): Confidence {
  const { image } = step.stage;
  if (wanted.overridable || holder.origin.by === "package") return "likely";
  if (holder.origin.by !== "base-image") return "certain";
  const inferred = (image?.facts?.accountsConfidence ?? image?.facts?.confidence) === "inferred";
  return inferred || image?.expansion.overridable === true ? "likely" : "certain";
}
