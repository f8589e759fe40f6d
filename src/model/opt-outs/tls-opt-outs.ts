import { fileSpan } from "../../syntax/logical-text.ts";
import { isLoopback, parseAddress } from "../downloads/address.ts";
import type { Argument, Command } from "../commands/command.ts";
import { requestedAddresses } from "../downloads/download-command.ts";
import { optOutByOption, undoOfVariable, type OptOut } from "./opt-out.ts";
import { powershellOptOuts, powershellTexts } from "../commands/powershell.ts";
import type { Step } from "../stage.ts";
import { startsWithDash, switchesOff } from "./switched-off.ts";
import { tlsOptOutsInFiles } from "./tls-opt-outs-in-files.ts";
import { shapeSpan } from "../tools/argument-part.ts";
import { parseInvocation } from "../tools/grammar.ts";
import { isSwitchedBy } from "../tools/switch-table.ts";
import { TLS_GIT_SETTINGS, TLS_MARKS, TLS_VARIABLES, tlsSwitches } from "../tools/tls-switches.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { variableSettings, type VariableSetting } from "../variables/variable-settings.ts";

/** A place where a program is made to believe whoever answers. */
export interface TlsOptOut extends OptOut {
  /** The host that is asked, when it is one and known. */
  readonly host?: string | undefined;
  /** Whether it may have no effect: a version, a build argument or a redirection from http decides. */
  readonly doubtful: boolean;
}

/** Every place of a step that turns off checks of certificates or of ssh hosts. A talk of the container with itself does not count. */
export function* tlsOptOuts(step: Step): Generator<TlsOptOut> {
  for (const setting of variableSettings(step)) if (TLS_VARIABLE_NAMES.has(setting.name)) yield* byVariable(setting);
  for (const command of step.commands) if (mayOptOut(command)) yield* byCommand(command, step);
  for (const optOut of tlsOptOutsInFiles(step)) yield { ...optOut, doubtful: false };
  for (const text of powershellTexts(step)) {
    for (const { text: written, span } of powershellOptOuts(text)) {
      const undo = written.startsWith("-") ? ({ by: "deletion", span, isWord: true } as const) : undefined;
      yield { text: written, effect: "PowerShell accepts any certificate", span, step, command: undefined, undo, doubtful: false };
    }
  }
}

function* byVariable(setting: VariableSetting): Generator<TlsOptOut> {
  const { name, shape, value, span, step, command, by } = setting;
  const row = TLS_VARIABLES.find((candidate) => candidate.name === name && candidate.value.test(shape));
  if (!row || by === "shell") return;
  const mark = row.value.exec(shape)?.[0] ?? "";
  const text = mark.length > 0 && mark.length < shape.length ? mark : `${name}=${shape}`;
  yield {
    text: value === undefined ? name : text,
    effect: row.effect,
    span,
    step,
    command,
    undo: text === mark ? undoOfMark(mark, setting) : undoOfVariable(setting),
    doubtful: row.versions === true || setting.overridable || value === undefined,
  };
}

/** Takes one option out of a value that holds more than that. */
function undoOfMark(mark: string, { content }: VariableSetting): OptOut["undo"] {
  const at = content?.text.indexOf(mark) ?? -1;
  if (!content || at === -1 || !mark.startsWith("-")) return undefined;
  return { by: "deletion", span: fileSpan(content, at, at + mark.length), isWord: true };
}

const TLS_VARIABLE_NAMES: ReadonlySet<string> = new Set(TLS_VARIABLES.map(({ name }) => name));

/** Programs that can be told by more than an option. */
const MARKED_PROGRAMS: ReadonlySet<string | undefined> = new Set(["git", ...TLS_MARKS.flatMap(({ programs }) => [...programs])]);

function mayOptOut({ name, args }: Command): boolean {
  return MARKED_PROGRAMS.has(name) || (name !== undefined && args.some(startsWithDash));
}

