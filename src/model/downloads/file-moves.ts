import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { lastOption, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { fileKeys, keysBelow } from "./file-keys.ts";

/** A file that a command gives another name. */
export interface MovedFile {
  /** The word that names the file; `input` is what the command reads. */
  readonly from: Argument | "input";
  /** The keys of the new file when `from` names the one of this path. */
  readonly keys: (path: string) => readonly string[];
  /** The same for a pattern, whose files keep their names; absent when it names one file. */
  readonly into: ((name: string) => readonly string[]) | undefined;
}

/** The files that a command copies, moves, links or unpacks to another name. */
export function movedFiles(command: Command): readonly MovedFile[] {
  const { name = "", args, directory } = command;
  const grammar = grammarOf(name);
  if (!grammar) return [];
  const reader = READERS.get(name);
  return reader ? reader(parseInvocation(args, grammar), directory, name) : [];
}

type Reader = (invocation: Invocation, directory: string | undefined, name: string) => readonly MovedFile[];

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** cp, mv, ln, install: the last operand is the new name or the folder; `-t` names the folder. */
const transfer: Reader = (invocation, directory) => {
  const folder = lastOption(invocation, "--target-directory")?.value;
  const { operands } = invocation;
  const target = folder ?? operands.at(-1);
  if (!target || lastOption(invocation, "--directory")) return [];
  const sources = folder ? operands : operands.slice(0, -1);
  const places = fileKeys(target, directory);
  const into = (name: string): readonly string[] => keysBelow(places, name);
  // Without a slash at the end it may as well be a folder that is there already.
  const whole = folder || sources.length > 1 || target.shape.endsWith("/") ? [] : places;
  return sources.map((from) => {
    if (from.shape === "/dev/stdin") return { from: "input", keys: () => places, into: undefined };
    return { from, keys: (path) => (path.includes(UNKNOWN_PIECE) ? whole : [...whole, ...into(nameIn(path))]), into };
  });
};

/** gunzip and its kin: the new name lacks the ending. */
const unpacked: Reader = (invocation, directory, name) => {
  const given = (option: string): boolean => lastOption(invocation, option) !== undefined;
  if (!name.startsWith("un") && !name.startsWith("gun") && !name.startsWith("bun") && !given("--decompress")) return [];
  if (given("--stdout")) return [];
  const output = lastOption(invocation, "-o")?.value;
  return invocation.operands.map((from) => ({
    from,
    keys: () => (output ? fileKeys(output, directory) : fileKeys(from, directory).map((key) => key.replace(/\.\w+$/, ""))),
    into: (packed) => (from.shape.includes("/") ? [] : keysBelow([directory ?? "?"], packed.replace(/\.\w+$/, ""))),
  }));
};

/** `tee file`: what is read is stored too. */
const tee: Reader = ({ operands }, directory) =>
  operands.map((file) => ({ from: "input", keys: () => fileKeys(file, directory), into: undefined }));

/** `gpg --decrypt --output file signed`. */
const gpg: Reader = (invocation, directory) => {
  const output = lastOption(invocation, "--output")?.value;
  const [from] = invocation.operands;
  return output && from && lastOption(invocation, "--decrypt") ? [{ from, keys: () => fileKeys(output, directory), into: undefined }] : [];
};

const READERS: ReadonlyMap<string, Reader> = new Map(Object.entries<Reader>({
  cp: transfer,
  mv: transfer,
  ln: transfer,
  install: transfer,
  gunzip: unpacked,
  gzip: unpacked,
  bunzip2: unpacked,
  bzip2: unpacked,
  unxz: unpacked,
  xz: unpacked,
  zstd: unpacked,
  unzstd: unpacked,
  tee,
  gpg,
  gpg1: gpg,
  gpg2: gpg,
}));
