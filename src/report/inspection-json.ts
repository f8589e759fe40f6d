import type { Inspection, StageInspection } from "../engine/inspect.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Span } from "../source/span.ts";
import { jsonText } from "./json-text.ts";

/** Lines count from 1; `null` is "not known" or "not in this file". */
function lineOf(source: SourceText, span: Span | undefined): number | null {
  return span === undefined ? null : source.positionAt(span.start).line + 1;
}

function originOf(source: SourceText, { origin }: StageInspection["groups"][number]): { origin: string; line: number | null } {
  return { origin: origin.by, line: origin.by === "base-image" ? null : lineOf(source, origin.span) };
}

function jsonBase({ base }: StageInspection): object {
  switch (base.kind) {
    case "scratch":
      return { kind: "scratch" };
    case "stage":
      return { kind: "stage", stage: base.index };
    case "image":
      return { kind: "image", reference: base.reference ?? null, known: base.known };
  }
}

function jsonStage(source: SourceText, stage: StageInspection): object {
  const { user, shell } = stage;
  return {
    index: stage.index,
    name: stage.name ?? null,
    line: lineOf(source, stage.span),
    base: jsonBase(stage),
    ships: stage.ships,
    built: stage.built,
    user: {
      verdict: user.verdict,
      name: user.name ?? null,
      uid: user.uid ?? null,
      drop: user.drop ? { by: user.drop.by, to: user.drop.to ?? null, certainty: user.drop.certainty } : null,
      reasons: user.reasons.map(({ text, span }) => ({ text, line: lineOf(source, span) })),
    },
    workdir: stage.workdir ?? null,
    shell: { kind: shell.kind, name: shell.name ?? null, errexit: shell.errexit, pipefail: shell.pipefail },
    accountsKnown: stage.accountsKnown,
    opaqueSince: lineOf(source, stage.opaqueSince),
    accounts: stage.accounts.map((account) => ({
      name: account.name,
      uid: account.uid ?? null,
      gid: account.gid ?? null,
      home: account.home ?? null,
      shell: account.shell ?? null,
      certainty: account.certainty,
      ...originOf(source, account),
    })),
    groups: stage.groups.map((group) => ({
      name: group.name,
      gid: group.gid ?? null,
      certainty: group.certainty,
      ...originOf(source, group),
    })),
    sources: stage.sources.map(({ span, ...rest }) => ({ ...rest, line: lineOf(source, span) })),
    keys: stage.keys.map((key) => ({
      origin: key.origin,
      from: key.from ?? null,
      ids: key.ids,
      line: lineOf(source, key.span),
      transport: key.transport,
      check: key.check ?? null,
      purpose: key.purpose,
      stores: key.stores.map(({ kind, path, lasting }) => ({ kind, path: path ?? null, lasting })),
      sources: key.sources,
    })),
    downloads: stage.downloads.map(({ address, by, file, uses, checks, verdict, span }) => ({
      address,
      by,
      file: file ?? null,
      line: lineOf(source, span),
      uses: uses.map((use) => ({ kind: use.kind, by: use.by ?? null, line: lineOf(source, use.span) })),
      checks: checks.map((check) => ({ by: check.by, against: check.against, weak: check.weak, line: lineOf(source, check.span) })),
      verdict,
    })),
  };
}

/** Inspections as data, an array with one object for each file: docs/formats.md describes it. */
export function inspectionJson(inspections: readonly Inspection[]): string {
  const files = inspections.map(({ file, source, stages }) => ({ file, stages: stages.map((stage) => jsonStage(source, stage)) }));
  return jsonText(files);
}
