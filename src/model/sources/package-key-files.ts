import { UNKNOWN_PIECE, type Argument, type Command, type Redirect } from "../commands/command.ts";
import { parseAddress } from "../downloads/address.ts";
import type { DownloadCommand } from "../downloads/download-command.ts";
import { resolvePath } from "../files/path.ts";
import { lastOption, optionsNamed } from "../tools/grammar.ts";
import type { WrittenWord } from "./package-key.ts";

/** A file that a command names. */
export interface NamedFile extends Pick<WrittenWord, "span"> {
  readonly path: string;
}

/**
 * The path that an argument is in a command that starts in `directory`. What is not known of it stands as it is written behind an
 * `UNKNOWN_PIECE`, so that the same words mean the same file.
 */
export function namedPath({ shape, text }: Argument, directory: string | undefined): string {
  if (shape.includes(UNKNOWN_PIECE)) return UNKNOWN_PIECE + text.replaceAll(/["']/g, "");
  return resolvePath(directory, shape) ?? `${UNKNOWN_PIECE}/${shape}`;
}

/** The file that the shell sends a command's output to; absent when it is piped, printed or thrown away. */
export function outputFile({ redirects, outerRedirects, pipeline, pipelineStage, directory }: Command): NamedFile | undefined {
  const takes = ({ operator, descriptor }: Redirect): boolean => operator.includes(">") && operator !== "<>" && (descriptor ?? 1) === 1;
  const piped = pipeline !== undefined && pipelineStage < pipeline.stages.length - 1;
  const target = (redirects.findLast(takes) ?? (piped ? undefined : outerRedirects.findLast(takes)))?.target;
  if (!target || /^(?:\/dev\/|\/proc\/|\d$|-$)/.test(target.shape)) return undefined;
  return { path: namedPath(target, directory), span: target.span };
}

/** The files that a download is saved as, one for each address, in the same order. */
export function savedFiles({ command, invocation, addresses }: DownloadCommand): readonly NamedFile[] {
  const { directory } = command;
  const isCurl = command.name === "curl";
  const outputs = optionsNamed(invocation, isCurl ? "--output" : "--output-document");
  const folder = lastOption(invocation, isCurl ? "--output-dir" : "--directory-prefix")?.value;
  const base = folder ? namedPath(folder, directory) : directory;
  return addresses.map((address, index) => {
    const file = (outputs[index] ?? (isCurl ? undefined : outputs[0]))?.value;
    if (file) return { path: namedPath(file, base), span: file.span };
    const { path } = parseAddress(address.shape);
    const name = path.slice(path.lastIndexOf("/") + 1);
    return { path: base === undefined || name.includes(UNKNOWN_PIECE) ? `${UNKNOWN_PIECE}/${name}` : `${base === "/" ? "" : base}/${name}`, span: address.span };
  });
}

/** The place inside a folder that a file goes to. */
export function inFolder(folder: string, file: string): string {
  return `${folder === "/" ? "" : folder}/${file.slice(file.lastIndexOf("/") + 1)}`;
}
