import { flagNamed } from "../../../src/model/files/copy.ts";
import type { Identity } from "../../../src/model/accounts/identity.ts";
import type { PathChange } from "../../../src/model/files/path-changes.ts";
import { programUser, writableCode, type WritableCode } from "../../../src/model/files/writable-code.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { quotedList } from "../../../src/rule/message-parts.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The container's user can replace the program that it runs",
  severity: "info",
  presets: ["strict"],
  *check(file) {
    const reported = new Set<number>();
    for (const stage of file.shippedStages) {
      const user = stage.image?.facts?.os === "windows" ? undefined : programUser(stage);
      if (!user) continue;
      const byPlace = new Map<number, WritableCode[]>();
      for (const code of writableCode(stage, user)) {
        const { start } = placeOf(code);
        if (reported.has(start)) continue;
        const there = byPlace.get(start);
        if (there) there.push(code);
        else byPlace.set(start, [code]);
      }
      for (const [start, [first, ...more]] of byPlace) {
        reported.add(start);
        if (first) yield finding(user, first, more);
      }
    }
  },
});

/** The flag of a COPY, or the operand of a command. */
function placeOf({ by, change }: WritableCode): Finding["span"] {
  const { instruction } = change.step;
  if (change.command || (instruction.type !== "COPY" && instruction.type !== "ADD")) return change.span;
  return flagNamed(instruction, by === "owns" ? "chown" : "chmod")?.span ?? change.span;
}

function finding(user: Identity, first: WritableCode, more: readonly WritableCode[]): Finding {
  const what = [first, ...more].filter(({ role }) => role === first.role);
  const can = first.by === "owns" && first.role === "program" ? "owns" : "can write";
  return {
    span: placeOf(first),
    message: `\`${user.user}\`, whom the container runs as, ${can} ${quotedList(what.map(({ path }) => path))}, ${consequence(first)}`,
    confidence: isCertain(first.change) ? "certain" : "likely",
  };
}

function consequence({ role }: WritableCode): string {
  if (role === "program") return "the program that it runs";
  return role === "search-path" ? "where programs are looked for" : "the system's configuration";
}

function isCertain({ command }: PathChange): boolean {
  return command?.certainty !== "maybe";
}
