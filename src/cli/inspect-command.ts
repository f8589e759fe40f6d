import { inspect, inspectionJson, inspectionText, type Inspection } from "../index.ts";
import { fileOptionsFinder } from "../node/file-options.ts";
import { readSource, readStandardInput } from "../node/read-source.ts";
import { chooseFrom } from "./choice.ts";
import type { ExitCode } from "./run-sum.ts";
import { STANDARD_STREAM } from "./lint-sources.ts";
import { complain, print, terminalOptions } from "./terminal.ts";

/** What the command line says, as typed. */
export interface InspectArguments {
  /** Files, or `-` for standard input. */
  readonly files: readonly string[];
  /** The build context's folder. */
  readonly context: string | undefined;
  readonly format: string;
  readonly noColor: boolean;
}

/** Prints what plimsoll knows about each stage of files. */
export async function inspectCommand({ files, context, format, noColor }: InspectArguments): Promise<ExitCode> {
  const wanted = chooseFrom("format", format, ["text", "json"] as const);
  const optionsOf = fileOptionsFinder({ context });
  const inspections: Inspection[] = [];
  for (const file of files) {
    const name = file === STANDARD_STREAM ? "<stdin>" : file;
    const read = file === STANDARD_STREAM ? await readStandardInput(name) : readSource(file);
    if ("problem" in read) complain(`${read.problem.path}: ${read.problem.message}`);
    else inspections.push(inspect(read.text, name, (await optionsOf(name)).lint.model));
  }
  const options = await terminalOptions(noColor);
  print(wanted === "json" ? inspectionJson(inspections) : inspections.map((each) => inspectionText(each, options)).join("\n"));
  return inspections.length === files.length ? 0 : 2;
}
