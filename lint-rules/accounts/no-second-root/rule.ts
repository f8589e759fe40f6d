import type { AccountOperation, CreateUser, ModifyUser } from "../../../src/model/accounts/account-operation.ts";
import { stepOperations } from "../../../src/model/accounts/account-operations.ts";
import type { Argument } from "../../../src/model/commands/command.ts";
import { numericId } from "../../../src/model/accounts/identity.ts";
import { shippedSteps } from "../../../src/model/shipped-steps.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An account other than root has uid 0",
  severity: "error",
  presets: ["recommended"],
  aliases: ["dockle/DKL-LI-0002"],
  *check(file) {
    const operations = shippedSteps(file).flatMap(stepOperations);
    for (const [index, operation] of operations.entries()) {
      if (operation.kind !== "create-user" && operation.kind !== "modify-user") continue;
      const { name, uid } = operation;
      if (uid?.value === undefined || numericId(uid.value) !== 0 || name.value === "root") continue;
      if (!operations.slice(index + 1).some((later) => takesBack(later, name))) yield finding(operation, uid);
    }
  },
});

/** Whether the account is gone again, or has another uid. */
function takesBack(later: AccountOperation, { text }: Argument): boolean {
  if (later.kind === "delete-user") return later.name.text === text;
  return later.kind === "modify-user" && later.name.text === text && later.uid !== undefined;
}

function finding({ name, command }: CreateUser | ModifyUser, uid: Argument): Finding {
  const certain = command.certainty === "always" && uid.overridable !== true && name.value !== undefined;
  return {
    span: uid.span,
    message: `uid 0 makes \`${name.value ?? name.text.replaceAll('"', "")}\` another root, whatever it is called`,
    confidence: certain ? "certain" : "likely",
  };
}
