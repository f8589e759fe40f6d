import type { DownloadUse } from "../model/downloads/download.ts";

/** The beginning of a sentence whose object is what was fetched: "`tar` unpacks". */
export function useOf({ kind, by, step }: DownloadUse): string {
  const atBuild = step.instruction.type === "RUN";
  const who = by === undefined ? (atBuild ? "The build" : "The container") : kind === "source" ? "The shell" : `\`${by}\``;
  return `${who} ${by === "git" ? "checks out" : VERBS[kind]}`;
}

const VERBS: Readonly<Record<DownloadUse["kind"], string>> = {
  run: "runs",
  source: "runs",
  install: "installs",
  unpack: "unpacks",
  allow: "makes a program of",
};

const NOTES: Readonly<Record<DownloadUse["kind"], string>> = {
  run: "run here",
  source: "run here",
  install: "installed here",
  unpack: "unpacked here",
  allow: "made executable here",
};

/** What a place that uses a download is called. */
export function useNote({ kind }: DownloadUse): string {
  return NOTES[kind];
}
