import { numericId } from "../../../src/model/accounts/identity.ts";
import { rootNeeds, type RootNeed } from "../../../src/model/users/root-needs.ts";
import { fromSpan, type Stage } from "../../../src/model/stage.ts";
import type { Confidence, Finding, Fix, RelatedPlace } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";
import { rootFixes } from "./root-for-a-while.ts";

export default defineRule({
  summary: "A command that only root can run is run as another user, and the build fails",
  severity: "error",
  presets: ["recommended"],
  *check(file) {
    const needs = [...rootNeeds(file)];
    const fixes = rootFixes(file, needs);
    for (const need of needs) yield finding(need, fixes.get(need.step), file.source.text);
  },
});

function finding(need: RootNeed, fix: Fix | undefined, text: string): Finding {
  return {
    span: need.span,
    message: `${whatNeedsRoot(need, text)}: ${need.step.deferred ? "builds on this image fail" : "the build fails"}`,
    confidence: confidence(need),
    related: related(need),
    fixes: fix ? [fix] : [],
  };
}

function whatNeedsRoot({ kind, span, command, user }: RootNeed, text: string): string {
  const said = text.slice(span.start, span.end).replace(/\s*\\?\r?\n\s*/g, " ");
  const who = numericId(user.user) === undefined ? `\`${user.user}\`` : `user ${user.user}`;
  switch (kind) {
    case "tool":
      return `\`${said}\` needs root, and runs as ${who}`;
    case "owner":
      return `\`${command.name ?? ""}\` to \`${said}\` needs root, and runs as ${who}`;
    case "copied":
      return `\`${command.name ?? ""}\` of \`${said}\`, where the files that were copied belong to root, runs as ${who}`;
    case "file":
      return `\`${said}\` belongs to root, and is written as ${who}`;
  }
}

/** What a base image runs as is known of its current tags. */
function confidence({ step }: RootNeed): Confidence {
  const { user } = step.before;
  if (user && !step.deferred) return user.value.overridable ? "likely" : "certain";
  return "likely";
}

function related({ step, cause, user }: RootNeed): readonly RelatedPlace[] {
  const places: RelatedPlace[] = [];
  const setting = step.deferred ? undefined : step.before.user;
  if (setting) places.push({ span: setting.word.span, note: "the user is set here" });
  else if (!step.deferred) places.push({ span: fromSpan(origin(step.stage)), note: `this image runs as \`${user.user}\`` });
  if (cause) places.push({ span: cause.instruction.keyword.span, note: "without --chown the files belong to root" });
  return places;
}

function origin(stage: Stage): Stage {
  return stage.base.kind === "stage" ? origin(stage.base.stage) : stage;
}
