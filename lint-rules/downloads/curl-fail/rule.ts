import { commandsNamed } from "../../../src/model/commands-named.ts";
import { unfailingCurl, type ErrorPage } from "../../../src/model/downloads/unfailing-curl.ts";
import { defineRule } from "../../../src/rule/rule.ts";
import { addFlag } from "../../../src/rule/option-edits.ts";

export default defineRule({
  summary: "curl takes a server's error page for the file",
  severity: "info",
  presets: ["recommended"],
  aliases: ["droast/DF035"],
  *check(file) {
    for (const { command, step } of commandsNamed(file, ["curl"])) {
      const call = unfailingCurl(command, step);
      if (!call) continue;
      const edit = addFlag(file.source.text, command, call.invocation, "f", "--fail");
      const safety = call.page.goes === "nowhere" ? "suggestion" : "safe";
      yield {
        span: command.program?.span ?? command.span,
        message: `If the server answers with an error, curl without \`-f\` ${whatHappens(call.page)}`,
        fixes: edit ? [{ title: "Let curl fail", safety, edits: [edit] }] : [],
      };
    }
  },
});

function whatHappens(page: ErrorPage): string {
  switch (page.goes) {
    case "to-file":
      return `saves the page as ${page.name === undefined ? "the file" : `\`${page.name}\``} and reports success`;
    case "to-program":
      return `hands the page to ${page.program === undefined ? "the next program" : `\`${page.program}\``} and reports success`;
    case "into-word":
      return "takes the page for the value and reports success";
    case "nowhere":
      return "reports success, and the container counts as healthy";
  }
}
