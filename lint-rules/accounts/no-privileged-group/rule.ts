import { UNKNOWN_PIECE } from "../../../src/model/commands/command.ts";
import { findGroupByGid } from "../../../src/model/accounts/accounts.ts";
import { groupMemberships, type GroupMembership } from "../../../src/model/accounts/group-memberships.ts";
import { numericId } from "../../../src/model/accounts/identity.ts";
import { sudoRights, type SudoRight } from "../../../src/model/accounts/sudo-rights.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

/** What membership amounts to. https://wiki.debian.org/SystemGroups */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ["sudo", "may run everything as root"],
  ["wheel", "may run everything as root"],
  ["docker", "control the Docker daemon, and with it the host, once its socket is mounted"],
  ["lxd", "control LXD, and with it the host, once its socket is mounted"],
  ["root", "have root's share in every file that is open to its group"],
  ["adm", "can read the system's logs"],
  ["disk", "read and write block devices past all permissions of files"],
  ["shadow", "can read the password hashes in /etc/shadow"],
  ["kmem", "can read the memory of the kernel"],
]);

export default defineRule({
  summary: "An account is given the rights of root, through a group or through sudo",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    const reported = new Set<number>();
    for (const stage of file.shippedStages) {
      const joined = groupMemberships(stage).flatMap((membership) => membershipFinding(membership) ?? []);
      for (const finding of [...joined, ...sudoRights(stage).map((right) => sudoFinding(right, file.source.text))]) {
        if (!reported.has(finding.span.start)) yield finding;
        reported.add(finding.span.start);
      }
    }
  },
});

function membershipFinding({ user, group, kind, certainty, step }: GroupMembership): Finding | undefined {
  const gid = numericId(group.shape);
  const name = gid === undefined ? group.shape : gid === 0 ? "root" : findGroupByGid(step.stage.end.accounts, gid)?.name;
  const members = name === undefined ? undefined : MEMBERS.get(name);
  // Group 0 as primary group is OpenShift's idiom, and an account's own group may be called like one of these.
  const own = kind === "primary" && (name === "root" || name === user.value);
  if (name === undefined || members === undefined || own || user.value === "root") return undefined;
  const who = user.value ?? user.text.replaceAll('"', "");
  return {
    span: group.span,
    message: `\`${who}\` joins the group \`${name}\`, whose members ${members}`,
    confidence: certainty === "likely" || group.overridable === true ? "likely" : "certain",
  };
}

function sudoFinding({ who, commands, password, certainty, span }: SudoRight, text: string): Finding {
  const written = /^[%\w${}]+/.exec(text.slice(span.start, span.end))?.[0];
  const what = commands === "all" ? "everything" : "certain programs";
  const how = password === "not-asked" ? " without a password" : "";
  const message = who === undefined ? "sudo no longer asks for a password" : `${subject(who.includes(UNKNOWN_PIECE) ? written : who)} may run ${what} as root${how}`;
  return { span, message, confidence: certainty };
}

function subject(who: string | undefined): string {
  if (who === undefined) return "an account";
  if (who === "ALL") return "everybody";
  return who.startsWith("%") ? `the group \`${who.slice(1)}\`` : `\`${who}\``;
}
