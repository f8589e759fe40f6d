import { adduserQuestions, type AdduserQuestions } from "../../../src/model/accounts/adduser-questions.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { ownSpan } from "../../../src/rule/account-tool-edits.ts";
import type { Fix } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "adduser asks questions that nobody answers in a build",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    for (const questions of adduserQuestions(file)) {
      const { command, password, certainty } = questions;
      const fix = answerBefore(file.source, questions);
      yield {
        span: (command.program ?? command).span,
        message: whatItAsks(questions),
        confidence: certainty,
        severity: password ? undefined : "info",
        fixes: fix ? [fix] : [],
      };
    }
  },
});

function whatItAsks({ created, password, details, fails }: AdduserQuestions): string {
  if (fails) return "`adduser` asks for a password, and nobody can answer in a build: passwd fails, and so does the build";
  const asked = [...(password ? ["a password"] : []), ...(details ? ["a full name and phone numbers"] : [])].join(", ");
  const outcome = password ? `: passwd fails, and \`${created.name.value ?? created.name.text}\` is left without a password` : "";
  return `\`adduser\` asks for ${asked}, and nobody can answer in a build${outcome}`;
}

/** Debian's account comes out the same: without a password, and with nothing that is known of its owner. */
function answerBefore(source: DockerfileModel["source"], { command, step, password, details, fails, certainty }: AdduserQuestions): Fix | undefined {
  if (!command.program || !ownSpan(source, { command, step })) return undefined;
  const flags = fails ? "-D" : [...(password ? ["--disabled-password"] : []), ...(details ? ['--gecos ""'] : [])].join(" ");
  const { end } = command.program.span;
  const safety = certainty === "certain" && !fails ? "safe" : "suggestion";
  return { title: `Add ${flags}`, safety, edits: [{ span: { start: end, end }, text: ` ${flags}` }] };
}
