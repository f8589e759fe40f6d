import { domainOf, parseAddress } from "../downloads/address.ts";
import { requestedAddresses } from "../downloads/download-command.ts";
import { remembered } from "../remembered.ts";
import type { Stage } from "../stage.ts";
import { apkSources } from "./apk-repositories.ts";
import { deb822Sources } from "./apt-deb822.ts";
import { oneLineOptions, oneLineSources } from "./apt-one-line.ts";
import { fetchedSources } from "./fetched-sources.ts";
import type { PackageSource } from "./package-source.ts";
import { repoFileSources } from "./repo-files.ts";
import { sourcesOfCommand } from "./source-commands.ts";
import { isPublic } from "./source-origin.ts";
import { sourceFiles, type SourceFile } from "./source-files.ts";

/** The package sources that a stage adds, in the order of the file; those of the base image and of parent stages are not among them. */
export const packageSources = remembered((stage: Stage): readonly PackageSource[] =>
  withVendors([...sourcesIn(stage)].sort((a, b) => a.span.start - b.span.start), stage),
);

/** A distribution's mirror needs no key of its own: who hands one out beside a path such as `/debian` is a vendor. */
function withVendors(sources: readonly PackageSource[], stage: Stage): readonly PackageSource[] {
  if (!sources.some(({ origin, host }) => origin === "unknown" && isPublic(host))) return sources;
  const domains = new Set<string>();
  for (const step of stage.steps) {
    const { instruction } = step;
    const added = instruction.type === "ADD" ? instruction.sources.map(({ text }) => text) : [];
    const fetched = step.commands.flatMap((command) => requestedAddresses(command).map(({ shape }) => shape));
    for (const address of [...added, ...fetched]) {
      const { host, path } = parseAddress(address);
      const domain = host !== undefined && /key|gpg|\.asc|\.pub/i.test(path) ? domainOf(host) : undefined;
      if (domain !== undefined) domains.add(domain);
    }
  }
  return sources.map((source) => {
    const isVendor = source.origin === "unknown" && isPublic(source.host) && domains.has(source.domain ?? "");
    return isVendor ? { ...source, origin: "third-party" } : source;
  });
}

function* sourcesIn(stage: Stage): Generator<PackageSource> {
  for (const file of sourceFiles(stage)) yield* writtenSources(file);
  for (const step of stage.steps) {
    yield* fetchedSources(step);
    for (const command of step.commands) yield* sourcesOfCommand(command, step);
  }
}

function* writtenSources(file: SourceFile): Generator<PackageSource> {
  switch (file.folder.form) {
    case "one-line":
      yield* oneLineSources(file.text, file.placeAt);
      if (file.mode === "edit") yield* oneLineOptions(file.text, file.placeAt);
      break;
    case "deb822":
      yield* deb822Sources(file);
      break;
    case "repo-file":
      yield* repoFileSources(file);
      break;
    case "apk-line":
      yield* apkSources(file);
  }
}
