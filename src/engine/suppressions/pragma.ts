import type { Span } from "../../source/span.ts";

/** The linter in whose words a comment silences something. */
export type Dialect = "plimsoll" | "hadolint" | "buildkit" | "trivy" | "checkov";

/** A code of a comment, as written. */
export interface SilencedCode {
  readonly text: string;
  /** In the file. */
  readonly span: Span;
  /** The last day on which it counts, `2026-11-22`; absent when it always does. */
  readonly until?: string | undefined;
}

/** What a comment silences. */
export interface Pragma {
  readonly dialect: Dialect;
  /** `line`: the instruction on the very next line; `block`: the one below, with nothing but comments between; `next`: blank lines too. */
  readonly reach: "line" | "block" | "next" | "stage" | "file";
  /** One at least. */
  readonly codes: readonly SilencedCode[];
  /** Absent when none is given. */
  readonly reason: string | undefined;
}

/** A comment that is meant for plimsoll and not understood. */
export interface MalformedPragma {
  readonly malformed: true;
}

const OWN = /^\s*plimsoll\s+(?:(?<scope>stage|global)\s+)?ignore\s*=\s*(?<codes>[\w/:.-]+(?:\s*,\s*[\w/:.-]+)*)\s*(?:--\s*(?<reason>\S.*?)?\s*)?$/d;
/** hadolint takes a pragma whole or not at all, and may have a remark behind `#`. */
const HADOLINT = /^\s*hadolint\s+(?:(?<scope>stage|global)\s+)?ignore\s*=\s*(?<codes>[DLSC0-9]+(?:\s*,\s*[DLSC0-9]+)*)\s*(?:#.*)?$/d;
const BUILDKIT = /^\s*check\s*=\s*(?:[^\s;]*;)*?skip\s*=\s*(?<codes>[\w-]+(?:,[\w-]+)*)/id;
const TRIVY = /(?:^|\s)(?:trivy|tfsec):ignore:(?<code>[\w-]+)(?::exp:(?<until>\d{4}-\d{2}-\d{2}))?(?=$|[\s:])/dg;
/** Of a list checkov makes one long id, which silences nothing. */
const CHECKOV = /(?:checkov|bridgecrew|cortex):skip=(?<codes>\w+)(?![\w,])(?::(?<reason>.*))?/d;

/**
 * What a comment silences; `text` is what stands behind its `#`, `offset` where that begins in the file. Absent for other comments.
 * The grammars and their reach are those of the linters themselves:
 * https://github.com/hadolint/hadolint#inline-ignores, https://docs.docker.com/reference/dockerfile/#check,
 * https://trivy.dev/docs/latest/guide/configuration/filtering/, https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
 */
export function readPragma(text: string, offset: number): Pragma | MalformedPragma | undefined {
  // Nearly every comment is about something else.
  if (!/plimsoll|ignore|skip/i.test(text)) return undefined;
  return own(text, offset) ?? hadolint(text, offset) ?? buildkit(text, offset) ?? trivy(text, offset) ?? checkov(text, offset);
}

/** The names that `# check=skip=A,B;error=true` skips; `value` is what stands behind `check=`, `offset` where that begins. */
export function checkDirective(value: string, offset: number): Pragma | undefined {
  const prefix = "check=";
  const pragma = buildkit(prefix + value, offset - prefix.length);
  return pragma && { ...pragma, reach: "file" };
}

const ERROR = /(?:^|;)\s*error\s*=\s*(?:1|t|true)\s*(?:;|$)/i;

/** Whether `# check=skip=A;error=true` makes the builder stop at what its checks find; `value` is what stands behind `check=`. */
export function stopsAtChecks(value: string): boolean {
  return ERROR.test(value);
}

function own(text: string, offset: number): Pragma | MalformedPragma | undefined {
  const match = OWN.exec(text);
  if (!match) return /^\s*plimsoll\b.*\bignore\b/.test(text) ? { malformed: true } : undefined;
  return { dialect: "plimsoll", reach: scopeOf(match, "next"), codes: codesIn(match, offset), reason: match.groups?.["reason"] };
}

function hadolint(text: string, offset: number): Pragma | undefined {
  const match = HADOLINT.exec(text);
  return match ? { dialect: "hadolint", reach: scopeOf(match, "line"), codes: codesIn(match, offset), reason: undefined } : undefined;
}

function buildkit(text: string, offset: number): Pragma | undefined {
  const match = BUILDKIT.exec(text);
  return match ? { dialect: "buildkit", reach: "block", codes: codesIn(match, offset), reason: undefined } : undefined;
}

function trivy(text: string, offset: number): Pragma | undefined {
  const codes: SilencedCode[] = [];
  for (const { groups, indices } of text.matchAll(TRIVY)) {
    const [start, end] = indices?.groups?.["code"] ?? [0, 0];
    codes.push({ text: groups?.["code"] ?? "", span: { start: offset + start, end: offset + end }, until: groups?.["until"] });
  }
  return codes.length === 0 ? undefined : { dialect: "trivy", reach: "block", codes, reason: undefined };
}

function checkov(text: string, offset: number): Pragma | undefined {
  const match = CHECKOV.exec(text);
  return match ? { dialect: "checkov", reach: "file", codes: codesIn(match, offset), reason: match.groups?.["reason"]?.trim() } : undefined;
}

function scopeOf({ groups }: RegExpExecArray, otherwise: Pragma["reach"]): Pragma["reach"] {
  const scope = groups?.["scope"];
  return scope === "global" ? "file" : scope === "stage" ? "stage" : otherwise;
}

function codesIn(match: RegExpExecArray, offset: number): readonly SilencedCode[] {
  const [start] = match.indices?.groups?.["codes"] ?? [0];
  const codes = match.groups?.["codes"] ?? "";
  return Array.from(codes.matchAll(/[^\s,]+/g), ({ 0: text, index }) => {
    const at = offset + start + index;
    return { text, span: { start: at, end: at + text.length } };
  });
}
