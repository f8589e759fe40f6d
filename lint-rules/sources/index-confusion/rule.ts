import { UNKNOWN_PIECE } from "../../../src/model/commands/command.ts";
import { shownAddress } from "../../../src/model/downloads/address.ts";
import { indexConfusions, type IndexConfusion } from "../../../src/model/sources/index-confusion.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A package index is asked besides another one, so that an outsider can shadow a package",
  severity: "warning",
  presets: ["recommended"],
  aliases: [],
  *check(file) {
    for (const stage of file.stages) for (const confusion of indexConfusions(stage)) yield finding(confusion);
  },
});

function finding(confusion: IndexConfusion): Finding {
  const { index, own, wins, doubtful } = confusion;
  const { setting, address } = index;
  const isAll = address.shape === setting.value;
  return {
    span: isAll ? setting.span : address.span,
    message: `With \`${namedAs(confusion)}\` ${whatHappens(confusion)}`,
    severity: own === "vendor" || wins === "either" ? "info" : undefined,
    confidence: wins === "either" ? "possible" : doubtful ? "likely" : "certain",
  };
}

function namedAs({ index: { setting, address } }: IndexConfusion): string {
  const shown = address.shape === UNKNOWN_PIECE ? address.text : shownAddress(address.shape);
  return `${setting.label}${setting.how === "ENV" || setting.how === "ARG" || setting.how === "prefix" ? "=" : " "}${shown}`;
}

function whatHappens({ index: { installer }, outsiders, wins }: IndexConfusion): string {
  const taken = `take${wins === "either" ? "" : "s"} a package of the same name from ${outsiders === "in-this" ? "this" : "the public"} index, where anyone can publish`;
  if (wins === "either") return `${installer} may ${taken}`;
  return `${installer} ${taken}, ${wins === "first" ? "before it asks the other one" : "if its version is higher"}`;
}
