import { commandsNamed } from "../../../src/model/commands-named.ts";
import { parseMode } from "../../../src/model/files/file-mode.ts";
import { recursiveChanges, type RecursiveChange } from "../../../src/model/files/recursive-changes.ts";
import { isShipped } from "../../../src/model/shipped-steps.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

/** The folders that are shared by the whole system, and what is in them besides what was meant. */
const SYSTEM: Readonly<Record<string, string>> = {
  "/": "the system's own files",
  "/bin": "the system's own files",
  "/etc": "the system's own files",
  "/home": "everybody's files",
  "/lib": "the system's own files",
  "/opt": "every program's files",
  "/root": "root's own files",
  "/usr": "the system's own files",
  "/var": "the system's own files",
};

export default defineRule({
  summary: "Owner or mode of a whole system folder is changed",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    for (const { command, step } of commandsNamed(file, ["chown", "chgrp", "chmod"])) {
      if (!isShipped(step.stage, file)) continue;
      for (const change of recursiveChanges(command)) {
        const inside = SYSTEM[change.folder];
        if (inside !== undefined && !isRestriction(change)) yield finding(change, inside);
      }
    }
  },
});

/** Rights that are only taken away, and what is given to root where it should be root's. */
function isRestriction({ tool, given, folder }: RecursiveChange): boolean {
  if (given?.value === undefined) return false;
  if (tool !== "chmod") return (folder === "/root" || folder === "/opt") && /^(root|0)?([:.](root|0)?)?$/.test(given.value);
  const mode = parseMode(given.value);
  if (!mode) return false;
  return mode.octal ? folder === "/root" && (mode.sets & 0o077) === 0 : mode.sets === 0;
}

function finding({ tool, given, operand, folder }: RecursiveChange, inside: string): Finding {
  const what = tool === "chmod" ? "mode" : tool === "chgrp" ? "group" : "owner";
  const to = given ? ` to \`${given.text.replaceAll('"', "")}\`` : "";
  return {
    span: operand.span,
    message: `\`${tool} -R\` changes the ${what} of all that is below \`${folder}\`${to}, ${inside} included, and stores it again in this layer`,
  };
}
