import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PAGE = fileURLToPath(new URL("../../docs/reality.md", import.meta.url));
const BEGIN = "<!-- The run writes what stands between these two lines. -->";
const END = "<!-- End of what the run writes. -->";

/** Puts a whole run's counts into docs/reality.md, without a date: only a changed result changes the page. */
export function writeSummary({ passed, failed, compared, kinds, builder }) {
  const rows = [...kinds].map(([kind, sort]) => `| ${kind} | ${sort.passed} | ${sort.failed} |`).sort();
  const table = ["| what | passed | failed |", "|---|---|---|", ...rows, `| all | ${passed} | ${failed} |`];
  const text = `${table.join("\n")}\n\n${compared} values of the model were compared with those of images, built with buildah ${builder}.`;
  const page = readFileSync(PAGE, "utf8");
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end === -1) throw new Error(`${PAGE} lacks the lines between which the summary stands`);
  writeFileSync(PAGE, `${page.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${page.slice(end)}`);
}
