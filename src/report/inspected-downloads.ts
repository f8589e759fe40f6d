import type { DownloadInspection } from "../engine/downloads-inspection.ts";

const USES: Readonly<Record<DownloadInspection["uses"][number]["kind"], string>> = {
  run: "run",
  source: "sourced",
  install: "installed",
  unpack: "unpacked",
  allow: "made executable",
};

/** A download as one line: `https://example.com/a.tgz by curl, as /a.tgz, unpacked by tar, not verified`. */
export function describeDownload({ address, by, file, uses, checks, verdict }: DownloadInspection): string {
  const used = new Set(uses.map((use) => `${USES[use.kind]}${use.by === undefined ? "" : ` by ${use.by}`}`));
  const names = [...new Set(checks.map((check) => check.by + (check.weak ? " (weak)" : "")))].join(" and ");
  const verdicts: Readonly<Record<DownloadInspection["verdict"], string>> = {
    verified: names === "" ? "verified" : `verified by ${names}`,
    doubtful: names === "" ? "not really verified" : `not really verified by ${names}`,
    unverified: "not verified",
    unused: "not verified, and not known to be used",
  };
  return [`${address} by ${by}`, ...(file === undefined ? [] : [`as ${file}`]), ...used, verdicts[verdict]].join(", ");
}
