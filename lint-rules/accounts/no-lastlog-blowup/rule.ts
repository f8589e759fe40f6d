import type { CreateUser } from "../../../src/model/accounts/account-operation.ts";
import { stepOperations } from "../../../src/model/accounts/account-operations.ts";
import { numericId } from "../../../src/model/accounts/identity.ts";
import { lastlogSize, stretchesLastlog } from "../../../src/model/accounts/login-records.ts";
import type { Step } from "../../../src/model/stage.ts";
import { lastOption } from "../../../src/model/tools/grammar.ts";
import { addOption } from "../../../src/rule/option-edits.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A high uid makes useradd write a lastlog as long as the uid is high",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["hadolint/DL3046"],
  options: {
    threshold: {
      type: "number",
      default: 100000,
      minimum: 0,
      doc: "The lowest uid that is reported. Each id below it takes 292 bytes of /var/log/lastlog.",
    },
  },
  *check(file, { threshold }) {
    for (const step of file.steps) {
      if (!step.stage.built) continue;
      for (const operation of stepOperations(step)) {
        const finding = operation.kind === "create-user" && findingFor(operation, step, threshold);
        if (finding) yield { ...finding, fixes: fixes(operation, step, file.source.text) };
      }
    }
  },
});

function findingFor({ uid, tool, command }: CreateUser, step: Step, threshold: number): Finding | undefined {
  const number = uid?.value === undefined ? undefined : numericId(uid.value);
  // Debian's adduser calls useradd, and has no option that it would pass on.
  const isUseradd = tool?.name === "useradd" || (tool?.name === "adduser" && tool.flavour === "shadow");
  if (!uid || number === undefined || number < threshold || !isUseradd || lastOption(tool.invocation, "--no-log-init")) return undefined;
  const certainty = stretchesLastlog(step.stage.image);
  if (certainty === "no") return undefined;
  const sure = certainty === "certain" && command.certainty === "always" && uid.overridable !== true;
  return {
    span: uid.span,
    message: `uid ${number} makes useradd stretch /var/log/lastlog to ${lastlogSize(number)}, which the layer stores in full`,
    confidence: certainty === "perhaps" ? "possible" : sure ? "certain" : "likely",
    severity: certainty === "perhaps" ? "info" : undefined,
  };
}

function fixes({ command }: CreateUser, step: Step, text: string): Finding["fixes"] {
  const edit = addOption(text, command, step, "--no-log-init");
  return edit ? [{ title: "Add --no-log-init", safety: "safe", edits: [edit] }] : [];
}
