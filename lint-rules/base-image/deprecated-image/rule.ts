import type { DockerfileModel, ImageUse } from "../../../src/model/dockerfile-model.ts";
import { newName, retirementOf, type Retirement } from "../../../src/model/images/retired-image.ts";
import { replace } from "../../../src/rule/edits.ts";
import type { Finding, Fix } from "../../../src/rule/finding.ts";
import { quotedList } from "../../../src/rule/message-parts.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "An image that its publisher has given up",
  severity: "warning",
  presets: ["recommended"],
  *check(file) {
    for (const use of file.images) {
      const retirement = retirementOf(use.image);
      if (retirement && (retirement.since ?? "") <= (file.today ?? "9999")) yield finding(use, retirement, file);
    }
  },
});

function finding(use: ImageUse, retirement: Retirement, { source }: DockerfileModel): Finding {
  const { by, image, span } = use;
  const { since, replacement } = retirement;
  const { value, overridable } = image.expansion;
  const written = source.text.slice(span.start, span.end);
  const named = value.known && value.value !== written ? `\`${written}\` comes to \`${value.value}\`, which` : `\`${written}\``;
  const when = since === undefined ? "was given up by its publisher" : `was given up by its publisher on ${since}`;
  const next = replacement.length === 0 ? "" : `: ${quotedList(replacement)} ${replacement.length === 1 ? "takes" : "take"} its place`;
  const fix = value.known && value.value === written ? moved(use, retirement) : undefined;
  return {
    span,
    message: `${named} ${when}${next}`,
    confidence: value.known && !overridable && image.facts?.confidence !== "inferred" ? "certain" : "likely",
    // What a file is only copied out of brings little of itself along.
    severity: by === "from" ? undefined : "info",
    fixes: fix ? [fix] : [],
  };
}

/** The tags that there are under the new name only its registry knows. */
function moved({ image, span }: ImageUse, retirement: Retirement): Fix | undefined {
  const { name = "", tag, digest } = image.reference ?? {};
  const target = newName(name, retirement);
  if (target === undefined || digest !== undefined) return undefined;
  const pinned = tag === undefined ? target : `${target}:${tag}`;
  return { title: `Take it from where it has moved: ${pinned}`, safety: "unsafe", edits: [replace({ start: span.start, end: span.start + name.length }, target)] };
}
