import { shownAddress } from "../../../src/model/downloads/address.ts";
import { UNKNOWN_PIECE } from "../../../src/model/commands/command.ts";
import { downloadsRunUnseen, powershellTexts } from "../../../src/model/commands/powershell.ts";
import { unseenScript } from "../../../src/model/downloads/unseen-script.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A downloaded script is run as it comes, unseen and unchecked",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["droast/DF021"],
  *check(file) {
    for (const step of file.steps) {
      for (const command of step.commands) {
        const script = unseenScript(command);
        if (script) yield { span: script.span, message: message(script.runner === undefined ? "The shell" : `\`${script.runner}\``, script.address) };
      }
      for (const text of powershellTexts(step)) {
        for (const { span, runner, address } of downloadsRunUnseen(text)) yield { span, message: message(`\`${runner}\``, address) };
      }
    }
  },
});

function message(runner: string, address: string | undefined): string {
  const known = address !== undefined && address !== UNKNOWN_PIECE;
  return `${runner} runs whatever ${known ? `\`${shownAddress(address)}\`` : "the download"} sends, which nobody has seen or checked`;
}
