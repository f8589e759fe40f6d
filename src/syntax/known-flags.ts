import { nearest } from "./keywords.ts";
import { quoted, refuse, type OpenFile } from "./open-file.ts";
import type { Flag, InstructionType } from "./dockerfile.ts";

/** What a flag takes: a value once, a value any number of times, or `true`, `false` or nothing. */
type FlagKind = "value" | "values" | "switch";
type FlagTable = Readonly<Record<string, FlagKind>>;

const NONE: FlagTable = {};

/** The flags of BuildKit 0.34, labs features included. Absent: an instruction whose flags BuildKit does not look at. */
const FLAGS: Readonly<Partial<Record<InstructionType, FlagTable>>> = {
  ADD: {
    chown: "value",
    chmod: "value",
    checksum: "value",
    exclude: "values",
    "keep-git-dir": "switch",
    link: "switch",
    unpack: "switch",
  },
  CMD: NONE,
  COPY: { from: "value", chown: "value", chmod: "value", exclude: "values", link: "switch", parents: "switch" },
  ENTRYPOINT: NONE,
  ENV: NONE,
  EXPOSE: NONE,
  FROM: { platform: "value" },
  HEALTHCHECK: {
    interval: "value",
    timeout: "value",
    "start-period": "value",
    "start-interval": "value",
    retries: "value",
  },
  LABEL: NONE,
  MAINTAINER: NONE,
  ONBUILD: NONE,
  RUN: { mount: "values", network: "value", security: "value", device: "values" },
  SHELL: NONE,
  USER: NONE,
  VOLUME: NONE,
  WORKDIR: NONE,
};

const STANDARD_FRONTEND = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;

/** Refuses flags that BuildKit refuses: unknown ones, a second of one kind, a missing value. Frontends of others know their own. */
export function checkFlags(file: OpenFile, type: InstructionType, flags: readonly Flag[]): void {
  const table = FLAGS[type];
  if (table === undefined || flags.length === 0) return;
  const frontend = file.directives.find(({ name }) => name === "syntax");
  if (frontend !== undefined && !STANDARD_FRONTEND.test(frontend.value.text)) return;

  const seen = new Set<string>();
  for (const flag of flags) {
    const kind = Object.hasOwn(table, flag.name) ? table[flag.name] : undefined;
    if (kind === undefined) {
      refuse(file, flag.span, unknownFlag(type, flag.name, Object.keys(table)));
      continue;
    }
    const fault = faultOf(flag, kind, seen.has(flag.name));
    if (fault !== undefined) refuse(file, flag.span, `${quoted(`--${flag.name}`)} ${fault}`);
    seen.add(flag.name);
  }
}

function unknownFlag(type: InstructionType, name: string, known: readonly string[]): string {
  const flag = quoted(`--${name}`);
  const meant = nearest(name, known);
  if (meant !== undefined) return `${type} has no flag ${flag}: did you mean \`--${meant}\`?`;
  if (known.length > 0) return `${type} has no flag ${flag}`;
  return `${type} has no flags, and words that begin with \`--\` are read as flags: ${flag} cannot stand first`;
}

function faultOf(flag: Flag, kind: FlagKind, repeated: boolean): string | undefined {
  if (repeated && kind !== "values") return "is given twice";
  if (kind !== "switch") return flag.value === undefined ? "needs a value" : undefined;
  if (flag.value === "") return "needs a value behind its `=`";
  const value = flag.value?.toLowerCase() ?? "true";
  return value === "true" || value === "false" ? undefined : `is either true or false, not ${quoted(flag.value ?? "")}`;
}
