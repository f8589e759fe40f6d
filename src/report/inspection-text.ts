import type { AccountInspection, Inspection, StageInspection } from "../engine/inspect.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { describeDownload } from "./inspected-downloads.ts";
import { describeKey } from "./inspected-keys.ts";
import { describeSource } from "./inspected-sources.ts";
import { reportOptions, type ReportOptions } from "./report-options.ts";
import { displayWidth, visibleLine, wrapText } from "./terminal-text.ts";

const LABEL_COLUMNS = 12;
const INDENT = "  ";

type Row = readonly [label: string, text: string];

function lineNote(source: SourceText, span: Span | undefined): string {
  return span === undefined ? "" : ` (line ${source.positionAt(span.start).line + 1})`;
}

function stageTitle({ index, name }: { readonly index: number; readonly name: string | undefined }): string {
  return name === undefined ? `stage ${index}` : `stage ${index} "${name}"`;
}

function describeBase({ base }: StageInspection): string {
  switch (base.kind) {
    case "scratch":
      return "scratch: no files, no accounts";
    case "stage":
      return stageTitle(base);
    case "image":
      if (base.reference === undefined) return "not known: a build argument without default decides";
      return base.known ? base.reference : `${base.reference}: plimsoll has no facts about it`;
  }
}

function describeUse({ ships, built }: StageInspection): string {
  if (ships) return "yes: a build results in it";
  return built ? "no, but a shipped stage takes something from it" : "no, and nothing that ships needs it";
}

function describeUser({ user }: StageInspection): string {
  const name = user.name === undefined || user.name === user.verdict ? "" : `: ${user.name}`;
  const uid = user.uid === undefined || user.name?.split(":")[0] === String(user.uid) ? "" : `, uid ${user.uid}`;
  return `${user.verdict}${name}${uid}`;
}

function dropRows({ user }: StageInspection): Row[] {
  if (!user.drop) return [];
  const to = user.drop.to === undefined ? "another user" : user.drop.to;
  const who = { entrypoint: "its start-up switches", daemon: "the server's workers switch", init: "its supervisor switches" }[user.drop.by];
  const perhaps = user.drop.certainty === "possible" ? "perhaps " : "";
  return [["leaves root", `${perhaps}${who} to ${to}`]];
}

function whyRows(source: SourceText, { user }: StageInspection): Row[] {
  return user.reasons.map(({ text, span }, index) => [index === 0 ? "why" : "", text + lineNote(source, span)]);
}

function describeShell({ shell }: StageInspection): string {
  if (shell.kind === "none") return "none";
  const name = shell.name ?? "sh, as far as one can tell";
  const options = [shell.errexit ? "stops at errors" : "", shell.pipefail ? "pipefail" : ""].filter((each) => each !== "");
  const unread = shell.kind === "other" ? ["its text is not read"] : [];
  return [name, ...options, ...unread].join(", ");
}

function describeAccount(source: SourceText, account: AccountInspection): string {
  const ids = `${account.uid ?? "?"}:${account.gid ?? "?"}`;
  const perhaps = account.certainty === "likely" ? "perhaps, " : "";
  const origin = account.origin.by === "base-image" ? "" : ` (${perhaps}line ${source.positionAt(account.origin.span.start).line + 1})`;
  return `${account.name} ${ids}${origin}`;
}

/** The accounts that distributions leave to people and programs begin at 1000; 65534 is nobody. */
function isSystemAccount({ uid }: AccountInspection): boolean {
  return uid === undefined || uid < 1000 || uid >= 65534;
}

function describeStock(source: SourceText, stock: readonly AccountInspection[]): string[] {
  const system = stock.filter(isSystemAccount);
  const names = stock.filter((account) => !isSystemAccount(account)).map((account) => describeAccount(source, account));
  if (system.length > 0) names.push(`${system.length} system ${system.length === 1 ? "account" : "accounts"}`);
  return names.length === 0 ? [] : [`${names.join(", ")} of the base`];
}

function accountRows(source: SourceText, stage: StageInspection): Row[] {
  const made = stage.accounts.filter((account) => account.origin.by !== "base-image");
  const stock = stage.accounts.filter((account) => account.origin.by === "base-image");
  const others = {
    complete: stage.accounts.length === 0 ? "none" : "no others",
    usual: "perhaps others that the distribution brings",
    unknown: "whatever else the base image holds",
  }[stage.accountsKnown];
  const unread = stage.opaqueSince && `perhaps what a step that cannot be read may have made${lineNote(source, stage.opaqueSince)}`;
  const texts = [
    ...made.map((account) => describeAccount(source, account)),
    ...describeStock(source, stock),
    ...(unread !== undefined && stage.accountsKnown === "complete" ? [] : [others]),
    ...(unread === undefined ? [] : [unread]),
  ];
  return texts.map((text, index) => [index === 0 ? "accounts" : "", text]);
}

function stageText(source: SourceText, stage: StageInspection, { palette, width }: ReportOptions): string {
  const verdict = { root: palette.warning, "non-root": palette.fix, unknown: palette.faint }[stage.user.verdict];
  const rows: Row[] = [
    ["base", describeBase(stage)],
    ["ships", describeUse(stage)],
    ["user", describeUser(stage)],
    ...whyRows(source, stage),
    ...dropRows(stage),
    ["workdir", stage.workdir ?? "not known"],
    ["shell", describeShell(stage)],
    ...accountRows(source, stage),
    ...stage.sources.map((each, index): Row => [index === 0 ? "sources" : "", describeSource(each) + lineNote(source, each.span)]),
    ...stage.keys.map((key, index): Row => [index === 0 ? "keys" : "", describeKey(key) + lineNote(source, key.span)]),
    ...stage.downloads.map((each, index): Row => [index === 0 ? "downloads" : "", describeDownload(each) + lineNote(source, each.span)]),
  ];
  const lines = rows.flatMap(([label, text]) =>
    wrapText(visibleLine(text), width - INDENT.length - LABEL_COLUMNS).map((line, index) => {
      const shown = label === "user" ? verdict(line) : line;
      const name = index === 0 ? label : "";
      return `${INDENT}${palette.faint(name)}${" ".repeat(LABEL_COLUMNS - displayWidth(name))}${shown}`;
    }),
  );
  return [palette.strong(visibleLine(`${stageTitle(stage)}${lineNote(source, stage.span)}`)), ...lines].join("\n");
}

/** An inspection for people: one block for each stage. */
export function inspectionText({ file, source, stages }: Inspection, given?: Partial<ReportOptions>): string {
  const options = reportOptions(given);
  const blocks = stages.map((stage) => stageText(source, stage, options));
  if (blocks.length === 0) blocks.push("There is no stage: no FROM was found.");
  return `${[options.palette.strong(visibleLine(file)), ...blocks].join("\n\n")}\n`;
}
