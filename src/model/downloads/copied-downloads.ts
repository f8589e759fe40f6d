import type { Span } from "../../source/span.ts";
import type { CopyInstruction, Word } from "../../syntax/dockerfile.ts";
import type { Argument } from "../commands/command.ts";
import { copyDestination, copyTargets, flagNamed, flagValue } from "../files/copy.ts";
import { parseMode } from "../files/file-mode.ts";
import { resolvePath } from "../files/path.ts";
import type { Step } from "../stage.ts";
import { expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import { STOPS } from "../commands/and-or-chain.ts";
import type { DownloadUse } from "./download.ts";
import type { CheckMade, TrailStart } from "./download-trail.ts";
import { keysBelow, remoteNames } from "./file-keys.ts";

/** What ADD fetches from one address. */
export interface AddedFile {
  readonly start: Omit<TrailStart, "order">;
  readonly keys: readonly string[];
  /** The check that ADD itself makes; absent when it makes none. */
  readonly checksum: Pick<CheckMade, "check" | "by" | "span" | "step" | "failure" | "prints"> | undefined;
  /** What ADD does with it besides storing it. */
  readonly use: Pick<DownloadUse, "kind" | "by" | "span"> | undefined;
}

/** https://docs.docker.com/reference/dockerfile/#adding-files-from-a-git-repository */
const GIT_ADDRESS = /^(?:git:\/\/|git@[\w.-]+:|ssh:\/\/|https?:\/\/\S+\.git(?:[#?]|$))/;

/** Whether a source of ADD is a Git repository. */
export function isGitAddress(source: string): boolean {
  return GIT_ADDRESS.test(source);
}

/** The full id of the commit that a Git address names; absent when it names none, or a branch or a tag. */
function commitIn(source: string): boolean {
  return /[#?&](?:commit=|checksum=|ref=)?[0-9a-f]{40}(?:[0-9a-f]{24})?(?:$|[:&])/.test(source);
}

/** What a step adds from addresses. */
export function addedFiles(step: Step): readonly AddedFile[] {
  const { instruction, before } = step;
  if (instruction.type !== "ADD") return [];
  const flag = flagNamed(instruction, "checksum");
  const given = flagValue(flag, before);
  return instruction.sources.flatMap((word): AddedFile[] => {
    const address = addressOf(word, step);
    const isGit = isGitAddress(address.shape);
    if (!isGit && !/^(?:https?|ftp):\/\//.test(address.shape)) return [];
    const start = { address: address.shape, written: word.text, span: word.span, by: "ADD", step, command: undefined, file: undefined };
    const pinned = (flag !== undefined && given?.shape !== "") || (isGit && commitIn(address.shape));
    const check = { against: "digest", weak: false, files: [], names: [], reference: undefined, prints: false } as const;
    const span = flag?.span ?? word.span;
    const checksum = pinned ? { check, by: flag ? "ADD --checksum" : "git", span, step, failure: STOPS, prints: false } : undefined;
    const kind = isGit || flagNamed(instruction, "unpack") ? "unpack" : allows(instruction) ? "allow" : undefined;
    return [{ start, keys: isGit ? [] : keysOf(address, instruction, step), checksum, use: kind && { kind, by: "ADD", span: word.span } }];
  });
}

function addressOf(word: Word, { before }: Step): Argument {
  const { shape, value } = expandDockerfileWord(word, before.variables);
  return { text: word.text, value: value.known ? value.value : undefined, shape, span: word.span, content: undefined };
}

/** The destination, and the file in it in case it is a folder. */
function keysOf(address: Argument, instruction: CopyInstruction, step: Step): readonly string[] {
  const destination = copyDestination(instruction, step.before);
  if (destination === undefined) return [];
  const below = remoteNames(address, false).flatMap((name) => keysBelow([destination], name));
  return /\/\.?$/.test(instruction.destination?.text ?? "") ? below : [destination, ...below];
}

/** Whether `--chmod` makes a program of what is copied. */
function allows(instruction: CopyInstruction): boolean {
  return ((parseMode(flagNamed(instruction, "chmod")?.value ?? "")?.sets ?? 0) & 0o111) !== 0;
}

/** One path that COPY takes from another stage. */
export interface CopiedPath {
  /** The stage's name, lower-case, or its number. */
  readonly from: string;
  readonly source: string;
  /** The keys of the copy when the source is a file. */
  readonly targets: readonly string[];
  /** The folders that the files of the source go into when it is one. */
  readonly folder: readonly string[];
  /** The flag that makes a program of it; absent when none does. */
  readonly allows: Span | undefined;
}

/** The paths that a step copies from other stages, as far as they are known. */
export function copiedFromStage(step: Step): readonly CopiedPath[] {
  const { instruction, before } = step;
  if (instruction.type !== "COPY") return [];
  const flag = flagNamed(instruction, "from");
  const from = flagValue(flag, before)?.shape.toLowerCase();
  const destination = copyDestination(instruction, before);
  if (from === undefined || destination === undefined) return [];
  const chmod = flagNamed(instruction, "chmod");
  return instruction.sources.flatMap((word) => {
    const { value } = expandDockerfileWord(word, before.variables);
    const source = value.known ? resolvePath("/", value.value) : undefined;
    if (source === undefined) return [];
    const below = resolvePath(destination, source.slice(source.lastIndexOf("/") + 1)) ?? destination;
    const targets = /\/\.?$/.test(instruction.destination?.text ?? "") ? [below] : [destination, below];
    return [{ from, source, targets, folder: [destination], allows: allows(instruction) ? chmod?.span : undefined }];
  });
}

/** The keys of files that a step replaces by others. */
export function overwrittenFiles(step: Step): readonly string[] {
  const { instruction, before } = step;
  if (instruction.type !== "ADD" && instruction.type !== "COPY") return [];
  return copyTargets(instruction, before).flatMap(({ path }) => (path === undefined ? [] : [path]));
}
