import type { ModelOptions, Severity } from "../../linter.ts";
import { baseImageFacts, type BaseImageSettings } from "./base-image-settings.ts";
import { checkSettings } from "./check-settings.ts";
import type { ConfigFile } from "./config-file.ts";
import type { JsonSchema } from "./config-schema.ts";

/** How a rule is set: a severity, `off`, or one of them with options. */
export type RuleSetting = RuleLevel | readonly [RuleLevel, Readonly<Record<string, unknown>>?];
export type RuleLevel = Severity | "off";

/** What may stand in a configuration and in each of its overrides, as written. */
export interface FileSettings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly baseImages?: readonly BaseImageSettings[];
  readonly trustedRegistries?: readonly string[];
  readonly targets?: string | readonly string[];
  readonly failOn?: Severity | "never";
  readonly locked?: readonly string[];
  readonly inline?: boolean;
}

/** A configuration file as written, after it was found to follow the schema. */
export interface Settings extends FileSettings {
  readonly extends?: string | readonly string[];
  readonly edition?: string;
  readonly plugins?: string | readonly string[];
  readonly overrides?: readonly (FileSettings & { readonly files: string | readonly string[] })[];
}

/** The settings of a file. Throws a `ConfigError` that says where they do not follow the schema. */
export async function settingsOf(file: ConfigFile, schema: JsonSchema): Promise<Settings> {
  await checkSettings(file, schema);
  // The schema has just been enforced.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return file.value as Settings;
}

/** One text or several as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}

/** Facts about images as the model takes them; `file` becomes their source. */
export function factsOf(settings: FileSettings, file: string): NonNullable<ModelOptions["baseImages"]> {
  return (settings.baseImages ?? []).map((image) => baseImageFacts(image, file));
}
