import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import { allRules } from "../../linter.ts";
import type { FileOptions } from "../file-options.ts";
import { readPackageFile } from "../package-files.ts";
import { moduleContents } from "./module-contents.ts";

/** Goes into every key: what is kept has this shape. */
const SHAPE = "1";

/** What this build of plimsoll on this Node is, so that another one's results are not taken for its own; absent when that cannot be told. */
export function buildStamp(): string | undefined {
  const bundle = readPackageFile("dist/plimsoll.cjs");
  return "problem" in bundle ? undefined : digest([SHAPE, process.version, bundle.text]).toString("hex");
}

/**
 * Stands for all that a result depends on besides the file's text: how it is linted, the day it is judged by among it, and the rules, those of plug-ins too.
 * Absent where results may depend on something else, and are not kept: on the files of a build context, or on what a plug-in's module may ask.
 */
export function settingsKey({ lint, configuration }: Pick<FileOptions, "lint" | "configuration">, stamp: string): Buffer | undefined {
  const { catalog = allRules, model: { readContextFile, ...model } = {}, ...settings } = lint;
  if (readContextFile) return undefined;
  const plugins = catalog.some((entry) => !allRules.includes(entry)) ? pluginTexts(configuration?.project.modules) : [];
  if (!plugins) return undefined;
  const written = serialized({ model, settings });
  return written && digest([stamp, written, ...plugins]);
}

/** Keeps apart what JSON does not: NaN, infinite numbers, dates. Absent when a function is among the settings. */
function serialized(value: unknown): Buffer | undefined {
  try {
    return serialize(value);
  } catch (error) {
    if (error instanceof Error && error.message.includes("could not be cloned")) return undefined;
    throw error;
  }
}

function pluginTexts(modules: readonly string[] = []): readonly string[] | undefined {
  const texts = modules.map(moduleContents);
  return texts.length === 0 || texts.includes(undefined) ? undefined : texts.flatMap((each) => each ?? []);
}

/** The key of a text that is linted with these settings. */
export function textKey(settings: Buffer, text: string): Buffer {
  // UTF-16, in which no two texts are the same.
  return createHash("sha256").update(settings).update(text, "utf16le").digest();
}

/** Each part with its length, so that no two lists of parts are the same. */
function digest(parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part, "utf8") : part;
    hash.update(`${String(bytes.length)}:`).update(bytes);
  }
  return hash.digest();
}
