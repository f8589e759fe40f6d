import type { Span } from "../../source/span.ts";
import type { CopyInstruction } from "../../syntax/dockerfile.ts";
import type { Argument, Command } from "../commands/command.ts";
import { copiedFiles } from "./copied-files.ts";
import { flagNamed } from "./copy.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import { parseMode, type FileMode } from "./file-mode.ts";
import { foundFiles } from "./found-files.ts";
import { resolvePath } from "./path.ts";
import { remembered } from "../remembered.ts";
import { shippedSteps } from "../shipped-steps.ts";
import type { Step } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";

/** A mode that an instruction gives to files or folders. */
export interface ModeChange {
  readonly mode: FileMode;
  /** The mode as written. */
  readonly text: string;
  /** Where it is written. */
  readonly span: Span;
  /** What gets it: absolute where it can be told, as written where it cannot. */
  readonly paths: readonly string[];
  /** The same paths for people: as a command has them, without quotes. */
  readonly written: readonly string[];
  /** What the paths are: `folder` and `file` when the command says it. */
  readonly kind: "folder" | "file" | "unknown";
  readonly recursive: boolean;
  /** Whether only some of what lies there gets it: what `find` picks by name, mode or age. */
  readonly selective: boolean;
  /** Absent for `--chmod`. */
  readonly command: Command | undefined;
  readonly step: Step;
}

/** The modes that one step gives, in order: chmod, `mkdir -m`, `install -m`, `COPY --chmod`. */
export function modeChanges(step: Step): readonly ModeChange[] {
  const { instruction, commands } = step;
  if (instruction.type === "COPY" || instruction.type === "ADD") return instruction.flags.length > 0 ? copiedModes(instruction, step) : NONE;
  return commands.some(isModeTool) ? commandModes(step) : NONE;
}

const NONE: readonly ModeChange[] = [];

/** The modes that the steps of images that are shipped give, in order. */
export const shippedModeChanges = remembered((file: DockerfileModel): readonly ModeChange[] => shippedSteps(file).flatMap(modeChanges));

function copiedModes(instruction: CopyInstruction, step: Step): readonly ModeChange[] {
  const flag = flagNamed(instruction, "chmod");
  const mode = flag?.value === undefined ? undefined : parseMode(flag.value);
  if (!flag?.value || !mode) return NONE;
  const files = copiedFiles(step);
  const fallback = instruction.destination?.text ?? "";
  const paths = files.length > 0 ? files.map(({ path }) => path) : [fallback];
  const place = { text: flag.value, span: flag.valueSpan ?? flag.span, paths, written: paths, kind: "file" } as const;
  return [{ mode, ...place, recursive: !files.every(({ single }) => single), selective: false, command: undefined, step }];
}

const MODE_TOOLS: ReadonlySet<string | undefined> = new Set(["chmod", "mkdir", "install"]);

function isModeTool({ name }: Command): boolean {
  return MODE_TOOLS.has(name);
}

const commandModes = remembered((step: Step): readonly ModeChange[] =>
  step.commands.flatMap((command) => (isModeTool(command) ? (modeOf(command, step) ?? []) : [])),
);

function modeOf(command: Command, step: Step): ModeChange | undefined {
  const grammar = grammarOf(command.name ?? "");
  if (!grammar) return undefined;
  const invocation = parseInvocation(command.args, grammar);
  const isChmod = command.name === "chmod";
  const given = isChmod ? invocation.operands[0] : lastOption(invocation, "--mode")?.value;
  const mode = given?.value === undefined ? undefined : parseMode(given.value);
  if (!given || !mode || (isChmod && lastOption(invocation, "--reference"))) return undefined;
  const makesFolders = command.name === "mkdir" || lastOption(invocation, "--directory") !== undefined;
  const operands = isChmod ? invocation.operands.slice(1) : makesFolders ? invocation.operands : invocation.operands.slice(-1);
  const found = isChmod ? foundFiles(command) : undefined;
  const named = operands.filter(({ shape }) => shape !== "{}" || !found);
  const roots = found?.roots ?? [];
  return {
    mode,
    text: given.value ?? given.text,
    span: given.span,
    paths: [...named, ...roots].map((operand) => pathOf(operand, command)),
    written: [...named, ...roots].map(({ text }) => text.replaceAll(/["']/g, "")),
    kind: isChmod ? (found?.kind ?? "unknown") : makesFolders ? "folder" : "file",
    recursive: isChmod && (roots.length > 0 || lastOption(invocation, "--recursive") !== undefined),
    selective: found?.selective ?? false,
    command,
    step,
  };
}

/** The operand of a command as an absolute path where it can be told, else its shape. */
export function pathOf(operand: Argument, command: Command): string {
  const path = operand.value ?? (operand.shape.startsWith("/") ? operand.shape : undefined);
  return (path === undefined ? undefined : resolvePath(command.directory, path)) ?? operand.shape;
}
