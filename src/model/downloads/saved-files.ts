import type { Argument, Command, Redirect } from "../commands/command.ts";
import { lastOption, type ParsedOption } from "../tools/grammar.ts";
import type { DownloadCommand } from "./download-command.ts";
import { fileKeys, keysBelow, remoteNames } from "./file-keys.ts";

/** One address that a command fetches, and where the bytes go. */
export interface SavedFile {
  readonly address: Argument;
  /** What names the file, see `fileKeys`; absent when the bytes go to the standard output. */
  readonly keys: readonly string[] | undefined;
}

/** The files that a download writes, in the order of its addresses. */
export function savedFiles(download: DownloadCommand): readonly SavedFile[] {
  const { command, addresses, output, printed } = download;
  if (printed) return addresses.map((address) => ({ address, keys: undefined }));
  const redirect = outputRedirect(command);
  if (redirect?.target) {
    const keys = fileKeys(redirect.target, command.directory);
    return addresses.map((address) => ({ address, keys }));
  }
  if (command.name === "curl") return savedByCurl(download);
  const folders = foldersOf(download);
  if (output?.value) {
    const keys = inFolder(output.value, folders, command);
    return addresses.map((address) => ({ address, keys }));
  }
  const query = command.name === "wget";
  return addresses.map((address) => ({ address, keys: remoteNames(address, query).flatMap((name) => keysBelow(folders, name)) }));
}

/** The redirection that takes a command's standard output. */
export function outputRedirect({ redirects, outerRedirects }: Command): Redirect | undefined {
  const takes = ({ operator, descriptor }: Redirect): boolean =>
    operator.includes(">") && operator !== "<>" && operator !== ">&" && (operator.startsWith("&") || (descriptor ?? 1) === 1);
  return redirects.findLast(takes) ?? outerRedirects.findLast(takes);
}

/** curl gives its first `-o` or `-O` to its first address, and so on. https://curl.se/docs/manpage.html#-o */
function savedByCurl(download: DownloadCommand): readonly SavedFile[] {
  const { command, invocation, addresses } = download;
  const outputs = invocation.options.filter(({ name }) => name === "--output" || name === "--remote-name");
  const always = lastOption(invocation, "--remote-name-all") !== undefined;
  const folders = foldersOf(download);
  return addresses.map((address, index) => {
    const output = outputs[index];
    if (output?.name === "--output") return { address, keys: output.value && inFolder(output.value, folders, command) };
    if (!output && !always) return { address, keys: undefined };
    return { address, keys: remoteNames(address, false).flatMap((name) => keysBelow(folders, name)) };
  });
}

/** The options that name the folder: curl's, wget's, aria2c's. */
const FOLDER_OPTIONS = ["--output-dir", "--directory-prefix", "--dir"];

function foldersOf({ command, invocation }: DownloadCommand): readonly string[] {
  const option = FOLDER_OPTIONS.map((name) => lastOption(invocation, name)).find((found): found is ParsedOption => found !== undefined);
  return option?.value ? fileKeys(option.value, command.directory) : [command.directory ?? "?"];
}

/** A file named by an option; wget's `-O` does not care for its `-P`. */
function inFolder(file: Argument, folders: readonly string[], { name, directory }: Command): readonly string[] {
  if (name === "wget" || file.shape.startsWith("/")) return fileKeys(file, directory);
  return fileKeys(file, folders[0]);
}
