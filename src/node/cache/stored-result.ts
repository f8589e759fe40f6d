import { SEVERITIES, type LintResult } from "../../linter.ts";

/** What is kept of a result: all but the file's name and text, which whoever asks has. */
export type StoredResult = Pick<LintResult, "findings" | "suppressed">;

const CONFIDENCES: readonly unknown[] = ["certain", "likely", "possible"];
const SAFETIES: readonly unknown[] = ["safe", "suggestion", "unsafe"];
const NOTHING: StoredResult = { findings: [], suppressed: [] };

/** Most files have no findings and take no room. */
export function encodeResult({ findings, suppressed }: StoredResult): Buffer {
  return findings.length + suppressed.length === 0 ? Buffer.alloc(0) : Buffer.from(JSON.stringify({ findings, suppressed }), "utf8");
}

/** The result that was kept for a text of this length, in UTF-16 units; absent for what cannot be one. */
export function decodeResult(written: Buffer | string, length: number): StoredResult | undefined {
  if (written.length === 0) return NOTHING;
  try {
    const value: unknown = JSON.parse(written.toString());
    return isStored(value, length) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

function isStored(value: unknown, length: number): value is StoredResult {
  const isSpan = (span: unknown): boolean => {
    if (!isObject(span)) return false;
    const { start, end } = span;
    return Number.isInteger(start) && Number.isInteger(end) && typeof start === "number" && typeof end === "number" && 0 <= start && start <= end && end <= length;
  };
  const isEdit: Check = (edit) => isObject(edit) && isSpan(edit["span"]) && isText(edit["text"]);
  const isFix: Check = (fix) => isObject(fix) && isText(fix["title"]) && SAFETIES.includes(fix["safety"]) && isListOf(fix["edits"], isEdit) && fix["edits"].length > 0;
  const isPlace: Check = (place) => isObject(place) && isSpan(place["span"]) && isText(place["note"]);
  const isFinding: Check = (finding) =>
    isObject(finding) &&
    [finding["rule"], finding["message"]].every(isText) &&
    SEVERITIES.some((severity) => severity === finding["severity"]) &&
    CONFIDENCES.includes(finding["confidence"]) &&
    isSpan(finding["span"]) &&
    isListOf(finding["related"], isPlace) &&
    isListOf(finding["fixes"], isFix) &&
    isAbsentOr(finding["notice"], "boolean") &&
    isAbsentOr(finding["url"], "string");
  const isSuppressed: Check = (finding) => {
    const by: unknown = isObject(finding) ? finding["suppressedBy"] : undefined;
    return isFinding(finding) && isObject(by) && isSpan(by["span"]) && isAbsentOr(by["reason"], "string");
  };
  return isObject(value) && isListOf(value["findings"], isFinding) && isListOf(value["suppressed"], isSuppressed);
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isListOf(value: unknown, check: Check): value is readonly unknown[] {
  return Array.isArray(value) && value.every(check);
}

function isAbsentOr(value: unknown, type: "boolean" | "string"): boolean {
  return value === undefined || typeof value === type;
}
