import { readFileSync } from "node:fs";
import type { Instruction } from "../../src/syntax/dockerfile.ts";
import type { SourceText } from "../../src/source/source-text.ts";

/** An input with what BuildKit's own parser makes of it. */
export interface Vector {
  readonly name: string;
  readonly input: string;
  /** `\` unless given. */
  readonly escape?: string;
  /** Where BuildKit stops; there are no instructions then. */
  readonly error?: string;
  readonly instructions?: readonly BuildkitInstruction[];
}

export interface BuildkitInstruction {
  readonly keyword: string;
  readonly flags?: readonly string[];
  readonly exec?: true;
  readonly args: readonly string[];
  readonly text?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly heredocs?: readonly BuildkitHeredoc[];
  readonly trigger?: BuildkitInstruction;
}

interface BuildkitHeredoc {
  readonly name: string;
  readonly fd: number;
  readonly expand: boolean;
  readonly chomp: boolean;
  readonly content: string;
}

/** 125 inputs with names and 500 generated ones. */
export const CONFORMANCE = "dockerfile-conformance.jsonl";
/** Inputs that tell the reader's finer points apart. */
export const ODDITIES = "dockerfile-oddities.jsonl";

/** All inputs of a file, which holds one JSON object per line. */
export function readVectors(file: string): Vector[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => {
    const vector: unknown = JSON.parse(line);
    if (!isVector(vector)) throw new Error(`not a vector: ${line}`);
    return vector;
  });
}

/** Looks at what names the vector; the rest is compared, not used. */
function isVector(value: unknown): value is Vector {
  return typeof value === "object" && value !== null && "name" in value && "input" in value && typeof value.input === "string";
}

/** Our instruction in the shape in which BuildKit's parser gives its own. */
export function asBuildkit(instruction: Instruction, source: SourceText): BuildkitInstruction {
  const { heredocs, line, span } = instruction;
  return {
    ...coreOf(instruction),
    text: line.text,
    startLine: source.positionAt(line.origins[0] ?? 0).line + 1,
    endLine: source.positionAt(span.end).line + 1,
    ...(heredocs.length > 0 && {
      heredocs: heredocs.map(({ name, descriptor, expand, stripTabs, body }) => {
        return { name, fd: descriptor, expand, chomp: stripTabs, content: body.text };
      }),
    }),
  };
}

function coreOf(instruction: Instruction): BuildkitInstruction {
  const { keyword, flags } = instruction;
  const trigger = instruction.type === "ONBUILD" ? instruction.trigger : undefined;
  return {
    keyword: keyword.text,
    ...(flags.length > 0 && { flags: flags.map(({ name, value }) => (value === undefined ? `--${name}` : `--${name}=${value}`)) }),
    ...(isExec(instruction) && { exec: true }),
    args: argsOf(instruction),
    ...(trigger && { trigger: coreOf(trigger) }),
  };
}

function isExec(instruction: Instruction): boolean {
  if ("command" in instruction) return instruction.command?.form === "exec";
  return "form" in instruction && instruction.form === "exec";
}

function argsOf(instruction: Instruction): string[] {
  switch (instruction.type) {
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
    case "SHELL":
    case "HEALTHCHECK": {
      const { command } = instruction;
      const kind = instruction.type === "HEALTHCHECK" && instruction.kind !== undefined ? [instruction.kind.text] : [];
      if (command === undefined) return kind;
      if (command.form === "exec") return [...kind, ...command.words.map(({ value }) => value)];
      return command.lineLength === 0 ? kind : [...kind, command.script.text.slice(0, command.lineLength)];
    }
    case "FROM":
    case "COPY":
    case "ADD":
    case "VOLUME":
    case "EXPOSE":
      return instruction.words.map(({ text }) => text);
    case "ENV":
    case "LABEL":
      return instruction.pairs.flatMap(({ key, value }) => [key.text, value.text, instruction.legacy ? "" : "="]);
    case "ARG":
      return instruction.declarations.map(({ name, value }) => (value === undefined ? name.text : `${name.text}=${value.text}`));
    case "USER":
    case "WORKDIR":
    case "STOPSIGNAL":
    case "MAINTAINER":
      return instruction.value === undefined ? [] : [instruction.value.text];
    case "ONBUILD":
      return [];
    case "UNKNOWN":
      // BuildKit's parser gives unknown instructions one empty argument.
      return [""];
  }
}
