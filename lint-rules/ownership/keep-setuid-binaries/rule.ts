import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { fromSpan, type Stage } from "../../../src/model/stage.ts";
import { keepsStockSetuid } from "../../../src/model/images/stock-setuid.ts";
import { insertLinesBefore, insertLinesBeforeStart } from "../../../src/rule/edits.ts";
import type { Edit, Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The image keeps the setuid programs of its distribution",
  severity: "info",
  presets: ["strict"],
  aliases: ["dockle/CIS-DI-0008"],
  *check(file) {
    const reported = new Set<number>();
    for (const stage of file.shippedStages) {
      const span = fromSpan(stage);
      if (reported.has(span.start) || !keepsStockSetuid(stage)) continue;
      reported.add(span.start);
      yield finding(file, stage);
    }
  },
});

function finding(file: DockerfileModel, stage: Stage): Finding {
  const edit = stripped(file, stage);
  return {
    span: fromSpan(stage),
    message: `\`${fromText(stage)}\` brings setuid programs such as \`su\` and \`mount\`, and this stage keeps them${whatFor(stage)}`,
    confidence: stage.image?.facts?.confidence === "inferred" ? "possible" : "likely",
    fixes: edit ? [{ title: "Take the setuid and setgid bits off all programs", safety: "unsafe", edits: [edit] }] : [],
  };
}

function whatFor({ verdict }: Stage): string {
  const user = verdict.user === "non-root" ? verdict.identity?.user : verdict.drop?.to;
  return user === undefined ? "" : `: a way for \`${user}\` to become root`;
}

function fromText(stage: Stage): string {
  const name = stage.image?.expansion.value;
  return name?.known ? name.value : (stage.from.image?.text ?? "the base image");
}

const STRIP = "RUN find / -xdev -type f -perm /6000 -exec chmod a-s {} +";

/** In front of the USER that leaves root, or of what starts. `find` is part of Debian and its kin only. */
function stripped({ source }: DockerfileModel, stage: Stage): Edit | undefined {
  const os = stage.image?.facts?.os;
  if (os !== "debian" && os !== "ubuntu") return undefined;
  // PowerShell would not take the line for what it is.
  if (stage.end.shell.kind !== "posix") return undefined;
  const { user, setting, by } = stage.verdict;
  if (user === "root") return insertLinesBeforeStart(source, stage, [STRIP]);
  if (user !== "non-root" || by !== "user" || setting?.stage !== stage.index) return undefined;
  const step = stage.steps.find(({ instruction }) => instruction === setting.instruction);
  const before = step?.before.user;
  const root = before ? before.value.shape === "root" || before.value.shape === "0" : stage.image?.facts?.user?.uid === 0;
  return root ? insertLinesBefore(source, setting.instruction, [STRIP]) : undefined;
}
