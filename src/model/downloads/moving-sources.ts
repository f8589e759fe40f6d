import { expandDockerfileWord } from "../variables/expand-dockerfile-word.ts";
import type { Command } from "../commands/command.ts";
import { flagNamed } from "../files/copy.ts";
import { remembered } from "../remembered.ts";
import type { Stage, Step } from "../stage.ts";
import { shownAddress } from "./address.ts";
import { downloadOf, isDownloader } from "./download-command.ts";
import { fileCheck } from "./file-check.ts";
import { followedBy } from "./moving-address.ts";
import { clonedReference, movingClones, shownRepository } from "./moving-clones.ts";
import { movingPackages } from "./moving-packages.ts";
import type { MovingSource } from "./moving-source.ts";

/** Every place of a stage where its build takes what is newest: clones, downloads, packages. In no order. */
export function* movingSources(stage: Stage): Generator<MovingSource> {
  yield* movingClones(stage);
  for (const step of stage.steps) {
    if (step.instruction.type === "ADD") yield* movingAdds(step);
    if (step.instruction.type !== "RUN") continue;
    for (const command of step.commands) {
      if (isDownloader(command.name)) yield* movingDownloads(command, step);
      else yield* movingPackages(command, step);
    }
  }
}

function* movingDownloads(command: Command, step: Step): Generator<MovingSource> {
  const download = downloadOf(command);
  if (!download) return;
  for (const { shape, span, overridable } of download.addresses) {
    const branch = followedBy(shape);
    if (branch === undefined || isCompared(command, step)) continue;
    yield { ...followed(branch), what: shownAddress(shape), span, step, command, doubtful: command.certainty === "maybe" || overridable === true };
  }
}

function followed(branch: string): Pick<MovingSource, "follows" | "branch"> {
  return branch === "latest" ? { follows: "newest", branch: undefined } : { follows: "branch", branch };
}

/** Whether a digest of this very file is compared later in the step, so that no other one gets through. */
function isCompared(command: Command, step: Step): boolean {
  const last = lastComparison(step);
  return last !== undefined && last.span.start >= command.span.start;
}

const lastComparison = remembered((step: Step): Command | undefined => step.commands.findLast(comparesDigest));

function comparesDigest(command: Command): boolean {
  const check = fileCheck(command);
  return check?.against === "digest" && !check.prints;
}

function* movingAdds(step: Step): Generator<MovingSource> {
  const { instruction, before } = step;
  if (instruction.type !== "ADD" || flagNamed(instruction, "checksum")) return;
  for (const word of instruction.sources) {
    const { shape, overridable } = expandDockerfileWord(word, before.variables);
    const place = { what: shownRepository(shape), span: word.span, step, command: undefined, doubtful: overridable };
    const clone = clonedReference({ shape });
    const branch = followedBy(shape);
    if (clone) yield { ...place, follows: "branch", branch: clone.branch };
    else if (/^https?:/.test(shape) && branch !== undefined) yield { ...place, ...followed(branch) };
  }
}
