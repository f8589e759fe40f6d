import type { DockerfileModel } from "../model/dockerfile-model.ts";
import type { Finding, Severity } from "./finding.ts";

/** `recommended` is on by default; the others are opt-in. */
export type Preset = "recommended" | "strict" | "kubernetes";

/** One option of a rule; the type of its value, its documentation and its JSON Schema derive from this. */
export type OptionSpec =
  | { readonly type: "number"; readonly default: number; readonly minimum?: number; readonly doc: string }
  | { readonly type: "boolean"; readonly default: boolean; readonly doc: string }
  | { readonly type: "string"; readonly default: string; readonly oneOf?: readonly string[]; readonly doc: string }
  | { readonly type: "strings"; readonly default: readonly string[]; readonly doc: string };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values that a rule's `check` receives for its option specifications. */
export type OptionValues<S extends OptionSpecs> = {
  readonly [Name in keyof S]: S[Name] extends { type: "number" }
    ? number
    : S[Name] extends { type: "boolean" }
      ? boolean
      : S[Name] extends { type: "string" }
        ? string
        : readonly string[];
};

/**
 * One check. Its id is its folder's name, its family the folder above. `check` is pure: the same model gives the same
 * findings, and it keeps nothing between calls.
 */
export interface Rule<S extends OptionSpecs = OptionSpecs> {
  /** What it reports, in one line without final period. */
  readonly summary: string;
  readonly severity: Severity;
  readonly presets: readonly Preset[];
  /** The same check elsewhere: `hadolint/DL3002`, `trivy/DS-0002`. */
  readonly aliases?: readonly string[];
  /** The edition that it came with; absent for what was there from the first one on. */
  readonly since?: string;
  /** Its page; those of built-in rules follow from their names. */
  readonly url?: string;
  readonly options?: S;
  check(file: DockerfileModel, options: OptionValues<S>): Iterable<Finding>;
}

/** Types a rule and its options; returns it unchanged. */
export function defineRule<const S extends OptionSpecs>(rule: Rule<S>): Rule<S> {
  return rule;
}

/** The values of a rule's options: the given ones over the defaults. */
export function optionValues<S extends OptionSpecs>(
  specs: S | undefined,
  given: Readonly<Record<string, unknown>> = {},
): OptionValues<S> {
  const values: Record<string, unknown> = {};
  if (specs) for (const [name, spec] of Object.entries(specs)) values[name] = given[name] ?? spec.default;
  // The specifications name exactly these keys and types; configuration has been validated against them.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return values as OptionValues<S>;
}
