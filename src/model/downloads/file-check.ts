import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { inputText } from "../commands/printed-text.ts";
import { linesOf, type WrittenText } from "../files/written-text.ts";
import { rememberedByName } from "../remembered.ts";
import { lastOption, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { isInterpreter } from "../tools/interpreters.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** A command that compares files with what they should be. */
export interface FileCheck {
  /** `digest`: with a checksum; `signature`: with what somebody signed; `other`: in a way that is not known. */
  readonly against: "digest" | "signature" | "other";
  /** Whether two files with the same digest can be made: MD5 and SHA-1. */
  readonly weak: boolean;
  /** The words that name what is compared; empty when none does. */
  readonly files: readonly Argument[];
  /** The names of files in the list of digests that it is given; empty when the list cannot be read. */
  readonly names: readonly string[];
  /** The file with the digests or the signature; absent when it is not a file. */
  readonly reference: Argument | undefined;
  /** Whether it only works out the digest: somebody else has to compare it. */
  readonly prints: boolean;
}

const DIGEST = /^(?:(md5|sha1)|sha\d+|sha3|b2|b3)sum$|^shasum$|^cksum$|^sha(?:256|512)$|^rhash$/;

/** Names that people give to functions and scripts that check something. */
const VERIFIER = /verif|check_?-?(?:sum|sig|hash)|validate|integrity|sha\d{3}|signature/i;

/** A program in another language that works out a digest. */
const DIGEST_CODE = /hash_file|hashlib|sha(?:1|256|384|512)\b|md5|digest|Get-FileHash/i;

/** The check that a command is, whether or not its failure counts; absent when it is none. */
export function fileCheck(command: Command): FileCheck | undefined {
  return checkerNamed(command.name ?? "")?.(command, invocationOf(command));
}

/** How a program of this name checks files; absent when it does not. */
const checkerNamed = rememberedByName((name): NamedCheck | undefined => {
  const known = NAMED.get(name) ?? (DIGEST.test(name) ? digestCheck : undefined);
  if (known) return known;
  const byName: NamedCheck | undefined = VERIFIER.test(name) ? ({ args }) => check("other", args) : undefined;
  if (!isInterpreter(name)) return byName;
  return (command, invocation) => (command.args.some(({ shape }) => DIGEST_CODE.test(shape)) ? check("other", []) : byName?.(command, invocation));
});

function invocationOf({ name = "", args }: Command): Invocation | undefined {
  const grammar = grammarOf(name);
  return grammar && parseInvocation(args, grammar);
}

/** Whether a command compares a file with what it should be, in a way that is known, and fails when it is another. */
export function comparesFiles(command: Command): boolean {
  const found = fileCheck(command);
  return found !== undefined && found.against !== "other" && !found.prints;
}

function check(against: FileCheck["against"], files: readonly (Argument | undefined)[], reference?: Argument): FileCheck {
  return { against, weak: false, files: files.filter((file) => file !== undefined), names: [], reference, prints: false };
}

function given(invocation: Invocation | undefined, ...names: readonly string[]): boolean {
  return invocation !== undefined && names.some((name) => lastOption(invocation, name) !== undefined);
}

function digestCheck(command: Command, invocation: Invocation | undefined): FileCheck {
  const { name = "", args } = command;
  const operands = invocation?.operands ?? args.filter(({ shape }) => !shape.startsWith("-"));
  const algorithm = invocation && lastOption(invocation, "--algorithm")?.value?.shape;
  const weak = /^(?:md5|sha1)/.test(name) || (name === "shasum" && (algorithm === undefined || algorithm === "1")) || algorithm === "md5";
  const compares = given(invocation, "--check") || (!invocation && args.some(({ shape }) => /^(?:-\w*c|--check)/.test(shape)));
  if (!compares) {
    // BusyBox and others: `echo "… file" | sha256sum` reads the words, not the file.
    const names = operands.length === 0 ? namesIn(inputText(command)) : [];
    return { against: "digest", weak, files: operands, names, reference: undefined, prints: true };
  }
  const reference = operands.find(({ shape }) => shape !== "-" && shape !== "/dev/stdin");
  const list = reference ? undefined : inputText(command);
  return { against: "digest", weak, files: [], names: namesIn(list), reference, prints: false };
}

const DIGEST_LINE = /^\s*(?:[0-9a-fA-F]{32,128}|\S*\u{FFFC}\S*)[ \t]+\*?(\S.*?)\s*$/u;
const BSD_LINE = /^\s*\w+ ?\((.+)\) = \S+\s*$/;

/** A digest of 512 bits and a path fit in. */
const LONGEST_LINE = 1000;

/** The names in the lines of a list of digests. */
export function namesIn(list: WrittenText | undefined): readonly string[] {
  if (!list) return [];
  const names: string[] = [];
  for (const { text } of linesOf(list)) {
    if (text.length > LONGEST_LINE) continue;
    const name = (DIGEST_LINE.exec(text) ?? BSD_LINE.exec(text))?.[1];
    if (name !== undefined && name !== UNKNOWN_PIECE) names.push(name);
  }
  return names;
}

type NamedCheck = (command: Command, invocation: Invocation | undefined) => FileCheck | undefined;

const gpg: NamedCheck = (_, invocation) => {
  const operands = invocation?.operands ?? [];
  if (given(invocation, "--verify", "--verify-files")) return signed(operands);
  return given(invocation, "--decrypt") ? check("signature", operands) : undefined;
};

/** `signature file…`; a signature alone stands for the file that it is called after. */
function signed([signature, ...files]: readonly Argument[]): FileCheck {
  return check("signature", files.filter(({ shape }) => shape !== "-"), signature);
}

/** A signature's check whose files are the operands. */
const operandsOf =
  (subcommand?: RegExp): NamedCheck =>
  ({ args }, invocation) => {
    const words = invocation ? [invocation.subcommand, ...invocation.operands] : args.filter(({ shape }) => !shape.startsWith("-"));
    const [first, ...files] = words.filter((word) => word !== undefined);
    if (!subcommand) return check("signature", first ? [first, ...files] : files);
    return first && subcommand.test(first.shape) ? check("signature", files) : undefined;
  };

/** A check that an option asks for. */
const optionAsks =
  (option: RegExp): NamedCheck =>
  ({ args }) =>
    args.some(({ shape }) => option.test(shape)) ? check("signature", args.filter(({ shape }) => !shape.startsWith("-"))) : undefined;

const openssl: NamedCheck = (_, invocation) => {
  const action = invocation?.subcommand?.shape ?? "";
  if (/^(?:smime|cms|ts|pkeyutl)$/.test(action)) return given(invocation, "-verify") ? check("signature", []) : undefined;
  if (!/^(?:dgst|md5|sha\d+|sm3|blake2\w+)$/.test(action)) return undefined;
  const operands = invocation?.operands ?? [];
  if (given(invocation, "-verify", "-prverify")) return check("signature", operands, invocation && lastOption(invocation, "-signature")?.value);
  const weak = /^(?:md5|sha1)$/.test(action) || given(invocation, "-md5", "-sha1");
  return { against: "digest", weak, files: operands, names: [], reference: undefined, prints: true };
};

const minisign: NamedCheck = (_, invocation) =>
  given(invocation, "--verify") ? check("signature", [invocation && lastOption(invocation, "--message")?.value]) : undefined;

const NAMED: ReadonlyMap<string, NamedCheck> = new Map(Object.entries<NamedCheck>({
  gpg,
  gpg1: gpg,
  gpg2: gpg,
  gpgv: (_, invocation) => signed(invocation?.operands ?? []),
  gpgv2: (_, invocation) => signed(invocation?.operands ?? []),
  openssl,
  minisign,
  rsign: operandsOf(/^verify$/),
  signify: optionAsks(/^-\w*[VC]/),
  cosign: operandsOf(/^verify/),
  "slsa-verifier": operandsOf(/^verify/),
  sq: operandsOf(/^verify$/),
  gh: operandsOf(/^attestation$/),
  rpm: optionAsks(/^(?:-K|--checksig)$/),
  rpmkeys: optionAsks(/^(?:-K|--checksig)$/),
  "dpkg-sig": optionAsks(/^(?:-c|--verify)$/),
  "debsig-verify": operandsOf(),
  "pacman-key": optionAsks(/^(?:-v|--verify)$/),
  jarsigner: optionAsks(/^-verify$/),
  apk: operandsOf(/^verify$/),
  go: ({ args: [mod, verify] }) => (mod?.shape === "mod" && verify?.shape === "verify" ? check("digest", []) : undefined),
  git: operandsOf(/^verify-(?:tag|commit)$/),
}));
