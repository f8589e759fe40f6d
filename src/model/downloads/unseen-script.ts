import { cover, type Span } from "../../source/span.ts";
import { isLoopback, parseAddress } from "./address.ts";
import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import { downloadOf } from "./download-command.ts";
import { scriptSource } from "./script-source.ts";
import { SHELLS } from "../tools/shells.ts";

/** A download that an interpreter runs as it comes. */
export interface UnseenScript {
  /** What is fetched, as far as it is known. */
  readonly address: string;
  /** The program that runs it: `bash`, `eval`; absent when it is the step's own shell. */
  readonly runner: string | undefined;
  /** From the download to the program that runs it, in whichever order they stand. */
  readonly span: Span;
}

/** Programs between a download and its interpreter that hand the script on, changed or not. */
const FILTERS: ReadonlySet<string> = new Set([
  "tee", "cat", "sed", "tr", "head", "tail", "gunzip", "gzip", "zcat", "bunzip2", "bzip2", "bzcat", "unxz", "xz", "xzcat", "base64",
  "dos2unix", "pv", "sponge",
]);

/** A program that does nothing but run another one: `python -c "import sys; exec(sys.stdin.read())"`. */
const RUNS_INPUT = /\bexec\(\s*sys\.stdin\.read\(\)\s*\)/;

/** The download that a command runs unseen: `curl … | sh`, `bash <(curl …)`, `sh -c "$(curl …)"`; absent when it runs none. */
export function unseenScript(command: Command): UnseenScript | undefined {
  return outputRun(command) ?? scriptRun(command);
}

/** `sh -c "$(curl …)"`, `eval "$(curl …)"`: the output stands where the name of a program would. */
function outputRun({ program, wrappers }: Command): UnseenScript | undefined {
  const address = program && fetchedInWord(program);
  if (!program || address === undefined) return undefined;
  const shell = wrappers.findLast(({ name }) => SHELLS.has(name) || name === "eval");
  return { address, runner: shell?.name, span: shell ? cover(shell.span, program.span) : program.span };
}

function scriptRun(command: Command): UnseenScript | undefined {
  const { program, name } = command;
  const source = scriptSource(command);
  if (!source || !program || name === undefined) return undefined;
  const inWord = (word: Argument, address: string | undefined): UnseenScript | undefined =>
    address === undefined ? undefined : { address, runner: name, span: cover(program.span, word.span) };
  if (source.from === "word") {
    const inWordItself = inWord(source.word, fetchedInWord(source.word));
    if (inWordItself || !RUNS_INPUT.test(source.word.shape)) return inWordItself;
  }
  if (source.from === "file") return inWord(source.file, fetchedInFile(source.file));
  const redirect = command.redirects.findLast(({ operator }) => operator.startsWith("<"));
  if (redirect?.target) {
    const { operator, target } = redirect;
    return inWord(target, operator === "<<<" ? fetchedInWord(target) : fetchedInFile(target));
  }
  // xargs takes the input for itself.
  if (redirect || command.wrappers.some((wrapper) => wrapper.name === "xargs")) return undefined;
  const fetched = fetchedInPipe(command);
  return fetched && { address: fetched.address, runner: name, span: cover(fetched.span, program.span) };
}

/** The address whose content is the whole of a word: `"$(curl …)"`. */
function fetchedInWord(word: Argument): string | undefined {
  return word.shape === UNKNOWN_PIECE && word.commands ? fetchedBy(word.commands)?.address : undefined;
}

/** The address behind `<(curl …)`, which stands for a file. */
function fetchedInFile(word: Argument): string | undefined {
  return word.text.startsWith("<(") && word.commands ? fetchedBy(word.commands)?.address : undefined;
}

interface Fetched {
  readonly address: string;
  readonly span: Span;
}

/** The first download among commands whose output nothing but filters stands behind. */
function fetchedBy(commands: readonly Command[]): Fetched | undefined {
  for (const command of commands) {
    const fetched = fetchedByCommand(command);
    const behind = command.pipeline?.stages.slice(command.pipelineStage + 1) ?? [];
    if (fetched && behind.every(onlyFilters)) return fetched;
  }
  return undefined;
}

function fetchedByCommand(command: Command): Fetched | undefined {
  const download = downloadOf(command);
  if (download?.printed) {
    const [address] = download.addresses;
    const host = address && parseAddress(address.shape).host;
    return address && !(host !== undefined && isLoopback(host)) ? { address: address.shape, span: command.span } : undefined;
  }
  if (command.name !== "echo" && command.name !== "printf") return undefined;
  const word = command.args.find((argument) => fetchedInWord(argument) !== undefined);
  const address = word && fetchedInWord(word);
  return address === undefined ? undefined : { address, span: command.span };
}

/** What the stages in front of a command fetch, looked for backwards as long as they only filter. */
function fetchedInPipe({ pipeline, pipelineStage }: Command): Fetched | undefined {
  for (let index = pipelineStage - 1; index >= 0; index--) {
    const stage = pipeline?.stages[index] ?? [];
    for (const command of stage) {
      const fetched = fetchedByCommand(command);
      if (fetched) return fetched;
    }
    if (!onlyFilters(stage)) return undefined;
  }
  return undefined;
}

function onlyFilters(stage: readonly Command[]): boolean {
  return stage.length > 0 && stage.every(({ name }) => name !== undefined && FILTERS.has(name));
}
