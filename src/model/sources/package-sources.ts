import { remembered } from "../remembered.ts";
import type { Stage } from "../stage.ts";
import { apkSources } from "./apk-repositories.ts";
import { deb822Sources } from "./apt-deb822.ts";
import { oneLineOptions, oneLineSources } from "./apt-one-line.ts";
import { fetchedSources } from "./fetched-sources.ts";
import type { PackageSource } from "./package-source.ts";
import { repoFileSources } from "./repo-files.ts";
import { sourcesOfCommand } from "./source-commands.ts";
import { sourceFiles, type SourceFile } from "./source-files.ts";

/** The package sources that a stage adds, in the order of the file; those of the base image and of parent stages are not among them. */
export const packageSources = remembered((stage: Stage): readonly PackageSource[] => [...sourcesIn(stage)].sort((a, b) => a.span.start - b.span.start));

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
