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
    yield* secondRoots(shippedSteps(file).flatMap(stepOperations)).toReversed();
  },
});

/** From the last operation to the first, because what counts is whether a later one takes it back. */
function secondRoots(operations: readonly AccountOperation[]): readonly Finding[] {
  const found: Finding[] = [];
  const takenBack = new Set<string>();
  for (const operation of operations.toReversed()) {
    if ((operation.kind === "create-user" || operation.kind === "modify-user") && isZero(operation.uid)) {
      const { name, uid } = operation;
      if (name.value !== "root" && !takenBack.has(name.text)) found.push(finding(operation, uid));
    }
    if (operation.kind === "delete-user" || (operation.kind === "modify-user" && operation.uid)) takenBack.add(operation.name.text);
  }
  return found;
}

function isZero(uid: Argument | undefined): uid is Argument {
  return uid?.value !== undefined && numericId(uid.value) === 0;
}

function finding({ name, command }: CreateUser | ModifyUser, uid: Argument): Finding {
  const certain = command.certainty === "always" && uid.overridable !== true && name.value !== undefined;
  return {
    span: uid.span,
    message: `uid 0 makes \`${name.value ?? name.text.replaceAll('"', "")}\` another root, whatever it is called`,
    confidence: certain ? "certain" : "likely",
  };
}
