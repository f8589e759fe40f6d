import type { Span } from "../../source/span.ts";
import { UNKNOWN_PIECE, type Argument, type Command, type Pipeline } from "../commands/command.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import type { Stage, Step } from "../stage.ts";
import { isLoopback, parseAddress } from "./address.ts";
import { addedFiles, copiedFromStage, overwrittenFiles } from "./copied-downloads.ts";
import { checkOutcome } from "./check-outcome.ts";
import type { DownloadUse } from "./download.ts";
import { downloadOf } from "./download-command.ts";
import { isSure, newTrail, type CheckMade, type Trail, type TrailStart } from "./download-trail.ts";
import { fileCheck, type FileCheck } from "./file-check.ts";
import { fileKeys, filePattern, keysBelow } from "./file-keys.ts";
import { movedFiles } from "./file-moves.ts";
import { handsOn, printsPart, readFiles } from "./file-readers.ts";
import { fileUses, unpacksInput, type UseKind } from "./file-uses.ts";
import { fileUnder, filesLike, noFiles, withFile, type FetchedFiles } from "./fetched-files.ts";
import { fetchedAtOnce } from "./fetched-at-once.ts";
import { outputRedirect, savedFiles } from "./saved-files.ts";
import { scriptSource } from "./script-source.ts";

/** What a build fetches and how it checks it, not yet judged. */
export interface FollowedDownloads {
  readonly trails: readonly Trail[];
  readonly checks: readonly CheckMade[];
}

/** What is known at one moment of a stage. */
interface Moment {
  readonly files: FetchedFiles<Trail>;
  /** The last checks of which one cannot tell what they cover: assume that they cover all that was fetched before. */
  readonly sure: CheckMade | undefined;
  readonly signature: CheckMade | undefined;
  readonly loose: CheckMade | undefined;
}

const START: Moment = { files: noFiles(), sure: undefined, signature: undefined, loose: undefined };

/** Follows everything that the stages of a file fetch: where it is stored, what uses and what checks it. Linear. */
export function followDownloads(file: DockerfileModel): FollowedDownloads {
  return new DownloadWalk().walk(file.stages);
}

/** One walk through a file: the moment, the pipes and the trails change with every command, which is what makes this a class. */
class DownloadWalk {
  private readonly trails: Trail[] = [];
  private readonly checks: CheckMade[] = [];
  private readonly ends = new Map<Stage, Moment>();
  private readonly stagesByName = new Map<string, Stage>();
  private moment: Moment = START;
  private order = 0;
  /** What comes out of the pipe into each stage of a pipeline. */
  private inflows = new Map<Pipeline, (Trail | undefined)[]>();
  /** What the commands of the step print. */
  private printed = new Map<Command, Trail>();
  /** Trails of which the step used something that nothing had checked. */
  private open = new Set<Trail>();

  walk(stages: readonly Stage[]): FollowedDownloads {
    for (const stage of stages) {
      this.moment = (stage.base.kind === "stage" && this.ends.get(stage.base.stage)) || START;
      for (const step of stage.steps) if (!step.deferred) this.step(step);
      this.ends.set(stage, this.moment);
      // What stands behind ONBUILD comes in another image, after everything here.
      for (const step of stage.steps) if (step.deferred) this.step(step);
      this.stagesByName.set(String(stage.index), stage);
      if (stage.name !== undefined) this.stagesByName.set(stage.name, stage);
    }
    return { trails: this.trails, checks: this.checks };
  }

  private step(step: Step): void {
    const { instruction } = step;
    this.inflows = new Map();
    this.printed = new Map();
    this.open = new Set();
    if (instruction.type === "ADD" || instruction.type === "COPY") this.copy(step);
    if (instruction.type === "HEALTHCHECK") return;
    for (const command of step.commands) this.command(command, step);
    for (const trail of this.open) {
      const { sure } = this.moment;
      if (sure?.step !== step || sure.order <= trail.order) continue;
      // The image is never finished when the check fails.
      trail.sure.add(sure);
      sure.assumed ??= trail;
      if (trail.uncheckedRun?.step === step) trail.uncheckedRun = undefined;
      if (trail.uncheckedOther?.step === step) trail.uncheckedOther = undefined;
    }
  }

  private copy(step: Step): void {
    if (this.trails.length > 0) this.store(overwrittenFiles(step), undefined);
    for (const { start, keys, checksum, use } of addedFiles(step)) {
      const trail = this.start({ ...start, order: this.order++ });
      this.store(keys, trail);
      if (checksum) this.checked({ ...checksum, order: this.order++, covers: [trail], list: undefined });
      if (use) this.use(trail, { ...use, step, unseen: false });
    }
    if (this.trails.length === 0) return;
    for (const { from, source, targets, folder, allows } of copiedFromStage(step)) {
      const end = this.ends.get(this.stagesByName.get(from) ?? step.stage);
      if (!end || end === this.moment) continue;
      const whole = fileUnder(end.files, [source]);
      const found: readonly (readonly [string, Trail])[] = whole
        ? [["", whole]]
        : filesLike(end.files, { folder: source, prefix: "", suffix: "" });
      for (const [name, trail] of found) {
        this.store(name === "" ? targets : keysBelow(folder, name), trail);
        if (allows && name === "") this.use(trail, { kind: "allow", by: "COPY", span: allows, step, unseen: false });
      }
    }
  }

