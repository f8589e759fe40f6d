import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { defaultLoginShell, isLoginShell, nologin, servesLogins, shellUsers } from "../../../src/model/accounts/login-shell.ts";
import { imageOperations, serviceAccounts, type ServiceAccount, type StepOperation } from "../../../src/model/accounts/service-accounts.ts";
import { replace } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { addOption } from "../../../src/rule/option-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A service account has a login shell",
  severity: "info",
  presets: ["strict"],
  *check(file) {
    const becomes = shellUsers(file);
    const reported = new Set<number>();
    for (const stage of file.shippedStages) {
      if (servesLogins(stage)) continue;
      const operations = imageOperations(stage);
      for (const service of serviceAccounts(stage, operations)) {
        const finding = becomes.has(service.account.name) ? undefined : findingFor(service, operations, file);
        if (finding && !reported.has(finding.span.start)) yield finding;
        if (finding) reported.add(finding.span.start);
      }
    }
  },
});

function findingFor(service: ServiceAccount, operations: readonly StepOperation[], file: DockerfileModel): Finding | undefined {
  const { account, creation, step, role } = service;
  const { image } = step.stage;
  const set = namedShell(account.name, operations);
  if (set && (set.value === undefined || !isLoginShell(set.value))) return undefined;
  const standard = set ? undefined : defaultLoginShell(creation, image);
  if (!set && !standard) return undefined;
  const who = role === "system" ? `the system account \`${account.name}\`` : `\`${account.name}\`, which the container runs as,`;
  const path = set?.value ?? (standard?.certainty === "certain" ? standard.path : undefined);
  const shell = path === undefined ? "a login shell" : `the login shell \`${path === "" ? "/bin/sh" : path}\``;
  const certain = account.certainty === "certain" && (set !== undefined || path !== undefined);
  const fix = set ? otherShell(set.span, nologin(image), file) : withoutShell(service, nologin(image), file);
  return {
    span: set?.span ?? creation.name.span,
    message: `${who} has ${shell}${set ? "" : " because none is named"}`,
    confidence: certain ? "certain" : "likely",
    fixes: fix ? [fix] : [],
  };
}

/** The shell that the last command gives which names one. */
function namedShell(name: string, operations: readonly StepOperation[]): ServiceAccount["creation"]["shell"] {
  for (const { operation } of operations.toReversed()) {
    if (operation.kind !== "create-user" && operation.kind !== "modify-user") continue;
    if (operation.name.value === name && operation.shell) return operation.shell;
  }
  return undefined;
}

function otherShell(span: Finding["span"], path: string, file: DockerfileModel): Fix | undefined {
  // A variable may serve other purposes too.
  if (file.source.text.slice(span.start, span.end).includes("$")) return undefined;
  return { title: `Give it ${path}`, safety: "suggestion", edits: [replace(span, path)] };
}

function withoutShell({ creation, step }: ServiceAccount, path: string, file: DockerfileModel): Fix | undefined {
  const option = creation.tool?.flavour === "busybox" && creation.tool.name === "adduser" ? "-s" : "--shell";
  const edit = addOption(file.source.text, creation.command, step, `${option} ${path}`);
  return edit && { title: `Give it ${path}`, safety: "suggestion", edits: [edit] };
}
