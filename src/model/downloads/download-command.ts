import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { lastOption, optionsNamed, parseInvocation, type Invocation, type ParsedOption } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** A command that fetches something over the network. */
export interface DownloadCommand {
  readonly command: Command;
  readonly invocation: Invocation;
  /** The addresses that it fetches, one at least. */
  readonly addresses: readonly Argument[];
  /** Whether what comes goes to the standard output. */
  readonly printed: boolean;
  /** The option that says where it goes; absent when none does. */
  readonly output: ParsedOption | undefined;
}

/** How a downloader says where the bytes go. */
interface Downloader {
  readonly output: string;
  /** Whether they are printed when no option says otherwise. */
  readonly prints: boolean;
  /** Options with which they go to a file named after the address. */
  readonly toFile?: readonly string[];
  /** Options with which nothing of the file comes. */
  readonly without?: readonly string[];
  /** Options of which one must be given for the file to be printed. */
  readonly printing?: readonly string[];
}

const BROWSER: Downloader = { output: "-o", prints: false, printing: ["-source", "-dump", "-dump_source"] };
const HTTPIE: Downloader = { output: "--output", prints: true, toFile: ["--download"], without: ["--headers", "--offline"] };

const DOWNLOADERS: ReadonlyMap<string, Downloader> = new Map(Object.entries<Downloader>({
  curl: {
    output: "--output",
    prints: true,
    toFile: ["--remote-name", "--remote-name-all", "--output-dir"],
    without: ["--head", "--version", "--help", "--manual", "--upload-file"],
  },
  wget: { output: "--output-document", prints: false, without: ["--spider", "--version", "--help"] },
  aria2c: { output: "--out", prints: false, without: ["--dry-run", "--version", "--help"] },
  axel: { output: "--output", prints: false },
  fetch: { output: "--output", prints: false, without: ["--print-size", "-s"] },
  http: HTTPIE,
  https: HTTPIE,
  xh: HTTPIE,
  lynx: BROWSER,
  links: BROWSER,
  elinks: BROWSER,
  w3m: BROWSER,
}));

const STANDARD_OUTPUT: ReadonlySet<string> = new Set(["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]);

const METHODS: ReadonlySet<string> = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);

/** The addresses that a downloader asks for anything at all, be it only whether they are there; none for other programs. */
export function requestedAddresses(command: Command): readonly Argument[] {
  const name = command.name ?? "";
  const tool = DOWNLOADERS.get(name);
  const grammar = tool && grammarOf(name);
  return grammar ? addressesIn(parseInvocation(command.args, grammar), tool) : [];
}

function addressesIn(invocation: Invocation, tool: Downloader | undefined): readonly Argument[] {
  const urls = optionsNamed(invocation, "--url").flatMap(({ value }) => (value ? [value] : []));
  return [...urls, ...(tool === HTTPIE ? addressOfHttpie(invocation) : invocation.operands)];
}

/** Whether a program of this name fetches what an address stands for. */
export function isDownloader(name: string | undefined): boolean {
  return name !== undefined && DOWNLOADERS.has(name);
}

/** The download that a command is; absent when it is none, or fetches nothing. */
export function downloadOf(command: Command): DownloadCommand | undefined {
  const name = command.name ?? "";
  const tool = DOWNLOADERS.get(name);
  const grammar = tool && grammarOf(name);
  if (!tool || !grammar) return undefined;
  const invocation = parseInvocation(command.args, grammar);
  const given = (names: readonly string[] = []): boolean => names.some((option) => lastOption(invocation, option));
  if (given(tool.without)) return undefined;
  const addresses = addressesIn(invocation, tool);
  if (addresses.length === 0 || (name === "fetch" && !addresses.every(isAddress))) return undefined;
  const output = lastOption(invocation, tool.output);
  const asked = output ? STANDARD_OUTPUT.has(output.value?.shape ?? "") : (tool.prints && !given(tool.toFile)) || given(tool.printing);
  const redirected = command.redirects.some(({ operator, descriptor }) => operator.includes(">") && (descriptor ?? 1) === 1);
  return { command, invocation, addresses, printed: asked && !redirected, output };
}

/** Functions are called `fetch` more often than FreeBSD's program is. */
function isAddress({ shape }: Argument): boolean {
  return shape.includes("://") || shape.startsWith(UNKNOWN_PIECE);
}

function addressOfHttpie({ operands }: Invocation): readonly Argument[] {
  const address = operands.find((operand) => !METHODS.has(operand.shape));
  return address ? [address] : [];
}