  private command(command: Command, step: Step): void {
    this.order++;
    const inflow = command.pipeline && this.inflows.get(command.pipeline)?.[command.pipelineStage];
    if (this.fetch(command, step)) return;
    // Most files fetch nothing at all.
    if (this.trails.length === 0) {
      this.check(command, undefined, step);
      return;
    }
    const source = this.read(command) ?? inflow;
    for (const { kind, file, itself } of fileUses(command)) {
      const trails = file.shape === "/dev/stdin" ? (source ? [source] : []) : this.named(file, command);
      for (const trail of trails) this.use(trail, { kind, by: itself ? undefined : command.name, span: file.span, step, unseen: false });
    }
    if (source) this.takeIn(source, command, step);
    this.check(command, source, step);
    this.move(command, source);
  }

  /** Starts the trails of what a command fetches; false when it fetches nothing. */
  private fetch(command: Command, step: Step): boolean {
    for (const { address, kind, checked } of fetchedAtOnce(command, step)) {
      const trail = this.start(startOf(address, undefined, command, step, this.order));
      if (checked) this.checked({ ...checkOf(checked, command, step), order: this.order, covers: [trail], list: undefined });
      this.useBy(trail, kind, command, address.span, step);
    }
    const download = downloadOf(command);
    if (!download) return false;
    for (const { address, keys } of savedFiles(download)) {
      const { host, scheme } = parseAddress(address.shape);
      if ((host !== undefined && isLoopback(host)) || scheme === "file") continue;
      const trail = this.start(startOf(address, keys?.[0], command, step, this.order));
      if (command.name === "aria2c" && command.args.some(({ shape }) => shape.startsWith("--checksum"))) {
        const check = { against: "digest", weak: false, files: [], names: [], reference: undefined, prints: false } as const;
        this.checked({ ...checkOf(check, command, step), order: this.order, covers: [trail], list: undefined });
      }
      if (keys) this.store(keys, trail);
      else this.print(command, trail);
    }
    return true;
  }

  private start(start: TrailStart): Trail {
    const trail = newTrail(start);
    this.trails.push(trail);
    return trail;
  }

  /** Sends a file's content to wherever a command's standard output goes. */
  private print(command: Command, trail: Trail): void {
    this.printed.set(command, trail);
    const { pipeline, pipelineStage } = command;
    const redirect = outputRedirect(command);
    if (redirect?.target) {
      this.store(fileKeys(redirect.target, command.directory), printsPart(command) ? undefined : trail);
    } else if (pipeline && pipelineStage < pipeline.stages.length - 1) {
      const inflows = this.inflows.get(pipeline) ?? [];
      inflows[pipelineStage + 1] = trail;
      this.inflows.set(pipeline, inflows);
    }
  }

  /** The download that a command reads from a file, or that stands in the words that it prints. */
  private read(command: Command): Trail | undefined {
    for (const word of readFiles(command)) {
      const printed = word.commands?.map((inner) => this.printed.get(inner)).find((found) => found !== undefined);
      const trail = printed ?? this.named(word, command)[0];
      if (trail) return trail;
    }
    return undefined;
  }

  /** What a command does with a download that it reads. */
  private takeIn(trail: Trail, command: Command, step: Step): void {
    const span = command.program?.span ?? command.span;
    if (unpacksInput(command)) this.useBy(trail, "unpack", command, span, step);
    else if (scriptSource(command)?.from === "input") {
      this.use(trail, { kind: "run", by: command.name, span, step, unseen: true });
    } else if (handsOn(command)) this.print(command, trail);
  }

  private check(command: Command, source: Trail | undefined, step: Step): void {
    const check = fileCheck(command);
    if (!check) return;
    const outcome = checkOutcome(command, check.prints, step);
    const isList = source !== undefined && !check.prints && check.against === "digest";
    const { covers, telling } = this.covered(check, command, isList ? undefined : source);
    // A digest of something else.
    if (check.prints && covers.length === 0 && telling) return;
    const list = isList ? source : check.reference && this.named(check.reference, command)[0];
    this.checked({ ...checkOf(check, command, step), ...outcome, order: this.order, covers, list });
  }

