import { sudoUses, withoutSudo, type SudoUse } from "../../../src/model/users/sudo-use.ts";
import { UNKNOWN_PIECE } from "../../../src/model/commands/command.ts";
import { remove } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A command is run through sudo",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["hadolint/DL3004", "trivy/DS-0010", "checkov/CKV2_DOCKER_1", "dockle/DKL-DI-0001"],
  *check(file) {
    for (const step of file.steps) {
      const { type } = step.instruction;
      for (const use of sudoUses(step)) {
        if ((type === "CMD" || type === "ENTRYPOINT") && isLast(use)) continue;
        yield finding(use);
      }
    }
  },
});

/** How the program that the container is for is started is no-su-entrypoint's matter. */
function isLast({ step, commands }: SudoUse): boolean {
  const last = step.commands.at(-1);
  return last === undefined || last.name === "sudo" || commands.includes(last);
}

function finding(use: SudoUse): Finding {
  const fix = removal(use);
  return { span: use.word.span, message: whatHappens(use), fixes: fix ? [fix] : [] };
}

function whatHappens({ word, program, caller, target }: SudoUse): string {
  const said = `\`${word.value ?? word.text}${program === undefined ? "" : ` ${program}`}\``;
  if (target.user.includes(UNKNOWN_PIECE)) return `${said} runs as a user that sudo switches to`;
  if (target.uid !== 0) return `${said} runs as \`${target.user}\` by way of a setuid program that can also make it root`;
  if (caller?.uid === 0) return `${said} asks for root where everything runs as root already`;
  if (caller?.privilege === "non-root") return `${said} makes root out of \`${caller.user}\`, and whoever gets hold of that account can do the same`;
  return `${said} runs as root by way of a setuid program that stays in the image`;
}

function removal(use: SudoUse): Fix | undefined {
  const without = withoutSudo(use);
  if (!without) return undefined;
  const safety = without.outcome === "same" ? "safe" : "suggestion";
  return { title: "Run it without sudo", safety, edits: [remove(without.span)] };
}
