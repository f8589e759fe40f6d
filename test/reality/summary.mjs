import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PAGE = fileURLToPath(new URL("../../docs/reality.md", import.meta.url));
const BEGIN = "<!-- The run writes what stands between these two lines. -->";
const END = "<!-- End of what the run writes. -->";

const NEW_PAGE = `# Does the model know what builds do?

plimsoll evaluates a Dockerfile: it says who runs each instruction, which accounts there are and whom files belong to. \`npm run test:reality\` checks
that against builds: each Dockerfile below \`test/reality/cases/\` is built with Buildah on Debian 12, Debian 13 or a root file system with Alpine's account
files and its BusyBox, and what the model predicted is compared with what came out: the configured user and the user that a container
runs as, the passwd and group files, owner and mode of files, working directory, environment and command. Each case is built once more with its fixes applied.
How to run it and how to add a case is told in [test/reality/README.md](../test/reality/README.md).

The last whole run:

${BEGIN}
${END}
`;

/** Puts a whole run's counts into docs/reality.md, without a date: only a changed result changes the page. */
export function writeSummary({ passed, failed, compared, kinds, builder }) {
  const rows = [...kinds].map(([kind, sort]) => `| ${kind} | ${sort.passed} | ${sort.failed} |`).sort();
  const table = ["| what | passed | failed |", "|---|---|---|", ...rows, `| all | ${passed} | ${failed} |`];
  const text = `${table.join("\n")}\n\n${compared} values of the model were compared with those of images, built with buildah ${builder}.`;
  const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : NEW_PAGE;
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end === -1) throw new Error(`${PAGE} lacks the lines between which the summary stands`);
  writeFileSync(PAGE, `${page.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${page.slice(end)}`);
}
