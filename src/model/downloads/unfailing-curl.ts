import { UNKNOWN_PIECE, type Argument, type Command, type Redirect } from "../commands/command.ts";
import { wordCommands } from "../commands/word-commands.ts";
import { copyTargets } from "../files/copy.ts";
import { writtenFiles } from "../files/written-files.ts";
import { linesOf } from "../files/written-text.ts";
import { remembered, rememberedUpward } from "../remembered.ts";
import { stageBelow, type Stage, type Step } from "../stage.ts";
import { lastOption, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { isLoopback, parseAddress } from "./address.ts";
import { downloadOf, requestedAddresses, type DownloadCommand } from "./download-command.ts";
import { comparesFiles } from "./file-check.ts";

/** A call of curl that takes the server's error page for an answer, because it is not told to fail. */
export interface UnfailingCurl {
  readonly invocation: Invocation;
  /** What becomes of the page. */
  readonly page: ErrorPage;
}

export type ErrorPage =
  /** The file's name, absent when it is not known. */
  | { readonly goes: "to-file"; readonly name: string | undefined }
  /** The program behind the pipe, absent when it is not known. */
  | { readonly goes: "to-program"; readonly program: string | undefined }
  /** It is what a `$(…)` or a `<(…)` comes to. */
  | { readonly goes: "into-word" }
  /** It is thrown away: a health check asks for the exit status alone. */
  | { readonly goes: "nowhere" };

/** The call of curl that a command of RUN or HEALTHCHECK is, if an error page would pass for success there. */
export function unfailingCurl(command: Command, step: Step): UnfailingCurl | undefined {
  const grammar = command.name === "curl" ? grammarOf("curl") : undefined;
  if (!grammar) return undefined;
  const invocation = parseInvocation(command.args, grammar);
  if (canTellErrors(invocation) || mayHaveMoreOptions(invocation) || !speaksHttp(command) || failsByConfiguration(step.stage)) return undefined;
  const page = step.instruction.type === "HEALTHCHECK" ? pageOfHealthcheck(command, step) : pageOfRun(command, step);
  return page && { invocation, page };
}

function pageOfHealthcheck(command: Command, step: Step): ErrorPage | undefined {
  const isLast = !command.pipeline || command.pipelineStage === command.pipeline.stages.length - 1;
  return isLast && !command.failureIgnored && !wordCommands(step).has(command) ? { goes: "nowhere" } : undefined;
}

function pageOfRun(command: Command, step: Step): ErrorPage | undefined {
  const download = step.instruction.type === "RUN" ? downloadOf(command) : undefined;
  if (!download || isTalk(download) || download.addresses.every(isOwnServer)) return undefined;
  const file = savedAs(download);
  if (file) return isDiscarded(file) || isChecked(command, step) ? undefined : { goes: "to-file", name: nameOf(file) };
  if (!download.printed && !download.output) return isChecked(command, step) ? undefined : { goes: "to-file", name: nameInAddress(download.addresses[0]) };
  const behind = command.pipeline?.stages.slice(command.pipelineStage + 1) ?? [];
  const [next] = behind;
  // Whoever asks whether something is in the page learns that it is not.
  if (next && behind.some((commands) => commands.some(isQuestion))) return undefined;
  if (next) return behind.some((commands) => commands.some(comparesFiles)) ? undefined : { goes: "to-program", program: next[0]?.name };
  return wordCommands(step).has(command) ? { goes: "into-word" } : undefined;
}

/** Whether it is told to fail, or whoever called it looks at the status. */
function canTellErrors(invocation: Invocation): boolean {
  const writeOut = lastOption(invocation, "--write-out")?.value?.shape;
  const looks = writeOut !== undefined && (/code|^@/.test(writeOut) || writeOut.includes(UNKNOWN_PIECE));
  return looks || ["--fail", "--fail-with-body", "--config"].some((option) => lastOption(invocation, option) !== undefined);
}

/** Whether a word that only the build knows may be options: `$CURL_OPTIONS`, not the one address `$URL`. */
function mayHaveMoreOptions({ uncertain, operands, options }: Invocation): boolean {
  if (!uncertain) return false;
  return operands.length + options.filter(({ name }) => name === "--url").length !== 1 || /opt|flag|arg|param|@/i.test(operands[0]?.text ?? "");
}

/** Whether an address is asked for a page: for the other protocols an error is one without being told. */
function speaksHttp(command: Command): boolean {
  return requestedAddresses(command).some(({ shape }) => {
    const { scheme, host = "" } = parseAddress(shape);
    return scheme === undefined ? !host.startsWith("ftp.") : scheme === "http" || scheme === "https";
  });
}

/** Options with which something is sent, and with which the head of the answer is shown. */
const TALKING: readonly string[] = [
  "--data", "--data-ascii", "--data-binary", "--data-raw", "--data-urlencode", "--form", "--form-string", "--json", "--include",
];

/** Whether it talks to a program rather than fetches a file: whoever does that reads the answer, errors too. */
function isTalk({ invocation }: DownloadCommand): boolean {
  const method = lastOption(invocation, "--request")?.value?.shape;
  if (method !== undefined && method !== "GET") return true;
  if (lastOption(invocation, "--dump-header")?.value?.shape === "-") return true;
  return lastOption(invocation, "--get") === undefined && TALKING.some((option) => lastOption(invocation, option) !== undefined);
}

function isOwnServer({ shape }: Argument): boolean {
  const { host } = parseAddress(shape);
  return host !== undefined && isLoopback(host);
}

/** The word that names the file which curl or the shell writes the answer to; absent when none does. */
function savedAs({ command, output, printed }: DownloadCommand): Argument | undefined {
  if (output && !printed && output.value && !isStandardOutput(output.value)) return output.value;
  const isOutput = ({ operator, descriptor }: Redirect): boolean => operator.includes(">") && operator !== "<>" && (descriptor ?? 1) === 1;
  const piped = command.pipeline !== undefined && command.pipelineStage < command.pipeline.stages.length - 1;
  const redirect = command.redirects.findLast(isOutput) ?? (printed && !piped ? command.outerRedirects.findLast(isOutput) : undefined);
  return redirect?.target;
}

function isStandardOutput({ shape }: Argument): boolean {
  return shape === "-" || shape === "/dev/stdout";
}

/** `/dev/null`, and `>&2`. */
function isDiscarded({ shape }: Argument): boolean {
  return /^(?:\/dev\/|\/proc\/|\d$)/.test(shape);
}

function nameOf({ shape, text }: Argument): string | undefined {
  return shape.includes(UNKNOWN_PIECE) ? text.replace(/^"(.*)"$/, "$1") : shape;
}

/** The name that `-O` gives the file. */
function nameInAddress(address: Argument | undefined): string | undefined {
  const path = parseAddress(address?.shape ?? "").path;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name === "" || name.includes(UNKNOWN_PIECE) ? undefined : name;
}

function isQuestion({ name = "", args }: Command): boolean {
  return /^[ef]?grep$/.test(name) && args.some(({ shape }) => /^(?:-\w*q|--quiet|--silent)/.test(shape));
}

/** Whether something in the same step tells the file from an error page. */
function isChecked(command: Command, step: Step): boolean {
  const last = lastCheck(step);
  return last !== undefined && last.span.start >= command.span.start;
}

const lastCheck = remembered((step: Step): Command | undefined => step.commands.findLast(comparesFiles));

/** Whether the stage has a `.curlrc` that tells every call to fail, or one that cannot be read. */
const failsByConfiguration = rememberedUpward(stageBelow, ({ steps }: Stage, below: boolean | undefined): boolean => {
  if (below) return true;
  for (const step of steps) {
    const written = writtenFiles(step).filter(({ path }) => isCurlrc(path));
    if (written.some(({ content }) => [...linesOf(content)].some(({ text }) => /^\s*(?:-\w*f|(?:--)?fail)/.test(text)))) return true;
    const { instruction } = step;
    if (instruction.type !== "COPY" && instruction.type !== "ADD") continue;
    if (copyTargets(instruction, step.before).some(({ source, path }) => !source.startsWith("<<") && isCurlrc(path ?? source))) return true;
  }
  return false;
});

function isCurlrc(path: string): boolean {
  return /(?:^|\/)[._]?curlrc$/.test(path);
}
