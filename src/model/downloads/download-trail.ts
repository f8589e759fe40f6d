import type { Span } from "../../source/span.ts";
import { UNKNOWN_PIECE, type Command, type Failure } from "../commands/command.ts";
import type { Step } from "../stage.ts";
import type { Download, DownloadUse } from "./download.ts";
import type { FileCheck } from "./file-check.ts";

/** A download while it is followed through the build. */
export interface Trail {
  readonly address: string;
  /** The address as written, quotes taken off. */
  readonly written: string;
  readonly span: Span;
  readonly by: string;
  readonly step: Step;
  readonly command: Command | undefined;
  /** When it was fetched: later things have higher numbers. */
  readonly order: number;
  file: string | undefined;
  readonly uses: DownloadUse[];
  /** The checks that cover it by name, in order. */
  readonly checks: CheckMade[];
  /** Those whose failure counts, among them checks of which one cannot tell what they cover. */
  readonly sure: Set<CheckMade>;
  /** The last one whose failure is lost somewhere, or that only prints. */
  loose: CheckMade | undefined;
  /** Whether a check was there for a use and did not count. */
  doubtful: boolean;
  /** The first uses that nothing checked: of the content as a program, and others. */
  uncheckedRun: DownloadUse | undefined;
  uncheckedOther: DownloadUse | undefined;
  /** What it comes to, once the walk is over. */
  result: Download | undefined;
}

/** A check that was made at some point of the build. */
export interface CheckMade {
  readonly check: FileCheck;
  readonly by: string;
  readonly span: Span;
  readonly step: Step;
  readonly order: number;
  readonly failure: Failure;
  /** Whether it only prints a digest. */
  readonly prints: boolean;
  /** The downloads that it covers by name; empty when one cannot tell. */
  readonly covers: readonly Trail[];
  /** The download that holds the digests; absent when they are from elsewhere. */
  readonly list: Trail | undefined;
  /** The first download that it is assumed to cover, when one cannot tell. */
  assumed: Trail | undefined;
  /** A use that happens whatever it says. */
  lostFor: { readonly trail: Trail; readonly use: DownloadUse } | undefined;
  /** A use that happened before. */
  lateFor: { readonly trail: Trail; readonly use: DownloadUse } | undefined;
}

/** What starts a trail. */
export type TrailStart = Pick<Trail, "address" | "written" | "span" | "by" | "step" | "command" | "order" | "file">;

export function newTrail(start: TrailStart): Trail {
  const { address, written, span, by, step, command, order, file } = start;
  return {
    address,
    written,
    span,
    by,
    step,
    command,
    order,
    file,
    uses: [],
    checks: [],
    sure: new Set(),
    loose: undefined,
    doubtful: false,
    uncheckedRun: undefined,
    uncheckedOther: undefined,
    result: undefined,
  };
}

/** Whether a failure of the check ends the step, or somebody asks for it. */
export function isSure({ failure, prints }: CheckMade): boolean {
  return !prints && !Number.isFinite(failure.resumesAt);
}

/** Whether a list of digests comes from where the file itself does: the same server and folder. */
export function isSamePlace(list: Trail, file: Trail): boolean {
  if (list === file || folderOf(list.address) !== folderOf(file.address)) return false;
  return !folderOf(file.address).includes(UNKNOWN_PIECE) || folderOf(list.written) === folderOf(file.written);
}

function folderOf(address: string): string {
  const path = address.replace(/[?#].*$/s, "").replace(/^https?:\/\//, "");
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Whether somebody's signature or the Dockerfile itself vouches for the digests that a check compares with. */
export function isIndependent({ check, list }: CheckMade, file: Trail): boolean {
  if (check.against !== "digest" || !list || !isSamePlace(list, file)) return true;
  for (const other of list.sure) if (other.check.against !== "digest") return true;
  return false;
}
