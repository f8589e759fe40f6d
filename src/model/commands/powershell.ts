import { fileSpan, type LogicalText } from "../../syntax/logical-text.ts";
import type { Span } from "../../source/span.ts";
import { remembered } from "../remembered.ts";
import type { Step } from "../stage.ts";
import type { Argument } from "./command.ts";
import { joinedArgument } from "../tools/argument-part.ts";

// PowerShell has no command tree here. What is looked for are a few idioms that are written alike everywhere; all else stays unread.

/** A place in PowerShell text that an idiom stands at. */
export interface PowershellMatch {
  readonly text: string;
  readonly span: Span;
}

/** A download that PowerShell runs as it comes. */
export interface PowershellDownload {
  /** The address as written; absent when a variable holds it. */
  readonly address: string | undefined;
  /** `iex` or whatever runs it, as written. */
  readonly runner: string;
  readonly span: Span;
}

/**
 * The texts of a step that PowerShell may run: everything that is given to a shell other than a POSIX one or in an image that is not
 * known, and what stands behind `powershell` on a command line.
 */
export const powershellTexts = remembered((step: Step): readonly LogicalText[] => {
  const { instruction, before } = step;
  const line = "command" in instruction && instruction.type !== "SHELL" ? instruction.command : undefined;
  if (!line) return NONE;
  // Without facts an image may be one of Windows, and the idioms are those of no other shell.
  const mayBeWindows = before.shell.setAt === undefined && step.stage.image !== undefined && step.stage.image.facts === undefined;
  if (line.form === "shell" && (before.shell.kind === "other" || mayBeWindows)) return [line.script];
  const started = step.commands.filter(({ program }) => POWERSHELL.test(program?.value ?? ""));
  return started.length === 0 ? NONE : started.flatMap(({ args }) => scriptIn(args));
});

const NONE: readonly LogicalText[] = [];

const POWERSHELL = /(?:^|[\\/])(?:powershell|pwsh)(?:\.exe)?$/i;

function scriptIn([first, ...more]: readonly Argument[]): readonly LogicalText[] {
  const script = first && joinedArgument([first, ...more]).script;
  return script ? [script] : NONE;
}

const FETCH = String.raw`(?:iwr|irm|Invoke-WebRequest|Invoke-RestMethod|curl|wget)\b[^|;&]{0,600}`;
const CLIENT = String.raw`New-Object\s+(?:-TypeName\s+)?["']?(?:System\.)?Net\.WebClient["']?[\s)]*\.DownloadString\([^)]{0,600}\)`;
const RUN = String.raw`(?<![\w.-])(?<run>iex|Invoke-Expression|\[scriptblock\]::Create)\b`;

/** `iwr … | iex`, `iex (iwr …)`, `iex ((New-Object Net.WebClient).DownloadString('…'))`, `[scriptblock]::Create((iwr …))`. */
const UNSEEN: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\w.-])(?:${FETCH}|${CLIENT}[\s)]*)\|\s*${RUN}`, "gi"),
  new RegExp(String.raw`${RUN}(?:\s+-Command)?[\s("'&{$]*(?:${FETCH}|${CLIENT})`, "gi"),
];

/** What all of them have. */
const RUNS = new RegExp(RUN, "i");

/** The downloads that a PowerShell text runs unseen. */
export function downloadsRunUnseen(text: LogicalText): readonly PowershellDownload[] {
  const found: PowershellDownload[] = [];
  if (!RUNS.test(text.text)) return found;
  for (const pattern of UNSEEN) {
    for (const match of text.text.matchAll(pattern)) {
      const whole = match[0].trimEnd();
      const span = fileSpan(text, match.index, match.index + whole.length);
      const address = /\bhttps?:\/\/[^\s"'`)]+/i.exec(whole)?.[0];
      found.push({ address, runner: match.groups?.["run"] ?? "iex", span });
    }
  }
  return found;
}

/** `-SkipCertificateCheck`, and a callback that accepts every certificate. */
const OPT_OUTS: readonly RegExp[] = [
  /(?<=\s)-SkipCertificateCheck\b(?!:\$false)/gi,
  /(?:\[(?:System\.)?Net\.ServicePointManager\]::)?ServerCertificateValidationCallback\s*=\s*\{[^{}]{0,200}\$true\s*;?\s*\}/gi,
];

/** Where a PowerShell text turns certificate checks off. */
export function powershellOptOuts(text: LogicalText): readonly PowershellMatch[] {
  return OPT_OUTS.filter((pattern) => text.text.search(pattern) !== -1).flatMap((pattern) =>
    [...text.text.matchAll(pattern)].map((match) => ({
      text: match[0],
      span: fileSpan(text, match.index, match.index + match[0].length),
    })),
  );
}
