import { rulePagePath, wrapText, type CatalogEntry } from "../linter.ts";
import { readPackageFile } from "../node/package-files.ts";
import type { ExitCode } from "./run-sum.ts";
import { renderPage } from "./page-text.ts";
import { rulesNamed } from "./rule-selection.ts";
import { complain, print, terminalOptions } from "./terminal.ts";

/** Prints the pages of rules; of every rule that a code of another linter stands for. */
export async function explainCommand(given: { readonly rules: readonly string[]; readonly noColor: boolean }): Promise<ExitCode> {
  const entries = new Set(given.rules.flatMap(rulesNamed));
  const options = await terminalOptions(given.noColor);
  const pages: string[] = [];
  let code: ExitCode = 0;
  for (const entry of entries) {
    const page = readPackageFile(rulePagePath(entry));
    if ("problem" in page) {
      complain(`${page.problem.path}: ${page.problem.message}`);
      code = 2;
    } else {
      pages.push(`${renderPage(page.text, options)}\n${options.palette.faint(wrapText(factsOf(entry), options.width).join("\n"))}\n`);
    }
  }
  print(pages.join("\n"));
  return code;
}

function factsOf({ id, family, rule }: CatalogEntry): string {
  const presets = rule.presets.length === 0 ? "no preset" : rule.presets.join(", ");
  const aliases = rule.aliases === undefined || rule.aliases.length === 0 ? "" : `; elsewhere: ${rule.aliases.join(", ")}`;
  return `${family}/${id}: ${rule.severity}; ${presets}${aliases}`;
}
