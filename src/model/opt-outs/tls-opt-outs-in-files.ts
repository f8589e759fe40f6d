import { isLoopback } from "../downloads/address.ts";
import { aptSettings, iniSettings, type WrittenSetting } from "../files/configuration-text.ts";
import { optOutByFile, type OptOut } from "./opt-out.ts";
import type { Step } from "../stage.ts";
import { isSwitchedBy, type SwitchingSetting } from "../tools/switch-table.ts";
import { TLS_APT_SETTINGS, TLS_DNF_SETTINGS, TLS_GIT_SETTINGS, TLS_VARIABLES, TLS_WGET_SETTINGS } from "../tools/tls-switches.ts";
import { writtenFiles, type WrittenFile } from "../files/written-files.ts";
import { linesOf, spanOfText } from "../files/written-text.ts";

/** A configuration file in which checks can be turned off. */
interface ConfigurationFile {
  readonly path: RegExp;
  readonly program: string;
  readonly settings: (file: WrittenFile) => Iterable<WrittenSetting>;
  readonly rows: readonly SwitchingSetting[];
}

const CONFIGURATION_FILES: readonly ConfigurationFile[] = [
  { path: /^\/etc\/apt\/apt\.conf(?:\.d\/[^/]*)?$/, program: "apt", settings: ({ content }) => aptSettings(content), rows: TLS_APT_SETTINGS },
  // What a single *.repo file says of its own repository is another matter.
  { path: /^\/etc\/(?:yum|dnf\/\w+)\.conf$/, program: "dnf", settings: ({ content }) => iniSettings(content), rows: TLS_DNF_SETTINGS },
  { path: /\/\.?wgetrc$/, program: "wget", settings: ({ content }) => iniSettings(content), rows: TLS_WGET_SETTINGS },
  { path: /\/(?:\.?gitconfig|git\/config|\.git\/config)$/, program: "git", settings: gitSettings, rows: TLS_GIT_SETTINGS },
];

/** The lines of files that a step writes with which programs believe whoever answers. */
export function tlsOptOutsInFiles(step: Step): Iterable<OptOut> {
  const files = writtenFiles(step);
  return files.length > 0 ? inFiles(files) : NONE;
}

const NONE: readonly OptOut[] = [];

function* inFiles(files: readonly WrittenFile[]): Generator<OptOut> {
  for (const file of files) {
    const known = CONFIGURATION_FILES.find(({ path }) => path.test(file.path));
    if (known) {
      for (const setting of known.settings(file)) {
        const row = known.rows.find((each) => each.name.test(setting.name.toLowerCase()) && setting.value !== undefined && isSwitchedBy(setting.value, each.value));
        if (row) yield optOutByFile(file, setting, known.program, row.effect);
      }
    } else if (/\/[._]?curlrc$/.test(file.path)) {
      yield* byLines(file, /^\s*(-k|(?:--)?insecure\b(?:\s*=\s*true)?)$/, "curl accepts any certificate");
    } else if (/\/(?:ssh_config|\.ssh\/config)$|\/ssh_config\.d\/[^/]+$/.test(file.path)) {
      yield* byLines(file, /^\s*(StrictHostKeyChecking(?:\s*=\s*|\s+)"?(?:no|off)"?)$/i, "ssh believes any host that answers");
    } else if (/(?:rc|profile|environment|\.env|\.sh|envvars)$/.test(file.path)) {
      for (const { name, value, effect } of TLS_VARIABLES) {
        if (!file.content.text.includes(name)) continue;
        yield* byLines(file, new RegExp(String.raw`^\s*(?:export\s+)?(${name}=(.*))$`), effect, value);
      }
    }
  }
}

/** The settings of a git configuration by their full names: `http.sslVerify` for `[http] sslVerify`, as sed writes one without its section. */
function* gitSettings({ content, mode }: WrittenFile): Generator<WrittenSetting> {
  for (const setting of iniSettings(content)) {
    const section = (setting.section ?? (mode === "edit" ? "http" : "")).split(/\s/)[0] ?? "";
    yield { ...setting, name: `${section}.${setting.name}` };
  }
}

/** The lines that a pattern matches, blanks at their end aside; its first group is what does it, and the second must match `value` when one is given. */
function* byLines(file: WrittenFile, pattern: RegExp, effect: string, value?: RegExp): Generator<OptOut> {
  const { content, step, command } = file;
  let host: string | undefined;
  for (const line of linesOf(content)) {
    host = /^\s*Host\s+(\S+)\s*$/i.exec(line.text)?.[1] ?? host;
    const match = pattern.exec(line.text.trimEnd());
    const text = match?.[1];
    const given = (match?.[2] ?? "").replace(/^(["'])(.*)\1$/, "$2");
    if (text === undefined || (host !== undefined && isLoopback(host)) || value?.test(given) === false) continue;
    const start = line.start + line.text.indexOf(text);
    const isAll = content.text.trim() === line.text.trim();
    yield {
      text,
      effect,
      span: spanOfText(content, start, start + text.length) ?? file.span,
      step,
      command,
      undo: isAll && command?.name === "echo" ? { by: "omission", command, step } : undefined,
    };
  }
}
