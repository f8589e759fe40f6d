import type { Argument, Command } from "../commands/command.ts";
import { copyTargets } from "../files/copy.ts";
import { resolvePath } from "../files/path.ts";
import { fileOutputs } from "../files/written-files.ts";
import { parseAddress } from "../downloads/address.ts";
import { downloadOf, isDownloader } from "../downloads/download-command.ts";
import type { Step } from "../stage.ts";
import { lastOption } from "../tools/grammar.ts";
import { packageSource, type PackageSource, type SourceKey } from "./package-source.ts";
import { sourceFolder } from "./source-files.ts";

/** The files with sources that a step fetches from the network: nobody can read what is in them. */
export function fetchedSources(step: Step): Iterable<PackageSource> {
  return step.instruction.type === "ADD" || step.commands.some(({ name }) => isDownloader(name)) ? fetchedBy(step) : NONE;
}

const NONE: readonly PackageSource[] = [];

function* fetchedBy(step: Step): Generator<PackageSource> {
  const { instruction } = step;
  if (instruction.type === "ADD") {
    for (const [index, { source, path }] of copyTargets(instruction, step.before).entries()) {
      const word = instruction.sources[index];
      if (!word || path === undefined || !/^https?:\/\//.test(source)) continue;
      const isFolder = instruction.destination?.text.endsWith("/") === true;
      yield* fetched({ shape: source, span: word.span }, isFolder ? [path, `${path}/${lastPart(source)}`] : [path], undefined, step, []);
    }
  }
  for (const command of step.commands) {
    const download = downloadOf(command);
    const address = download?.addresses[0];
    if (!download || !address) continue;
    yield* fetched(address, pathsOf(command, download.printed), command, step, keysInFilters(command));
  }
}

function* fetched(
  address: Pick<Argument, "shape" | "span">,
  paths: readonly string[],
  command: Command | undefined,
  step: Step,
  keys: readonly SourceKey[],
): Generator<PackageSource> {
  const path = paths.find((candidate) => sourceFolder(candidate));
  const folder = path === undefined ? undefined : sourceFolder(path);
  if (!folder) return;
  yield packageSource({
    manager: folder.manager,
    form: "fetched",
    address: address.shape,
    addressKind: "file",
    addressSpan: address.span,
    suites: [],
    components: [],
    name: undefined,
    options: [],
    keys,
    optionPlace: undefined,
    span: command?.span ?? step.instruction.span,
    path,
    step,
    command,
  });
}

/** The files that may be what a download is kept in: by its options, a redirection, or what stands behind it in the pipeline. */
function pathsOf(command: Command, printed: boolean): readonly string[] {
  const behind = printed ? (command.pipeline?.stages.slice(command.pipelineStage + 1) ?? []) : [];
  const piped = behind.flat().filter(({ name }) => name === "tee" || name === "sed" || name === "cat");
  const written = [command, ...piped].flatMap((each) => [...fileOutputs(each)].map(({ path }) => path));
  const download = downloadOf(command);
  const output = download?.output?.value?.shape;
  const folder = download && (lastOption(download.invocation, "--directory-prefix") ?? lastOption(download.invocation, "--output-dir"))?.value?.shape;
  const name = output ?? lastPart(download?.addresses[0]?.shape ?? "");
  const path = resolvePath(command.directory, folder === undefined ? name : `${folder}/${name}`);
  return path === undefined ? written : [...written, path];
}

function lastPart(address: string): string {
  const { path } = parseAddress(address);
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The keyrings that a sed behind the download writes into the lines: `sed 's#deb #deb [signed-by=/etc/apt/keyrings/x.gpg] #'`. */
function keysInFilters({ pipeline, pipelineStage }: Command): readonly SourceKey[] {
  const keys: SourceKey[] = [];
  for (const { name, args } of pipeline?.stages.slice(pipelineStage + 1).flat() ?? []) {
    if (name !== "sed") continue;
    for (const { shape, span } of args) {
      const path = /signed-by=([^\s\]]+)/i.exec(shape)?.[1];
      if (path !== undefined) keys.push({ by: "path", text: path, span });
    }
  }
  return keys;
}
