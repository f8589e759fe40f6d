/** The library. What every lint run needs is `linter.ts`; the rest the command line loads when it is asked for. */
export * from "./linter.ts";
export { inspect } from "./engine/inspect.ts";
export type { Inspection, StageInspection } from "./engine/inspect.ts";
export { formats } from "./report/formats.ts";
export { inspectionJson } from "./report/inspection-json.ts";
export { inspectionText } from "./report/inspection-text.ts";