function* byCommand(command: Command, step: Step): Generator<TlsOptOut> {
  const name = command.name ?? "";
  const table = tlsSwitches(name);
  if (!table) return;
  const switched = switchesOff(command, table);
  if (switched.length === 0 && !MARKED_PROGRAMS.has(name)) return;
  const talk = talkOf(command, step);
  if (talk === "unimportant") return;
  for (const off of switched) yield { ...optOutByOption(off, table.subject ?? name, command, step), ...talk };
  if (name === "git") yield* byGitConfig(command, step);
  for (const { programs, pattern, effect } of TLS_MARKS) {
    if (!programs.has(name)) continue;
    for (const argument of command.args) yield* byMark(argument, pattern, `${name} ${effect}`, command, step);
  }
}

function* byMark(argument: Argument, pattern: RegExp, effect: string, command: Command, step: Step): Generator<TlsOptOut> {
  const match = pattern.exec(argument.shape);
  if (!match) return;
  const [text] = match;
  const span = shapeSpan(argument, match.index, match.index + text.length);
  const undo = text.startsWith("-") && argument.content ? ({ by: "deletion", span, isWord: true } as const) : undefined;
  yield { text, effect, span, step, command, undo, doubtful: command.certainty === "maybe" };
}

/** `git config [set] http.sslVerify false`. */
function* byGitConfig(command: Command, step: Step): Generator<TlsOptOut> {
  const grammar = grammarOf("git");
  const invocation = grammar && parseInvocation(command.args, grammar);
  if (invocation?.subcommand?.shape !== "config" || invocation.options.some((option) => option.name.startsWith("--unset"))) return;
  const [name, value] = invocation.operands[0]?.shape === "set" ? invocation.operands.slice(1) : invocation.operands;
  if (!name || !value) return;
  const row = TLS_GIT_SETTINGS.find((candidate) => candidate.name.test(name.shape.toLowerCase()) && isSwitchedBy(value.shape, candidate.value));
  if (!row) return;
  yield {
    text: `${name.shape} ${value.shape}`,
    effect: `git ${row.effect}`,
    span: { start: name.span.start, end: value.span.end },
    step,
    command,
    undo: { by: "omission", command, step },
    doubtful: command.certainty === "maybe",
  };
}

/** Whom a command talks to, as far as it matters. */
type Talk = "unimportant" | { readonly host: string | undefined; readonly doubtful: boolean };

function talkOf(command: Command, step: Step): Talk {
  const isHealthcheck = step.instruction.type === "HEALTHCHECK";
  const addresses = talkedTo(command);
  const hosts = addresses.map(({ shape }) => parseAddress(shape).host);
  if (hosts.length > 0 && hosts.every((host) => host !== undefined && isLoopback(host))) return "unimportant";
  // A health check asks the container that it runs in, by whatever name.
  if (isHealthcheck && hosts.every((host) => host === undefined || isLoopback(host))) return "unimportant";
  const plain = (command.name === "curl" || command.name === "wget") && addresses.length > 0 && addresses.every(isPlainHttp);
  // Without --location curl stays with http, where there is no certificate.
  if (plain && command.name === "curl" && !followsRedirects(command)) return "unimportant";
  const host = hosts.length === 1 && command.name !== "ssh" ? hosts[0] : undefined;
  return { host, doubtful: plain || command.certainty === "maybe" };
}

function talkedTo(command: Command): readonly Argument[] {
  const grammar = command.name === "ssh" ? grammarOf("ssh") : undefined;
  return grammar ? parseInvocation(command.args, grammar).operands.slice(0, 1) : requestedAddresses(command);
}

function isPlainHttp({ shape }: Argument): boolean {
  const { scheme, host } = parseAddress(shape);
  return scheme === "http" || (scheme === undefined && host !== undefined);
}

function followsRedirects(command: Command): boolean {
  const grammar = grammarOf("curl");
  return grammar !== undefined && parseInvocation(command.args, grammar).options.some(({ name }) => name.startsWith("--location"));
}
