import { unusedAccounts } from "../../../src/model/accounts/unused-account.ts";
import { lostDrop } from "../../../src/model/users/lost-drop.ts";
import { createdUser } from "../../../src/model/users/created-user.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { runtimeUser } from "../../../src/model/users/runtime-user.ts";
import { ancestry, fromSpan, type Stage } from "../../../src/model/stage.ts";
import { twinImage } from "../../../src/model/images/twin-image.ts";
import { insertLinesBeforeStart } from "../../../src/rule/edits.ts";
import type { Finding, Fix, RelatedPlace } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "No USER is set, and the container runs as the base image's root",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["checkov/CKV_DOCKER_3", "trivy/DS-0002"],
  *check(file) {
    for (const stage of file.shippedStages) {
      const { user, by, drop } = stage.verdict;
      if (by === "user" || user === "non-root" || !stage.from.image || startsNothing(stage)) continue;
      if (drop && drop.by !== "daemon" && drop.certainty === "certain") continue;
      // One container is said to run as root once, where the reason stands: lost-privilege-drop, unused-account.
      if (lostDrop(stage) || unusedAccounts(stage).length > 0) continue;
      yield finding(file, stage);
    }
  },
});

/** A stage of files for `--output` or for others to copy from: without a command nothing of it can run. */
function startsNothing(stage: Stage): boolean {
  return !stage.image && !stage.end.entrypoint && !stage.end.cmd;
}

function finding(file: DockerfileModel, stage: Stage): Finding {
  const { by, drop } = stage.verdict;
  const unknown = by === "nobody";
  return {
    span: fromSpan(stage),
    message: message(stage),
    confidence: unknown || drop?.certainty === "possible" ? "possible" : "certain",
    severity: unknown || drop ? "info" : undefined,
    related: related(stage),
    fixes: drop ? [] : fixes(file, stage),
  };
}

function message(stage: Stage): string {
  const { by, drop, identity } = stage.verdict;
  const image = imageName(stage);
  const root = identity?.uid === 0 ? "root" : "ContainerAdministrator";
  if (by === "nobody") return `No USER is set, and whether ${image} runs as root is not known`;
  if (drop?.certainty === "possible") return `No USER is set, and ${image} runs as root, unless the start-up gives it up`;
  if (drop?.server !== undefined && stage.image?.facts?.dropsBy !== "daemon") return `No USER is set, ${image} runs as root, and only the workers of \`${drop.server}\` leave it`;
  if (drop) {
    const twin = stage.image?.facts?.dropsBy === "daemon" ? twinImage(stage) : undefined;
    const whom = drop.to === undefined ? "" : ` for \`${drop.to}\``;
    return `No USER is set, and in ${image} only the server's workers leave ${root}${whom}${twin === undefined ? "" : `; \`${twin}\` does without it`}`;
  }
  const user = runtimeUser(stage);
  const usable = user === undefined ? "" : `, although there is \`${user}\``;
  return `No USER is set, and ${image} runs as ${root}${usable}`;
}

function imageName(stage: Stage): string {
  if (!stage.image) return "`FROM scratch`";
  return stage.image.expansion.value.known ? `\`${stage.image.expansion.value.value}\`` : `\`${originOf(stage).from.image?.text ?? ""}\``;
}

/** The stage at the end of the chain, which starts from the image. */
function originOf(stage: Stage): Stage {
  let origin = stage;
  for (const ancestor of ancestry(stage)) origin = ancestor;
  return origin;
}

function related(stage: Stage): readonly RelatedPlace[] {
  const origin = originOf(stage);
  return origin === stage ? [] : [{ span: fromSpan(origin), note: "the user comes from this image" }];
}

function fixes(file: DockerfileModel, stage: Stage): readonly Fix[] {
  const fix = (title: string, safety: Fix["safety"], lines: readonly string[]): Fix => {
    return { title, safety, edits: [insertLinesBeforeStart(file.source, stage, lines)] };
  };
  const user = runtimeUser(stage);
  if (user !== undefined) return [fix(`Run as ${user}`, "suggestion", [`USER ${user}`])];
  const created = createdUser(stage);
  return created ? [fix(created.title, "unsafe", created.lines)] : [];
}
