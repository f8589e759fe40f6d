import type { Argument, Command } from "../commands/command.ts";
import { parseMode } from "../files/file-mode.ts";
import { lastOption, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { scriptSource } from "./script-source.ts";

/**
 * What is done with a file whose content then has a say in the image: `run` and `source` start it, `install` gives it to a package
 * manager, `unpack` spreads what is in it, `allow` makes a program of it (`chmod +x`).
 */
export type UseKind = "run" | "source" | "install" | "unpack" | "allow";

/** A file that a command uses. */
export interface FileUse {
  readonly kind: UseKind;
  /** The word that names the file. */
  readonly file: Argument;
  /** Whether it is started itself, and not by another program. */
  readonly itself?: boolean;
}

/** Reads a command's line as uses of files; the grammar is that of its program. */
type Reader = (invocation: Invocation, command: Command) => readonly FileUse[];

/** The files that a command uses, as far as it names them. */
export function fileUses(command: Command): readonly FileUse[] {
  const { name = "", program } = command;
  const uses: FileUse[] = [];
  for (const { words: [starter] } of command.wrappers) if (starter?.shape.includes("/")) uses.push({ kind: "run", file: starter, itself: true });
  if (program?.shape.includes("/")) uses.push({ kind: "run", file: program, itself: true });
  const script = scriptSource(command);
  if (script?.from === "file") return [...uses, { kind: name === "." || name === "source" ? "source" : "run", file: script.file }];
  const grammar = grammarOf(name);
  const read = READERS.get(name) ?? (PIP.test(name) ? pip : undefined);
  if (grammar && read) return [...uses, ...read(parseInvocation(command.args, grammar), command)];
  const plain = PLAIN_READERS.get(name);
  return plain ? [...uses, ...plain(command.args)] : uses;
}

/** Whether a command unpacks what it reads from its standard input: `tar xz`. */
export function unpacksInput({ name = "", args }: Command): boolean {
  switch (name) {
    case "tar":
    case "bsdtar":
    case "gtar": {
      const invocation = invocationOf("tar", args);
      const file = lastOption(invocation, "--file")?.value?.shape;
      return extracts(invocation) && (file === undefined || file === "-");
    }
    case "cpio":
    case "bsdcpio":
      return args.some(({ shape }) => /^-\w*i|^--extract$/.test(shape)) && !args.some(({ shape }) => /^(?:-\w*F|--file)/.test(shape));
    case "7z":
    case "7za":
    case "7zr":
      return args.some(({ shape }) => shape.startsWith("-si"));
    case "jar":
      return /^-?x\w*$/.test(args[0]?.shape ?? "") && !args[0]?.shape.includes("f");
    case "busybox":
      return false;
    default:
      return name === "funzip" || name === "unar";
  }
}

function invocationOf(name: string, args: readonly Argument[]): Invocation {
  const grammar = grammarOf(name);
  return grammar ? parseInvocation(args, grammar) : { subcommand: undefined, options: [], operands: args, uncertain: true };
}

function of(kind: UseKind, files: readonly (Argument | undefined)[]): readonly FileUse[] {
  return files.flatMap((file) => (file ? [{ kind, file }] : []));
}

function given(invocation: Invocation, ...names: readonly string[]): boolean {
  return names.some((name) => lastOption(invocation, name) !== undefined);
}

const EXECUTE = 0o111;

function allowsExecution(mode: Argument | undefined): boolean {
  return ((parseMode(mode?.shape ?? "")?.sets ?? 0) & EXECUTE) !== 0;
}

const chmod: Reader = ({ operands: [mode, ...files] }) => (allowsExecution(mode) ? of("allow", files) : []);

const install: Reader = (invocation) => {
  const mode = lastOption(invocation, "--mode")?.value;
  if (given(invocation, "--directory") || (mode && !allowsExecution(mode))) return [];
  const { operands } = invocation;
  return of("allow", given(invocation, "--target-directory") ? operands : operands.slice(0, -1));
};

function extracts(invocation: Invocation): boolean {
  return given(invocation, "--extract") && !given(invocation, "--to-stdout");
}

const tar: Reader = (invocation) => (extracts(invocation) ? of("unpack", [lastOption(invocation, "--file")?.value]) : []);

const unzip: Reader = (invocation) =>
  given(invocation, "-l", "-t", "-p", "-v", "-z", "-Z", "-c") ? [] : of("unpack", invocation.operands.slice(0, 1));

/** The letters of dpkg that put a package's files somewhere. */
const dpkg: Reader = (invocation) => {
  if (given(invocation, "--install", "--unpack")) return of("install", invocation.operands);
  return given(invocation, "--extract", "--vextract", "-R", "--raw-extract") ? of("unpack", invocation.operands.slice(0, 1)) : [];
};

const rpm: Reader = (invocation) =>
  given(invocation, "--install", "--upgrade", "--freshen") && !given(invocation, "--query") ? of("install", invocation.operands) : [];

/** Package managers that take a file where the name of a package may stand; each kind of file has its ending. */
function files(subcommands: RegExp, endings: RegExp): Reader {
  return ({ subcommand, operands }) =>
    subcommands.test(subcommand?.shape ?? "") ? of("install", operands.filter(({ shape, text }) => isFile(shape, endings) || isFile(text, endings))) : [];
}

/** An address is fetched by the package manager itself, which is another matter. */
function isFile(word: string, endings: RegExp): boolean {
  return endings.test(word) && !/^\w+:\/\//.test(word);
}

const apk: Reader = (invocation) =>
  invocation.subcommand?.shape === "add" && given(invocation, "--allow-untrusted")
    ? of("install", invocation.operands.filter(({ shape }) => shape.endsWith(".apk")))
    : [];

const PIP = /^pip[\d.]*$/;
const pip: Reader = (invocation, command) =>
  given(invocation, "--require-hashes") ? [] : files(/^(?:install|wheel)$/, /(?:\.(?:whl|zip|egg|tar\.\w+|tgz)|^\.{0,2}\/.+)(?:\[[\w,-]*\])?$/)(invocation, command);

const dnf = files(/^(?:install|localinstall|reinstall|update|upgrade|in)$/, /\.rpm$/);
const npm = files(/^(?:install|i|in|add|isntall)$/, /^\.{0,2}\/|\.tgz$|\.tar\.gz$/);
const deb = files(/^install$/, /\.deb$/);

const READERS: ReadonlyMap<string, Reader> = new Map(Object.entries<Reader>({
  chmod,
  install,
  tar,
  bsdtar: tar,
  unzip,
  dpkg,
  "dpkg-deb": dpkg,
  rpm,
  apk,
  yum: dnf,
  dnf,
  dnf5: dnf,
  microdnf: dnf,
  tdnf: dnf,
  zypper: dnf,
  apt: deb,
  "apt-get": deb,
  aptitude: deb,
  npm,
  pnpm: npm,
  yarn: npm,
  gem: files(/^install$/, /\.gem$/),
  conda: files(/^install$/, /\.(?:conda|tar\.bz2)$/),
  mamba: files(/^install$/, /\.(?:conda|tar\.bz2)$/),
}));

/** Programs of which no table of options is needed. */
const sevenZip = (args: readonly Argument[]): readonly FileUse[] => {
  const [action, ...more] = args.filter(({ shape }) => !shape.startsWith("-"));
  return action && /^[xe]$/.test(action.shape) ? of("unpack", more.slice(0, 1)) : [];
};

const lastOperand = (args: readonly Argument[]): readonly FileUse[] => of("unpack", [args.findLast(({ shape }) => !shape.startsWith("-"))]);

const PLAIN_READERS: ReadonlyMap<string, (args: readonly Argument[]) => readonly FileUse[]> = new Map(Object.entries<(args: readonly Argument[]) => readonly FileUse[]>({
  "7z": sevenZip,
  "7za": sevenZip,
  "7zr": sevenZip,
  "7zz": sevenZip,
  unrar: sevenZip,
  ar: (args) => (/^-?\w*x/.test(args[0]?.shape ?? "") ? of("unpack", args.slice(1, 2)) : []),
  jar: (args) => (/^-?x\w*f/.test(args[0]?.shape ?? "") ? of("unpack", args.slice(1, 2)) : []),
  rpm2cpio: (args) => of("unpack", args.slice(0, 1)),
  unsquashfs: lastOperand,
  unar: lastOperand,
  cabextract: lastOperand,
  gdebi: (args) => of("install", args.filter(({ shape }) => shape.endsWith(".deb"))),
  java: (args) => of("run", args.filter((_, index) => args[index - 1]?.shape === "-jar")),
  dotnet: (args) => of("run", args.slice(0, 1).filter(({ shape }) => shape.endsWith(".dll"))),
  mono: (args) => of("run", args.slice(0, 1)),
  wine: (args) => of("run", args.slice(0, 1)),
  wine64: (args) => of("run", args.slice(0, 1)),
  R: (args) => (args[0]?.shape === "CMD" && args[1]?.shape === "INSTALL" ? of("install", args.slice(2)) : []),
  pecl: (args) => (args[0]?.shape === "install" ? of("install", args.slice(1)) : []),
  cpanm: (args) => of("install", args),
}));
