import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { defaultLoginShell, isLoginShell, nologin, servesLogins, shellUsers } from "../../../src/model/accounts/login-shell.ts";
import { serviceAccounts, type ServiceAccount } from "../../../src/model/accounts/service-accounts.ts";
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
      for (const service of serviceAccounts(stage)) {
        const finding = becomes.has(service.account.name) ? undefined : findingFor(service, file);
        if (finding && !reported.has(finding.span.start)) yield finding;
        if (finding) reported.add(finding.span.start);
      }
    }
  },
});

function findingFor(service: ServiceAccount, file: DockerfileModel): Finding | undefined {
  const { account, creation, step, role, shell: set } = service;
  const { image } = step.stage;
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
