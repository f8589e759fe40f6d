import { existsSync, readFileSync } from "node:fs";
import type { ModelOptions } from "../../src/model/dockerfile-model.ts";
import type { FixSafety } from "../../src/rule/finding.ts";
import type { VariantName } from "./variants.ts";

/** What the `.json` beside a case may say. */
export interface CaseSettings {
  /** The rule's options. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly modelOptions?: Omit<ModelOptions, "readContextFile">;
  /** Files of the build context by path. */
  readonly contextFiles?: Readonly<Record<string, string>>;
  /** The least safe fix that goes into `.fixed`; `unsafe`, that is any, unless given. */
  readonly fix?: FixSafety;
  /** Variants under which this case rightly gives other findings. */
  readonly skipVariants?: readonly VariantName[];
  /** Whether the case is meant to have syntax errors. */
  readonly broken?: boolean;
}

const KEYS = new Set(["options", "modelOptions", "contextFiles", "fix", "skipVariants", "broken"]);

/** Reads the settings of a case; without a file there are none. */
export function readCaseSettings(path: string): CaseSettings {
  if (!existsSync(path)) return {};
  const settings = JSON.parse(readFileSync(path, "utf8")) as CaseSettings;
  const strange = Object.keys(settings).filter((key) => !KEYS.has(key));
  if (strange.length > 0) throw new Error(`${path} says ${strange.join(", ")}, which no case may say`);
  return settings;
}
