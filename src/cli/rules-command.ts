import { allRules, displayWidth, rulePageUrl, wrapText, type CatalogEntry, type Preset } from "../linter.ts";
import type { Palette } from "../linter.ts";
import { chooseFrom } from "./choice.ts";
import type { ExitCode } from "./run-sum.ts";
import { rulesByFamily } from "./rule-selection.ts";
import { print, terminalOptions } from "./terminal.ts";

const PRESET_LETTERS: Readonly<Record<Preset, string>> = { recommended: "R", strict: "S", kubernetes: "K" };
const SEVERITY_COLUMNS = "warning".length;
const PRESET_COLUMNS = 3;
const GAP = 2;

/** Lists the rules: a table by family, or `json`. */
export async function rulesCommand(given: { readonly format: string; readonly noColor: boolean }): Promise<ExitCode> {
  const format = chooseFrom("format", given.format, ["text", "json"] as const);
  if (format === "json") print(`${JSON.stringify(allRules.map(describe), undefined, 2)}\n`);
  else print(table(await terminalOptions(given.noColor)));
  return 0;
}

function describe(entry: CatalogEntry): object {
  const { id, family, rule } = entry;
  return {
    id,
    family,
    severity: rule.severity,
    presets: rule.presets,
    aliases: rule.aliases ?? [],
    summary: rule.summary,
    options: rule.options ?? {},
    url: rulePageUrl(entry),
  };
}

function table({ palette, width }: { readonly palette: Palette; readonly width: number }): string {
  const idColumns = Math.max(0, ...allRules.map(({ id }) => id.length));
  const summaryStart = GAP + idColumns + GAP + SEVERITY_COLUMNS + GAP + PRESET_COLUMNS + GAP;
  const row = ({ id, rule }: CatalogEntry): string => {
    const letters = rule.presets.map((preset) => PRESET_LETTERS[preset]).join("");
    const [first = "", ...rest] = wrapText(rule.summary, Math.max(20, width - summaryStart));
    const start = [
      palette.code(padded(id, idColumns)),
      palette[rule.severity](padded(rule.severity, SEVERITY_COLUMNS)),
      palette.faint(padded(letters, PRESET_COLUMNS)),
      first,
    ].join(" ".repeat(GAP));
    return [" ".repeat(GAP) + start, ...rest.map((line) => " ".repeat(summaryStart) + line)].join("\n");
  };
  const families = Array.from(rulesByFamily(), ([family, entries]) => [palette.strong(family), ...entries.map(row)].join("\n"));
  const legend = "R recommended (on by default), S strict, K kubernetes: --preset adds a set, --rule a rule.";
  return [...families, `${wrapText(legend, width).join("\n")}\nMore about a rule: ${palette.code("plimsoll explain <rule>")}\n`].join("\n\n");
}

function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}
