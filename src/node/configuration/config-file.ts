import { existsSync, readFileSync } from "node:fs";
import { ConfigError } from "../../linter.ts";

/** Where something stands in a configuration file: `["rules", "no-sudo"]`, `["overrides", 0, "files"]`. */
export type ConfigPath = readonly (string | number)[];

/** A configuration file as it was written. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  readonly value: unknown;
  /** `path:line:column` of a key or an entry, counted from 1; only the file's path when it cannot be found. */
  readonly placeOf: (where: ConfigPath) => Promise<string>;
}

/** The files that may hold a configuration, in the order in which a folder is searched. */
export const CONFIG_FILE_NAMES: readonly string[] = [".plimsoll.yaml", ".plimsoll.yml", ".plimsoll.json"];

/** Reads a YAML or JSON file; absent when there is none that can be read. Throws a `ConfigError` for text that is neither. */
export async function readConfigFile(path: string): Promise<ConfigFile | undefined> {
  const text = textOf(path);
  return text === undefined ? undefined : { path, value: await parsed(text, path), placeOf: (where) => placeIn(text, path, where) };
}

/** The `plimsoll` key of a package.json as a file of its own; absent when there is no such file or key. */
export async function readPackageConfig(path: string): Promise<ConfigFile | undefined> {
  const text = textOf(path);
  // Most packages have none, and need not be parsed.
  if (!text?.includes('"plimsoll"')) return undefined;
  const value = await parsed(text, path);
  if (!isMapping(value) || value.plimsoll === undefined) return undefined;
  return { path, value: value.plimsoll, placeOf: (where) => placeIn(text, path, ["plimsoll", ...where]) };
}

/** The text of a file; absent when there is none. Throws a `ConfigError` for one that is there and may not be read: what it says would be missed. */
function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "EACCES" && existsSync(path)) throw new ConfigError(`${path}: permission denied`);
    return undefined;
  }
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** YAML is loaded only where a project has such a file: it costs more than linting a Dockerfile does. */
async function parsed(text: string, path: string): Promise<unknown> {
  try {
    if (path.endsWith(".json")) return JSON.parse(text);
    const { parse } = await import("yaml");
    return parse(text) ?? {};
  } catch (error) {
    throw new ConfigError(`${path}:${syntaxError(error, text)}`);
  }
}

/** `line:column: what is wrong`, from what the parsers of YAML and JSON throw, of which only the one says where without being asked. */
function syntaxError(error: unknown, text: string): string {
  const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const [, said = message] = /^(.*?)(?: in JSON)?(?: at (?:line|position) \d.*)?:?$/.exec(message) ?? [];
  const [, written] = / at line (\d+, column \d+)/.exec(message) ?? [];
  if (written !== undefined) return `${written.replace(", column ", ":")}: ${said}`;
  const [, position = text.length] = / at position (\d+)/.exec(message) ?? [];
  const before = text.slice(0, Number(position)).split("\n");
  return `${String(before.length)}:${String((before.at(-1) ?? "").length + 1)}: ${said}`;
}

/** JSON is YAML, so one parser that keeps places serves both. */
async function placeIn(text: string, path: string, where: ConfigPath): Promise<string> {
  const { parseDocument, LineCounter, isMap, isSeq, isPair, isScalar, isAlias } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const step of where) {
    if (isAlias(node)) node = node.resolve(document);
    const next: unknown = isMap(node)
      ? node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step))
      : isSeq(node) && typeof step === "number"
        ? node.items[step]
        : undefined;
    if (next === undefined) break;
    const shown: unknown = isPair(next) ? next.key : next;
    offset = rangeStart(shown) ?? offset;
    node = isPair(next) ? next.value : next;
  }
  if (offset === undefined) return path;
  const { line, col } = lines.linePos(offset);
  return `${path}:${String(line)}:${String(col)}`;
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== "object" || node === null || !("range" in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === "number" ? start : undefined;
}