  /** The downloads that a check covers by name, and whether all of its names are known. */
  private covered(check: FileCheck, command: Command, source: Trail | undefined): { readonly covers: readonly Trail[]; readonly telling: boolean } {
    const covers = new Set<Trail>();
    let telling = check.files.length > 0 || check.names.length > 0;
    for (const file of check.files) {
      if (file.value === undefined) telling = false;
      for (const trail of this.named(file, command)) covers.add(trail);
    }
    const names = [...check.names];
    const reference = check.files.length === 0 ? check.reference : undefined;
    const keys = reference ? fileKeys(reference, command.directory).map((key) => key.replace(STEM, "")) : [];
    for (const name of names) {
      if (name.includes(UNKNOWN_PIECE)) telling = false;
      const trail = fileUnder(this.moment.files, keysBelow([command.directory ?? "?"], name)) ?? fileUnder(this.moment.files, [name]);
      if (trail) covers.add(trail);
    }
    const stem = fileUnder(this.moment.files, keys);
    if (stem && reference && !this.named(reference, command).includes(stem)) covers.add(stem);
    if (source) covers.add(source);
    return { covers: [...covers], telling };
  }

  private checked(made: Omit<CheckMade, "assumed" | "lostFor" | "lateFor">): void {
    const check: CheckMade = { ...made, assumed: undefined, lostFor: undefined, lateFor: undefined };
    this.checks.push(check);
    const sure = isSure(check);
    for (const trail of check.covers) {
      trail.checks.push(check);
      if (!sure) {
        trail.loose = check;
        continue;
      }
      trail.sure.add(check);
      if (trail.uncheckedOther?.step === check.step) trail.uncheckedOther = undefined;
      const { uncheckedRun: use } = trail;
      if (!use) continue;
      check.lateFor ??= { trail, use };
      trail.doubtful = true;
    }
    if (check.covers.length > 0 || check.prints) return;
    const { files, sure: lastSure, signature, loose } = this.moment;
    if (!sure) this.moment = { files, sure: lastSure, signature, loose: check };
    else this.moment = { files, sure: check, signature: check.check.against === "digest" ? signature : check, loose };
  }

  private useBy(trail: Trail, kind: UseKind, command: Command, span: Span, step: Step): void {
    this.use(trail, { kind, by: command.name, span, step, unseen: false });
  }

  private use(trail: Trail, use: DownloadUse): void {
    trail.uses.push(use);
    const { sure, signature, loose } = this.moment;
    for (const check of [sure, signature]) {
      if (!check || check.order <= trail.order) continue;
      trail.sure.add(check);
      check.assumed ??= trail;
    }
    if (trail.sure.size > 0) return;
    const doubtful = trail.loose ?? (loose && loose.order > trail.order ? loose : undefined);
    if (doubtful) {
      // What the failure leaves out is as good as checked.
      if (!doubtful.prints && doubtful.step === use.step && use.span.start < doubtful.failure.resumesAt) return;
      doubtful.lostFor ??= { trail, use };
      trail.doubtful = true;
      return;
    }
    this.open.add(trail);
    if (use.kind === "unpack" || use.kind === "allow") trail.uncheckedOther ??= use;
    else trail.uncheckedRun ??= use;
  }

  /** The downloads that a word names: a file, files like a pattern, or `<(curl …)`. */
  private named(word: Argument, { directory }: Command): readonly Trail[] {
    if (word.text.startsWith("<(")) {
      const trail = word.commands?.map((inner) => this.printed.get(inner)).findLast((found) => found !== undefined);
      return trail ? [trail] : [];
    }
    const pattern = filePattern(word, directory);
    if (pattern) return filesLike(this.moment.files, pattern).map(([, trail]) => trail);
    const trail = fileUnder(this.moment.files, fileKeys(word, directory));
    return trail ? [trail] : [];
  }

  private store(keys: readonly string[], trail: Trail | undefined): void {
    if (keys.length > 0) {
      const { files, sure, signature, loose } = this.moment;
      this.moment = { files: withFile(files, keys, trail), sure, signature, loose };
    }
    if (trail) trail.file ??= keys[0];
  }

  /** Follows files to new names. */
  private move(command: Command, source: Trail | undefined): void {
    for (const { from, into, keys } of movedFiles(command)) {
      const trails = from === "input" ? (source ? [source] : []) : this.named(from, command);
      const [trail] = trails;
      this.store(keys(from === "input" ? "" : from.shape), trails.length === 1 ? trail : undefined);
      if (into) for (const each of trails) this.store(into(splitName(each)), each);
    }
    const redirect = outputRedirect(command);
    if (redirect?.target && !this.printed.has(command) && !redirect.operator.endsWith(">>")) {
      this.store(fileKeys(redirect.target, command.directory), undefined);
    }
  }
}

/** What the names of signatures and lists of digests have behind the name of the file. */
const STEM = /\.(?:asc|sig|sign|minisig|gpg|pem|crt|sha\d+(?:sum)?|md5(?:sum)?|checksum|txt)$/;

function startOf({ shape, text, span }: Argument, file: string | undefined, command: Command, step: Step, order: number): TrailStart {
  return { address: shape, written: text.replace(/["']/g, ""), span, by: command.name ?? "", step, command, order, file };
}

function checkOf(check: FileCheck, command: Command, step: Step): Pick<CheckMade, "check" | "by" | "span" | "step" | "failure" | "prints"> {
  const { name = "", program, span, failure } = command;
  return { check, by: name, span: program?.span ?? span, step, failure, prints: false };
}

function splitName({ file = "" }: Trail): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
