import type { DockerfileModel, ImageUse } from "../../../src/model/dockerfile-model.ts";
import { endedReleases, type EndedRelease } from "../../../src/model/images/end-of-life.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "The release of a distribution or runtime is past its end of life",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["tally/ruby/eol-ruby-version"],
  options: {
    months: { type: "number", default: 0, minimum: 0, doc: "How many months before its end a release is reported" },
  },
  *check(file, { months }) {
    for (const use of file.images) {
      const ended = endedReleases(use.image, file.today, months);
      if (ended.length > 0) yield finding(use, ended, file);
    }
  },
});

function finding({ by, image, span }: ImageUse, ended: readonly EndedRelease[], { source, today = "" }: DockerfileModel): Finding {
  const { value, overridable } = image.expansion;
  const written = source.text.slice(span.start, span.end);
  const named = value.known && value.value !== written ? `\`${written}\` comes to \`${value.value}\`, which` : `\`${written}\``;
  const successors = ended.flatMap(({ successor }) => successor ?? []);
  const next = successors.length === 0 ? "" : `: ${successors.join(" and ")} ${successors.length === 1 ? "is" : "are"} supported`;
  const sure = value.known && !overridable && !ended.every(({ byHabit }) => byHabit) && !value.value.includes("@");
  // What a file is only copied out of brings little of its system along.
  const gentle = by !== "from" || ended.every(({ shortLived, end }) => shortLived || (end !== undefined && end >= today));
  return {
    span,
    message: `${named} ${ended.map((release) => carried(release, today)).join(", and ")}${next}`,
    confidence: sure ? "certain" : "likely",
    severity: gentle ? "info" : undefined,
  };
}

const RELATION = { own: "is", system: "is on", runtime: "has" } as const;

function carried({ part, name, end, atLatest }: EndedRelease, today: string): string {
  if (end === undefined) return `${RELATION[part]} ${name}, out of support for years`;
  if (end >= today) return `${RELATION[part]} ${name}, supported only until ${end}`;
  return `${RELATION[part]} ${name}, out of support since ${end}${atLatest ? " at the latest" : ""}`;
}
