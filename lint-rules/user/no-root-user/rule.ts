import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { runtimeUser } from "../../../src/model/users/runtime-user.ts";
import { fromSpan, type Stage } from "../../../src/model/stage.ts";
import type { UserSetting } from "../../../src/model/state.ts";
import type { UserVerdict } from "../../../src/model/users/user-verdict.ts";
import { insertLinesBeforeStart, replace } from "../../../src/rule/edits.ts";
import type { Finding, Fix, RelatedPlace } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

/** Instructions that may count on root. */
const BUILDING: ReadonlySet<string> = new Set(["RUN", "COPY", "ADD", "WORKDIR"]);

export default defineRule({
  summary: "USER makes the container run as root",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["hadolint/DL3002", "trivy/DS-0002", "checkov/CKV_DOCKER_8", "dockle/CIS-DI-0001"],
  *check(file) {
    const reported = new Set<UserSetting>();
    for (const stage of file.shippedStages) {
      const { setting, user, by } = stage.verdict;
      if (user !== "root" || by !== "user" || !setting || reported.has(setting) || isLeft(stage.verdict)) continue;
      reported.add(setting);
      yield finding(file, stage, setting);
    }
  },
});

/** Whether the start-up is known to go on as somebody else. */
function isLeft({ drop }: UserVerdict): boolean {
  return drop !== undefined && drop.by !== "daemon" && drop.certainty === "certain";
}

function finding(file: DockerfileModel, stage: Stage, setting: UserSetting): Finding {
  const { drop } = stage.verdict;
  const fix = drop ? undefined : giveUpRoot(file, stage, setting);
  return {
    span: setting.word.span,
    message: `${whatItSays(stage.verdict, setting)}${whatFollows(stage.verdict)}`,
    confidence: drop?.certainty === "possible" ? "possible" : setting.value.overridable ? "likely" : "certain",
    severity: drop ? "info" : undefined,
    related: related(stage, setting),
    fixes: fix ? [fix] : [],
  };
}

function whatItSays({ identity }: UserVerdict, { word, value }: UserSetting): string {
  const said = `\`USER ${word.text}\``;
  if (value.shape === "") return `${said} is empty${word.text.includes("$") ? ", since nothing sets the variable here" : ""}, and the container`;
  if (value.value.known && value.value.value !== word.text.replace(/["']/g, "")) return `${said} is \`${value.value.value}\`, and the container`;
  if (identity?.uid === 0 && identity.user !== "root" && identity.account?.name === identity.user) return `${said} has uid 0, and the container`;
  return `With ${said} the container`;
}

function whatFollows({ drop, identity }: UserVerdict): string {
  if (drop?.certainty === "possible") return " starts as root, unless its start-up gives it up";
  if (drop) return ` starts as root, and only the server's workers leave it`;
  return identity?.uid === 0 ? " runs as root" : " runs as Windows' counterpart of root";
}

function related(stage: Stage, setting: UserSetting): readonly RelatedPlace[] {
  const places: RelatedPlace[] = [];
  const account = stage.verdict.identity?.account;
  if (account && account.name !== "root" && account.origin.by !== "base-image") {
    places.push({ span: account.origin.span, note: `\`${account.name}\` gets uid 0 here` });
  }
  const { value } = setting.value;
  if (value.known && value.setAt) places.push({ span: value.setAt, note: "the value comes from here" });
  if (setting.stage !== stage.index) places.push({ span: fromSpan(stage), note: "this stage, which is shipped, inherits the user" });
  return places;
}

/** Replaces the USER where nothing is built below it; else lets what is built keep root, and leaves it before the start. */
function giveUpRoot(file: DockerfileModel, stage: Stage, setting: UserSetting): Fix | undefined {
  const user = runtimeUser(stage);
  if (user === undefined) return undefined;
  const below = stage.steps.slice(stage.steps.findIndex((step) => step.instruction === setting.instruction) + 1);
  const replaceable = setting.stage === stage.index && !below.some((step) => BUILDING.has(step.instruction.type));
  const edit = replaceable ? replace(setting.word.span, user) : insertLinesBeforeStart(file.source, stage, [`USER ${user}`]);
  return { title: `Run as ${user}`, safety: "suggestion", edits: [edit] };
}
