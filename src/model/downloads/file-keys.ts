import { UNKNOWN_PIECE, type Argument } from "../commands/command.ts";
import { resolvePath } from "../files/path.ts";

// Two words name the same file when they have a key in common. A path that is known is its own key; of one that only the build knows
// the words as written are, with variables in them, and what is known of it where that is enough to tell it from others.

/** The keys of the file that a word names, seen from a working directory (absent when not known). None when nothing tells it from others. */
export function fileKeys(word: Argument, directory: string | undefined): readonly string[] {
  if (word.text.length > LONGEST_PATH) return [];
  if (word.value !== undefined) return [place(directory, word.value)];
  const keys: string[] = [];
  const written = textOf(word);
  // What `$1` is changes with each call of the function.
  if (written.includes("$") && !/\$[\d@*]/.test(written) && !isPattern(word)) {
    // A variable in front may hold a path as well as a name.
    if (written.startsWith("$")) keys.push(below(directory ?? SOMEWHERE, written), written);
    else keys.push(place(directory, written));
  }
  if (isTelling(word.shape)) keys.push(place(directory, word.shape));
  return keys;
}

/** The keys of a file of this name in a folder. */
export function keysBelow(folders: readonly string[], name: string): readonly string[] {
  return folders.map((folder) => (name.startsWith("$") ? below(folder, name) : place(folder, name)));
}

/** The names that a file has which is called after its address, in the order of `fileKeys`; `query`: whether what stands behind `?` belongs to it. */
export function remoteNames(address: Argument, query: boolean): readonly string[] {
  if (address.text.length > LONGEST_PATH) return [];
  const names: string[] = [];
  const { value } = address;
  const known = nameInAddress(value ?? address.shape, query);
  if (value !== undefined) return known === undefined ? [] : [known];
  const written = textOf(address);
  if (written.includes("/")) {
    const name = nameInAddress(written, query);
    if (name !== undefined && !/\$[\d@*]/.test(name)) names.push(name);
  } else if (/^\$[A-Za-z_]\w*$/.test(written)) {
    names.push(`${BASENAME}${written}`);
  }
  if (known !== undefined && isTelling(known)) names.push(known);
  return names;
}

/** The last part of an address's path; `index.html` is what downloaders call a folder. */
function nameInAddress(address: string, query: boolean): string | undefined {
  const [path = ""] = address.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").split(query ? /#/ : /[?#]/);
  const slash = path.indexOf("/");
  if (slash === -1) return address.startsWith(UNKNOWN_PIECE) || address.startsWith("$") ? undefined : "index.html";
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name === "" ? "index.html" : name;
}

/** Files in a folder whose names begin and end alike: what `*.deb` finds. */
export interface FilePattern {
  readonly folder: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The pattern that a word is; absent when it is none, or one with more in it than stars in its last part. */
export function filePattern(word: Argument, directory: string | undefined): FilePattern | undefined {
  if (word.text.length > LONGEST_PATH || !isPattern(word)) return undefined;
  const path = place(directory, textOf(word));
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash) || "/";
  const name = path.slice(slash + 1);
  if (/[*?[{]/.test(folder) || /[?[{]/.test(name) || !name.includes("*")) return undefined;
  return { folder, prefix: name.slice(0, name.indexOf("*")), suffix: name.slice(name.lastIndexOf("*") + 1) };
}

/** The folder part of a key, and its name in it. */
export function splitKey(key: string): readonly [folder: string, name: string] {
  const slash = key.lastIndexOf("/");
  return [key.slice(0, slash) || "/", key.slice(slash + 1)];
}

/** Where a folder stands that is not known: paths that are seen from it are told apart by themselves. */
const SOMEWHERE = "?";

/** Linux takes no longer ones. */
const LONGEST_PATH = 4096;

const BASENAME = "basename of ";

function below(folder: string, name: string): string {
  return `${folder === "/" ? "" : folder}/${name}`;
}

function place(directory: string | undefined, path: string): string {
  if (/^(?:~|\$|\u{FFFC}|basename of )/u.test(path)) return path;
  const from = directory?.startsWith("/") ? directory : undefined;
  const known = resolvePath(from, path);
  if (known !== undefined) return known;
  return (directory ?? SOMEWHERE) + (resolvePath("/", path) ?? path);
}

/** A word as written, without quotes, `$X` for `${X}`. */
function textOf({ script, text }: Argument): string {
  const plain = script?.text ?? text.replace(/["']/g, "");
  return plain
    .replace(/\$\{(\w+)\}/g, "$$$1")
    .replace(/^\.\//, "")
    .replace(/^(?:\$\{(\w+)##\*\/\}|\$\(basename "?\$(\w+)"?\))$/, (_, cut?: string, called?: string) => `${BASENAME}$${cut ?? called ?? ""}`);
}

function isPattern({ value, text }: Argument): boolean {
  return value === undefined && /[*?[{]/.test(text.replace(/\$\{[^}]*\}|\$\([^)]*\)/g, ""));
}

/** Whether so much of a name is known that another file will hardly have the same. */
function isTelling(shape: string): boolean {
  const name = shape.slice(shape.lastIndexOf("/") + 1);
  return name.replace(/[^A-Za-z0-9]/g, "").length >= 4 || (!name.includes(UNKNOWN_PIECE) && name !== "");
}
