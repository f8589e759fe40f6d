import { shownAddress } from "../model/downloads/address.ts";
import { UNKNOWN_PIECE } from "../model/commands/command.ts";
import type { Download, DownloadCheck, DownloadUse } from "../model/downloads/download.ts";
import { downloadsByStage } from "../model/downloads/downloads.ts";
import type { DockerfileModel } from "../model/dockerfile-model.ts";
import type { Stage } from "../model/stage.ts";
import type { Span } from "../source/span.ts";

/** Something that a stage fetches, what becomes of it and what makes sure that it is the right thing. */
export interface DownloadInspection {
  readonly address: string;
  readonly by: string;
  /** Where it is first stored; absent when nobody can say, or it is only piped on. */
  readonly file: string | undefined;
  readonly uses: readonly Pick<DownloadUse, "kind" | "by" | "span">[];
  readonly checks: readonly Pick<DownloadCheck, "by" | "against" | "weak" | "span">[];
  readonly verdict: Download["verdict"];
  readonly span: Span;
}

/** The downloads of a stage in the order in which they are fetched. */
export function inspectDownloads(stage: Stage, model: DockerfileModel): readonly DownloadInspection[] {
  return (downloadsByStage(model).get(stage) ?? []).map(({ address, by, file, uses, checks, verdict, span }) => ({
    address: shownAddress(address),
    by,
    file: file?.replace(/^\?\//, "").replaceAll(UNKNOWN_PIECE, "…"),
    uses: uses.map((use) => ({ kind: use.kind, by: use.by, span: use.span })),
    checks: checks.map((check) => ({ by: check.by, against: check.against, weak: check.weak, span: check.span })),
    verdict,
    span,
  }));
}
