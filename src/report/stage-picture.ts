import type { Inspection, StageInspection } from "../engine/inspect.ts";
import { escapeMarkup } from "./markup.ts";

const BOX = { width: 300, height: 62, gap: 26 };
const MARGIN = 2;
/** Arrows run to the right of the boxes, each in a lane of its own as far as there are lanes. */
const LANE = 16;
const MOST_LANES = 12;
/** More would be no picture. */
const MOST_STAGES = 60;

/** The stages of a file from top to bottom as an SVG: what each starts from, who it ends as, what it takes from which other. */
export function stagePicture({ stages }: Inspection): string {
  if (stages.length > MOST_STAGES) return `<p class="faint">${stages.length} stages: too many for a picture</p>`;
  const arrows = stages.flatMap((stage) => [
    ...(stage.base.kind === "stage" ? [{ from: stage.base.index, to: stage.index, kind: "from" }] : []),
    ...stage.takesFrom.map((from) => ({ from, to: stage.index, kind: "copy" })),
  ]);
  const lanes = arrows.length === 0 ? 0 : Math.min(arrows.length, MOST_LANES) + 1;
  const width = BOX.width + 2 * MARGIN + LANE * lanes;
  const height = stages.length * (BOX.height + BOX.gap) - BOX.gap + 2 * MARGIN;
  const boxes = stages.map(box).join("");
  const lines = arrows.map(({ from, to, kind }, index) => {
    const x = MARGIN + BOX.width;
    const lane = x + LANE * ((index % MOST_LANES) + 1);
    const [start, end] = [top(from) + BOX.height / 2 + 8, top(to) + BOX.height / 2 - 8];
    return `<path class="${kind}" d="M${x} ${start} H${lane} V${end} H${x + 2}" marker-end="url(#head)"/>`;
  });
  const head = '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>';
  const picture = `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The stages and who they end as">${head}${boxes}${lines.join("")}</svg>`;
  return `<figure>${picture}${caption(stages, new Set(arrows.map(({ kind }) => kind)))}</figure>`;
}

/** What the signs of the picture mean, as far as there are any in it. */
function caption(stages: readonly StageInspection[], arrows: ReadonlySet<string>): string {
  const parts = [
    ...(arrows.has("from") ? ["solid arrow: built on"] : []),
    ...(arrows.has("copy") ? ["dashed arrow: copied into"] : []),
    ...(stages.some(({ built }) => !built) ? ["faint box: nothing that ships needs it"] : []),
  ];
  return parts.length === 0 ? "" : `<figcaption>${parts.join(" · ")}</figcaption>`;
}

function top(index: number): number {
  return MARGIN + index * (BOX.height + BOX.gap);
}

function box(stage: StageInspection): string {
  const y = top(stage.index);
  const text = (line: number, content: string, kind: string): string => `<text class="${kind}" x="${MARGIN + 12}" y="${y + 20 + line * 17}">${escapeMarkup(shortened(content))}</text>`;
  return [
    `<g class="stage ${stage.user.verdict}${stage.ships ? " ships" : ""}${stage.built ? "" : " unused"}"><rect x="${MARGIN}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6"/>`,
    text(0, `${stage.name ?? `stage ${String(stage.index)}`}${stage.ships ? " · ships" : ""}`, "name"),
    text(1, baseName(stage), "base"),
    text(2, `${stage.ships ? "runs as" : "ends as"} ${who(stage)}`, "who"),
    "</g>",
  ].join("");
}

function who({ user: { verdict, name, drop } }: StageInspection): string {
  if (verdict === "unknown") return name === undefined ? "nobody knows whom" : `${name}, which nothing here explains`;
  if (verdict === "non-root") return name === undefined ? "a user other than root" : `${name}, not root`;
  const shown = name === undefined || name === "root" ? "root" : `root (${name})`;
  return drop ? `${shown}, which it leaves at start` : shown;
}

function baseName({ base }: StageInspection): string {
  if (base.kind === "scratch") return "from scratch";
  if (base.kind === "stage") return `from ${base.name ?? `stage ${String(base.index)}`}`;
  return `from ${base.reference ?? "an image that is chosen at build time"}`;
}

const LONGEST = 37;

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
