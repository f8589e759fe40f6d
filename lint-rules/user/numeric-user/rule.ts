import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { absenceOfAccount } from "../../../src/model/accounts/accounts.ts";
import { numericId } from "../../../src/model/accounts/identity.ts";
import { numericUser } from "../../../src/model/users/numeric-user.ts";
import { fromSpan, type Stage } from "../../../src/model/stage.ts";
import type { UserSetting } from "../../../src/model/state.ts";
import { insertLinesBefore, replace } from "../../../src/rule/edits.ts";
import type { Finding, Fix, RelatedPlace } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The container's user is a name, which Kubernetes' runAsNonRoot cannot verify",
  severity: "warning",
  presets: ["kubernetes", "strict"],
  aliases: ["hadolint/DL3066"],
  *check(file) {
    const reported = new Set<UserSetting>();
    for (const stage of file.shippedStages) {
      const { user, setting, identity } = stage.verdict;
      if (user !== "non-root" || !setting || !identity || reported.has(setting)) continue;
      // Windows containers have names only: runAsUserName.
      if (numericId(identity.user) !== undefined || stage.image?.facts?.os === "windows") continue;
      // A name that does not exist starts nothing anywhere.
      if (!identity.account && absenceOfAccount(stage.end.accounts, identity.user) === "no") continue;
      reported.add(setting);
      yield finding(file, stage, setting);
    }
  },
});

function finding(file: DockerfileModel, stage: Stage, setting: UserSetting): Finding {
  const { word, value } = setting;
  const said = word.text === value.shape ? `\`USER ${word.text}\` is a name` : `\`USER ${word.text}\` is the name \`${value.shape}\``;
  const fix = inNumbers(file, stage, setting);
  return {
    span: word.span,
    message: `${said}, and with runAsNonRoot Kubernetes refuses to start a container whose user is not a number`,
    confidence: value.overridable ? "likely" : "certain",
    related: related(stage, setting),
    fixes: fix ? [fix] : [],
  };
}

function related(stage: Stage, setting: UserSetting): readonly RelatedPlace[] {
  const places: RelatedPlace[] = [];
  const account = stage.verdict.identity?.account;
  if (account && account.uid === undefined && account.origin.by === "command") {
    places.push({ span: account.origin.span, note: `\`${account.name}\` is made here without an id of its own` });
  }
  if (setting.stage !== stage.index) places.push({ span: fromSpan(stage), note: "this stage, which is shipped, inherits the user" });
  return places;
}

function inNumbers(file: DockerfileModel, stage: Stage, { instruction, word, value }: UserSetting): Fix | undefined {
  const number = word.text.includes("$") ? undefined : numericUser(stage);
  if (!number) return undefined;
  return {
    title: `Write USER ${number.text}, with the name in a comment`,
    safety: number.certainty === "certain" ? "safe" : "suggestion",
    edits: [insertLinesBefore(file.source, instruction, [`# ${value.shape}`]), replace(word.span, number.text)],
  };
}
