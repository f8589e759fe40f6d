/** What a rule, a report or a program outside this package is written against. */
export { defineRule } from "../rule/rule.ts";
export type { OptionSpec, OptionSpecs, OptionValues, Preset, Rule } from "../rule/rule.ts";
export type { Confidence, Edit, Finding, Fix, FixSafety, RelatedPlace, Severity } from "../rule/finding.ts";
export type { DockerfileModel, ModelOptions } from "../model/dockerfile-model.ts";
export { isIsoDate } from "../model/iso-date.ts";
export { createSourceText } from "../source/source-text.ts";
export type { Position, SourceText } from "../source/source-text.ts";
export type { Span } from "../source/span.ts";
export { EDITIONS, isNewer, type Edition } from "../rule/edition.ts";
export { nearestName } from "../rule/nearest-name.ts";
