import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import type { Stage } from "../../../src/model/stage.ts";
import { needsBuildKit } from "../../../src/model/files/buildkit-only.ts";
import { volumeChanges, type VolumeChanges } from "../../../src/model/files/volume-changes.ts";
import { insertLinesBeforeStart, removeInstruction } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A RUN changes a volume that was declared before it, which the classic builder throws away",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    if (needsBuildKit(file)) return;
    for (const stage of file.stages) {
      if (!stage.built || stage.image?.facts?.os === "windows") continue;
      for (const lost of volumeChanges(stage)) yield finding(file, stage, lost);
    }
  },
});

function finding(file: DockerfileModel, stage: Stage, { volume, changes: [first, ...more] }: VolumeChanges): Finding {
  const fix = movedFix(file, stage, volume.step);
  const certain = [first, ...more].some(({ command }) => command?.certainty === "always");
  return {
    span: first.span,
    message: `\`${volume.written}\` is a volume by then: the classic builder throws away what this RUN changes there, BuildKit keeps it`,
    confidence: certain ? "certain" : "likely",
    related: [
      { span: volume.span, note: "the volume is declared here" },
      ...more.map(({ span }) => ({ span, note: "this change is lost too" })),
    ],
    fixes: fix ? [fix] : [],
  };
}

/** A variable may have another value further down, and a stage that others are built on keeps its volumes for them. */
function movedFix({ source }: DockerfileModel, stage: Stage, { instruction, stage: declaring }: VolumeChanges["volume"]["step"]): Fix | undefined {
  const { start, end } = instruction.span;
  const text = source.text.slice(start, end);
  if (declaring !== stage || text.includes("$")) return undefined;
  return {
    title: "Move VOLUME behind the last change",
    safety: "suggestion",
    edits: [removeInstruction(source, instruction), insertLinesBeforeStart(source, stage, [text])],
  };
}
