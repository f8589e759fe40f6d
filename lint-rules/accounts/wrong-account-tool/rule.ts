import { accountToolCalls, type AccountToolCall } from "../../../src/model/accounts/account-tool-calls.ts";
import { accountToolFault, type AccountToolFault } from "../../../src/model/accounts/account-tool-fault.ts";
import type { Argument } from "../../../src/model/commands/command.ts";
import type { AccountDialect } from "../../../src/model/tools/foreign-options.ts";
import type { Stage } from "../../../src/model/stage.ts";
import { installTool, useTwin } from "../../../src/rule/account-tool-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An account is made with a tool or with options that the base image does not have",
  severity: "error",
  presets: ["recommended"],
  *check(file) {
    const installing = new Set<Stage>();
    for (const call of accountToolCalls(file)) {
      const { command, step, certainty } = call;
      if (!step.stage.built || command.certainty === "maybe" || command.failureIgnored) continue;
      const fault = accountToolFault(call);
      if (!fault) continue;
      // Whether an account or a membership was meant is not to be told where Debian's `adduser` gets two names for one.
      const twin = fault.kind === "one-name" && command.name === "adduser" && fault.dialect === "debian" ? undefined : useTwin(file.source, call);
      // One installation serves every call behind it.
      const install = twin || fault.kind !== "absent" || installing.has(step.stage) ? undefined : installTool(file.source, call);
      if (install) installing.add(step.stage);
      const fix = twin ?? install;
      yield {
        span: (fault.kind === "refused" ? fault.options[0] : (command.program ?? command)).span,
        message: `${whatIsWrong(call, fault)}: the build fails`,
        confidence: certainty,
        fixes: fix ? [fix] : [],
      };
    }
  },
});

function whatIsWrong(call: AccountToolCall, fault: AccountToolFault): string {
  const { tool } = call;
  if (fault.kind === "absent") return `There is no \`${tool}\` in ${imageOf(call)}${whatThereIs(call)}`;
  if (fault.kind === "one-name") return secondName(call, fault.dialect);
  const refused = listed(fault.options);
  if (fault.dialect === "debian") return `Debian's \`${tool}\` refuses ${refused}`;
  if (fault.dialect === "busybox") return `BusyBox's \`${tool}\` refuses ${refused}`;
  return tool === "adduser" ? `\`adduser\` is \`useradd\` in ${imageOf(call)}, and refuses ${refused}` : `\`${tool}\` refuses ${refused}`;
}

function secondName(call: AccountToolCall, dialect: AccountDialect): string {
  if (dialect === "shadow") return `\`adduser\` is \`useradd\` in ${imageOf(call)}, and puts nobody into a group`;
  if (call.tool === "adduser") return "Debian's `adduser` takes one name with `--system` and `--group`, and puts nobody into a group then";
  return dialect === "debian" ? "Debian's `addgroup` takes one name, and puts nobody into a group" : "BusyBox's `deluser` takes one name, and takes nobody out of a group";
}

function whatThereIs({ tools, tool }: AccountToolCall): string {
  if (tools.useradd === "shadow") return ", which ships `useradd` and `groupadd` only";
  return tools.adduser === "busybox" && tool !== "chpasswd" ? ", which has BusyBox's `adduser` and `addgroup` instead" : "";
}

function imageOf({ step }: AccountToolCall): string {
  const image = step.stage.image?.expansion.value;
  return image?.known ? `\`${image.value}\`` : "the base image";
}

function listed(words: readonly Argument[]): string {
  const quoted = [...new Set(words.map(({ shape }) => `\`${shape.split("=")[0] ?? shape}\``))];
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} and ${last}`;
}
