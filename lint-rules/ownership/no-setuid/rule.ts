import { commandsNamed } from "../../../src/model/commands-named.ts";
import { dangerousCapabilities, fileCapabilities, type FileCapabilities } from "../../../src/model/files/file-capabilities.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { SETGID, SETUID } from "../../../src/model/files/file-mode.ts";
import { lastingPaths, type LastingPath } from "../../../src/model/files/lasting-mode.ts";
import { shippedModeChanges, type ModeChange } from "../../../src/model/files/mode-changes.ts";
import { withoutSetIds } from "../../../src/model/files/narrowed-mode.ts";
import { isShipped } from "../../../src/model/shipped-steps.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { quotedList } from "../../../src/rule/message-parts.ts";
import { modeFix } from "../../../src/rule/mode-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A setuid or setgid bit is set, or a program is given a dangerous capability",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["dockle/CIS-DI-0008"],
  *check(file) {
    for (const change of shippedModeChanges(file)) {
      const finding = setuidFinding(file, change) ?? setgidFinding(file, change);
      if (finding) yield finding;
    }
    for (const { command, step } of commandsNamed(file, ["setcap"])) {
      for (const given of isShipped(step.stage, file) ? fileCapabilities(command) : []) {
        const dangerous = dangerousCapabilities(given);
        if (dangerous.length > 0) yield capabilityFinding(given, dangerous);
      }
    }
  },
});

const PROGRAM = /\/(s?bin|libexec|games)\/[^/]+$/;

function setuidFinding(file: DockerfileModel, change: ModeChange): Finding | undefined {
  // On a folder the bit means nothing.
  if ((change.mode.sets & SETUID) === 0 || change.kind === "folder") return undefined;
  const paths = lastingPaths(change, SETUID);
  if (paths.length === 0 && change.paths.length > 0) return undefined;
  return finding(file, change, `makes ${named(change, paths)} run as the owner, whoever starts it`);
}

/** On a folder, which is what it is usually set on, the bit only hands the group down. */
function setgidFinding(file: DockerfileModel, change: ModeChange): Finding | undefined {
  if ((change.mode.sets & SETGID) === 0) return undefined;
  const paths = lastingPaths(change, SETGID);
  if (paths.length === 0 && change.paths.length > 0) return undefined;
  const programs = change.kind === "file" || (change.kind === "unknown" && paths.some(({ path }) => PROGRAM.test(path)));
  if (programs) return finding(file, change, `makes ${named(change, paths)} run with the file's group, whoever starts it`);
  const folders = paths.length === 0 ? "a folder" : quotedList(paths.map(({ written }) => written));
  const otherwise = change.kind === "folder" ? "" : "; a program would run with its file's group";
  const message = `Mode \`${change.text}\` hands the group of ${folders} down to what is made there${otherwise}`;
  return { span: change.span, message, severity: "info" };
}

function finding(file: DockerfileModel, change: ModeChange, effect: string): Finding {
  const narrowed = withoutSetIds(change.text);
  const fix = narrowed === undefined ? undefined : modeFix(file, change, narrowed, `Write ${narrowed}`);
  return { span: change.span, message: `Mode \`${change.text}\` ${effect}`, fixes: fix ? [fix] : [] };
}

function named({ recursive, command }: ModeChange, paths: readonly LastingPath[]): string {
  if (paths.length === 0) return "the files that it is given";
  return `${recursive && command ? "every file of " : ""}${quotedList(paths.map(({ written }) => written))}`;
}

function capabilityFinding({ given, file }: FileCapabilities, dangerous: readonly string[]): Finding {
  const what = dangerous.includes("all") ? "every capability" : quotedList(dangerous);
  return {
    span: given.span,
    message: `Whoever runs ${file ? `\`${file.text}\`` : "the file"} has ${what}, which is as good as root`,
  };
}
