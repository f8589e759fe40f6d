import type { Span } from "../source/span.ts";
import type { Argument, Command } from "./command.ts";
import { copyDestination, flagNamed } from "./copy.ts";
import { parseMode, type FileMode } from "./file-mode.ts";
import { resolvePath } from "./path.ts";
import type { Step } from "./stage.ts";
import { lastOption, parseInvocation, type Invocation } from "./tools/grammar.ts";
import { grammarOf } from "./tools/tool-table.ts";

/** A mode that an instruction gives to files or folders. */
export interface ModeChange {
  readonly mode: FileMode;
  /** The mode as written. */
  readonly text: string;
  /** Where it is written. */
  readonly span: Span;
  /** What gets it: absolute where it can be told, as written where it cannot. */
  readonly paths: readonly string[];
  /** What the paths are: `folder` and `file` when the command says it. */
  readonly kind: "folder" | "file" | "unknown";
  readonly recursive: boolean;
  /** Absent for `--chmod`. */
  readonly command: Command | undefined;
  readonly step: Step;
}

/** The modes that one step gives, in order: chmod, `mkdir -m`, `install -m`, `COPY --chmod`. */
export function* modeChanges(step: Step): Generator<ModeChange> {
  const { instruction } = step;
  if (instruction.type === "COPY" || instruction.type === "ADD") {
    const flag = flagNamed(instruction, "chmod");
    const mode = flag?.value === undefined ? undefined : parseMode(flag.value);
    if (!flag?.value || !mode) return;
    const paths = [copyDestination(instruction, step.before) ?? instruction.destination?.text ?? ""];
    yield { mode, text: flag.value, span: flag.valueSpan ?? flag.span, paths, kind: "unknown", recursive: true, command: undefined, step };
  }
  for (const command of step.commands) {
    const grammar = MODE_TOOLS.has(command.name ?? "") ? grammarOf(command.name ?? "") : undefined;
    if (grammar) yield* commandModes(parseInvocation(command.args, grammar), command, step);
  }
}

const MODE_TOOLS: ReadonlySet<string> = new Set(["chmod", "mkdir", "install"]);

function* commandModes(invocation: Invocation, command: Command, step: Step): Generator<ModeChange> {
  const isChmod = command.name === "chmod";
  const given = isChmod ? invocation.operands[0] : lastOption(invocation, "--mode")?.value;
  const mode = given?.value === undefined ? undefined : parseMode(given.value);
  if (!given || !mode || (isChmod && lastOption(invocation, "--reference"))) return;
  const makesFolders = command.name === "mkdir" || lastOption(invocation, "--directory") !== undefined;
  const operands = isChmod ? invocation.operands.slice(1) : makesFolders ? invocation.operands : invocation.operands.slice(-1);
  yield {
    mode,
    text: given.value ?? given.text,
    span: given.span,
    paths: operands.map((operand) => pathOf(operand, command)),
    kind: isChmod ? "unknown" : makesFolders ? "folder" : "file",
    recursive: isChmod && lastOption(invocation, "--recursive") !== undefined,
    command,
    step,
  };
}

function pathOf(operand: Argument, command: Command): string {
  return (operand.value === undefined ? undefined : resolvePath(command.directory, operand.value)) ?? operand.shape;
}
