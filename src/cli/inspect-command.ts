import { inspect, inspectionJson, inspectionText } from "../index.ts";
import { readSource, readStandardInput } from "../node/read-source.ts";
import { chooseFrom } from "./choice.ts";
import type { ExitCode } from "./lint-command.ts";
import { complain, print, terminalOptions } from "./terminal.ts";

/** What the command line says, as typed. */
export interface InspectArguments {
  /** A file, or `-` for standard input. */
  readonly file: string;
  readonly format: string;
  readonly noColor: boolean;
}

/** Prints what plimsoll knows about each stage of a file. */
export async function inspectCommand({ file, format, noColor }: InspectArguments): Promise<ExitCode> {
  const wanted = chooseFrom("format", format, ["text", "json"] as const);
  const name = file === "-" ? "<stdin>" : file;
  const read = file === "-" ? await readStandardInput(name) : readSource(file);
  if ("problem" in read) {
    complain(`${read.problem.path}: ${read.problem.message}`);
    return 2;
  }
  const inspection = inspect(read.text, name);
  print(wanted === "json" ? inspectionJson(inspection) : inspectionText(inspection, terminalOptions(noColor)));
  return 0;
}
