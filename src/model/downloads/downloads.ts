import type { DockerfileModel } from "../dockerfile-model.ts";
import { remembered } from "../remembered.ts";
import type { Stage } from "../stage.ts";
import type { Download, DownloadCheck, DownloadUse, IneffectiveCheck, Ineffectiveness } from "./download.ts";
import { isIndependent, isSamePlace, isSure, type CheckMade, type Trail } from "./download-trail.ts";
import { followDownloads } from "./follow-downloads.ts";

interface JudgedDownloads {
  readonly downloads: readonly Download[];
  readonly ineffective: readonly IneffectiveCheck[];
}

const judged = remembered((file: DockerfileModel): JudgedDownloads => {
  const { trails, checks } = followDownloads(file);
  return { downloads: trails.map(judge), ineffective: checks.flatMap((check) => judgeCheck(check)) };
});

/** Everything that the stages of a file fetch with curl, wget, ADD, git and their kin, in the order in which it is fetched. */
export function downloads(file: DockerfileModel): readonly Download[] {
  return judged(file).downloads;
}

/** The downloads of each stage that has some. */
export const downloadsByStage = remembered((file: DockerfileModel): ReadonlyMap<Stage, readonly Download[]> => {
  const found = new Map<Stage, Download[]>();
  for (const download of downloads(file)) {
    const { stage } = download.step;
    const known = found.get(stage);
    if (known) known.push(download);
    else found.set(stage, [download]);
  }
  return found;
});

/** The checks of a file that let a changed download pass. */
export function ineffectiveChecks(file: DockerfileModel): readonly IneffectiveCheck[] {
  return judged(file).ineffective;
}

function judge(trail: Trail): Download {
  const { address, span, by, step, command, file, uses } = trail;
  const checks = [...new Set([...trail.checks, ...trail.sure])].map(checkOf);
  const unchecked = trail.uncheckedRun ?? trail.uncheckedOther;
  trail.result = { address, span, by, step, command, file, uses, checks, unchecked, verdict: verdictOf(trail, unchecked) };
  return trail.result;
}

function verdictOf(trail: Trail, unchecked: DownloadUse | undefined): Download["verdict"] {
  if (trail.uses.length === 0) return trail.sure.size > 0 ? "verified" : "unused";
  if (trail.doubtful) return "doubtful";
  if (unchecked) return trail.checks.some(({ prints }) => prints) ? "doubtful" : "unverified";
  return isVouchedFor(trail) || trail.sure.size === 0 ? "verified" : "doubtful";
}

/** Whether a check covers the download that somebody who changes it cannot satisfy. */
function isVouchedFor(trail: Trail): boolean {
  for (const check of trail.sure) if (isIndependent(check, trail)) return true;
  return false;
}

function checkOf({ by, check, span, step }: CheckMade): DownloadCheck {
  return { by, against: check.against, weak: check.weak, span, step };
}

/** What is wrong with a check: at most one thing. */
function judgeCheck(check: CheckMade): readonly IneffectiveCheck[] {
  const found = (why: Ineffectiveness, trail?: Trail, use?: DownloadUse): readonly IneffectiveCheck[] => [
    { by: check.by, span: check.span, step: check.step, why, download: trail?.result, use },
  ];
  const poor = [...check.covers, ...(check.assumed ? [check.assumed] : [])].find((trail) => !isVouchedFor(trail));
  if (check.prints) {
    const used = check.covers.find((trail) => trail.sure.size === 0 && trail.uses.length > 0);
    if (used) return found({ kind: "prints" }, used, used.uses[0]);
    return check.check.names.length > 0 ? found({ kind: "prints" }) : [];
  }
  if (check.lateFor && check.lateFor.trail.uncheckedRun) return found({ kind: "late" }, check.lateFor.trail, check.lateFor.use);
  if (isSure(check)) {
    if (!poor || !check.list || poor.uses.length === 0) return [];
    return isSamePlace(check.list, poor) ? found({ kind: "same-place", list: check.list }, poor, poor.uses[0]) : [];
  }
  const { because } = check.failure;
  if (because === "stops" || because === "asked") return [];
  const { lostFor } = check;
  if (lostFor && !isVouchedFor(lostFor.trail)) return found({ kind: because }, lostFor.trail, lostFor.use);
  return because === "caught" && poor ? found({ kind: because }, poor) : [];
}
