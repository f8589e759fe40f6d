import { listAccounts, listGroups, type AccountOrigin } from "../model/accounts/accounts.ts";
import { buildModel } from "../model/build-model.ts";
import type { DockerfileModel, ModelOptions } from "../model/dockerfile-model.ts";
import type { PrivilegeDrop } from "../model/users/privilege-drop.ts";
import { stageDependencies } from "../model/images/image-uses.ts";
import { fromSpan, type Stage } from "../model/stage.ts";
import type { ShellSetting } from "../model/state.ts";
import type { UserVerdict } from "../model/users/user-verdict.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { readDockerfile } from "../syntax/read-dockerfile.ts";
import { inspectDownloads, type DownloadInspection } from "./downloads-inspection.ts";
import { inspectKeys, type KeyInspection } from "./keys-inspection.ts";
import { inspectSources, type SourceInspection } from "./sources-inspection.ts";

/** What plimsoll knows of a Dockerfile, as plain data; for people who ask why a rule said something or did not. */
export interface Inspection {
  readonly file: string;
  readonly source: SourceText;
  readonly stages: readonly StageInspection[];
}

export interface StageInspection {
  readonly index: number;
  readonly name: string | undefined;
  /** The image or stage behind FROM, as written. */
  readonly span: Span;
  readonly base: BaseInspection;
  /** Whether it is the result of a build. */
  readonly ships: boolean;
  /** Whether a shipped stage needs it. */
  readonly built: boolean;
  /** The stages that it takes files from, by their index; the one that it is built on is its `base`. */
  readonly takesFrom: readonly number[];
  readonly user: UserInspection;
  /** Absent when it is not known. */
  readonly workdir: string | undefined;
  readonly shell: ShellSetting;
  readonly accounts: readonly AccountInspection[];
  readonly groups: readonly GroupInspection[];
  /** What an account's absence from the list means: see `Accounts`. */
  readonly accountsKnown: "complete" | "usual" | "unknown";
  /** The first step after which there may be accounts that nobody can read off the file. */
  readonly opaqueSince: Span | undefined;
  /** The package sources that the stage adds. */
  readonly sources: readonly SourceInspection[];
  /** The keys that it brings in. */
  readonly keys: readonly KeyInspection[];
  /** What it fetches. */
  readonly downloads: readonly DownloadInspection[];
}

export type BaseInspection =
  | { readonly kind: "scratch" }
  | { readonly kind: "stage"; readonly index: number; readonly name: string | undefined }
  | {
      readonly kind: "image";
      /** With build arguments expanded; absent when one has no value. */
      readonly reference: string | undefined;
      /** Whether plimsoll has facts about the image. */
      readonly known: boolean;
    };

export interface UserInspection {
  readonly verdict: UserVerdict["user"];
  /** What the container is started as: `app`, `1000:1000`. Absent when nothing says it. */
  readonly name: string | undefined;
  readonly uid: number | undefined;
  readonly drop: PrivilegeDrop | undefined;
  readonly reasons: UserVerdict["reasons"];
}

export interface AccountInspection {
  readonly name: string;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly home: string | undefined;
  readonly shell: string | undefined;
  readonly certainty: "certain" | "likely";
  readonly origin: AccountOrigin;
}

export interface GroupInspection {
  readonly name: string;
  readonly gid: number | undefined;
  readonly certainty: "certain" | "likely";
  readonly origin: AccountOrigin;
}

/** Evaluates a Dockerfile's text and tells what came out, stage by stage. Pure, and never throws because of the text. */
export function inspect(text: string, file = "Dockerfile", options?: ModelOptions): Inspection {
  const model = buildModel(readDockerfile(text), options);
  const byName = new Map<string, Stage>();
  const stages: StageInspection[] = [];
  for (const stage of model.stages) {
    stages.push(inspectStage(stage, model, byName));
    if (stage.name !== undefined) byName.set(stage.name, stage);
  }
  return { file, source: model.source, stages };
}

/** `byName` has the stages above this one. */
function inspectStage(stage: Stage, model: DockerfileModel, byName: ReadonlyMap<string, Stage>): StageInspection {
  const { accounts, shell, workdir } = stage.end;
  return {
    index: stage.index,
    name: stage.name,
    span: fromSpan(stage),
    base: inspectBase(stage),
    ships: stage.ships,
    built: stage.built,
    takesFrom: sourcesOf(stage, model, byName),
    user: inspectUser(stage.verdict),
    workdir: workdir.known ? workdir.value : undefined,
    shell,
    accounts: listAccounts(accounts),
    groups: listGroups(accounts),
    accountsKnown: accounts.knowledge,
    opaqueSince: accounts.opaqueSince,
    sources: inspectSources(stage),
    keys: inspectKeys(stage),
    downloads: inspectDownloads(stage, model),
  };
}

function sourcesOf(stage: Stage, { stages }: DockerfileModel, byName: ReadonlyMap<string, Stage>): readonly number[] {
  const indexes = new Set(stageDependencies(stage, stages, byName).map(({ index }) => index));
  if (stage.base.kind === "stage") indexes.delete(stage.base.stage.index);
  return [...indexes];
}

function inspectBase({ base }: Stage): BaseInspection {
  switch (base.kind) {
    case "scratch":
      return { kind: "scratch" };
    case "stage":
      return { kind: "stage", index: base.stage.index, name: base.stage.name };
    case "image": {
      const { reference, facts } = base.image;
      return { kind: "image", reference: reference?.text, known: facts !== undefined };
    }
  }
}

function inspectUser({ user, identity, drop, reasons }: UserVerdict): UserInspection {
  const name = identity && (identity.group === undefined ? identity.user : `${identity.user}:${identity.group}`);
  return { verdict: user, name, uid: identity?.uid, drop, reasons };
}
