import { writtenIds, type WrittenId } from "../../../src/model/accounts/written-ids.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A uid or gid lies outside the range that user namespaces map",
  severity: "warning",
  presets: ["recommended"],
  options: {
    maximum: {
      type: "number",
      default: 65535,
      minimum: 0,
      doc: "The highest id that may be used. Docker's userns-remap maps 65,536 ids, 0 to 65535, unless /etc/subuid gives more.",
    },
  },
  *check(file, { maximum }) {
    const byId = new Map<number, WrittenId[]>();
    for (const step of file.steps) {
      for (const written of writtenIds(step)) {
        if (written.id <= maximum) continue;
        const places = byId.get(written.id);
        if (places) places.push(written);
        else byId.set(written.id, [written]);
      }
    }
    for (const [id, [first, ...more]] of byId) {
      if (first) yield finding(id, first, more, maximum);
    }
  },
});

/** One finding for each number: who changes it changes it everywhere. */
function finding(id: number, first: WrittenId, more: readonly WrittenId[], maximum: number): Finding {
  const certain = [first, ...more].some(({ certainty }) => certainty === "certain");
  return {
    span: first.span,
    message: `${first.kind} ${id} is above ${maximum}, so a daemon with user-namespace remapping cannot map it to an id of the host`,
    confidence: certain ? "certain" : "likely",
    related: more.map(({ span, kind }) => ({ span, note: `here as ${kind}` })),
  };
}
