import { EDITIONS, textFormat, type LintResult } from "../linter.ts";
import { fileOptionsFinder } from "../node/file-options.ts";
import { lintFiles } from "../node/lint-files.ts";
import type { ExitCode } from "./run-sum.ts";
import { collectSources, type SourceArguments } from "./lint-sources.ts";
import { runSettingsOf, type ConfigArguments } from "./run-settings.ts";
import { complain, print, terminalOptions } from "./terminal.ts";

/** What the command line says, as typed. */
export interface UpgradeArguments extends ConfigArguments, SourceArguments {
  readonly noColor: boolean;
}

/** Shows what the newest edition would report as new, and what to write into the configuration to agree to it. */
export async function upgradeCommand(given: UpgradeArguments, commandNames: readonly string[]): Promise<ExitCode> {
  const newest = EDITIONS.at(-1) ?? "";
  const { sources, problems } = await collectSources(given, commandNames);
  const all = [...problems];
  const files: LintResult[] = [];
  let isBehind = false;
  for await (const { result, problems: own } of lintFiles(sources, fileOptionsFinder(runSettingsOf(given)))) {
    all.push(...own);
    if (result?.options.lint.edition === undefined || result.options.lint.edition === newest) continue;
    isBehind = true;
    const news = result.findings.filter(({ notice }) => notice);
    if (news.length > 0) files.push({ ...result, findings: news });
  }
  for (const { path, message } of all) complain(`${path}: ${message}`);
  if (files.length > 0) print(textFormat(files, { ...(await terminalOptions(given.noColor)), summary: false, uriOf: (file) => file }));
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  print(!isBehind ? `Every file is linted with the newest edition, ${newest}.\n` : advice(newest, count));
  return all.length > 0 ? 2 : 0;
}

function advice(newest: string, count: number): string {
  const what = count === 0 ? "nothing would be reported that is not already" : `the ${String(count)} above would count`;
  return `With edition: "${newest}" in the configuration ${what}.\n`;
}
