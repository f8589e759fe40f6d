import type { OutputUnit } from "@cfworker/json-schema";
import { ConfigError, nearestName } from "../../linter.ts";
import { isMapping, type ConfigFile, type ConfigPath } from "./config-file.ts";
import type { JsonSchema } from "./config-schema.ts";

/** Keywords that only say that something inside them is wrong. */
const CONTAINERS: ReadonlySet<string> = new Set(["properties", "additionalProperties", "items", "prefixItems", "anyOf"]);

/** Throws a `ConfigError` that names file, line, key and the nearest right word when a file does not follow the schema. */
export async function checkSettings(file: ConfigFile, schema: JsonSchema): Promise<void> {
  // Loaded where there is a configuration to check.
  const { Validator } = await import("@cfworker/json-schema");
  const { valid, errors } = new Validator(schema, "2020-12", false).validate(file.value);
  if (valid) return;
  const error = gravest(errors);
  const path = error ? stepsOf(error.instanceLocation) : [];
  const where = path.length === 0 ? "the configuration" : shownPath(path);
  const what = error ? complaint(error, path, errors, file.value, schema) : "is not understood";
  throw new ConfigError(`${await file.placeOf(path)}: ${where} ${what}`);
}

/** `rules.no-sudo`, `overrides[0].files`. */
export function shownPath(path: ConfigPath): string {
  return path.map((step, index) => (typeof step === "number" ? `[${String(step)}]` : `${index === 0 ? "" : "."}${step}`)).join("");
}

/** What lies deepest is what is wrong; of an alternative, the branch that at least has the right type. */
function gravest(errors: readonly OutputUnit[]): OutputUnit | undefined {
  const plain = errors.filter(({ keyword }) => !CONTAINERS.has(keyword));
  const depth = ({ instanceLocation }: OutputUnit): number => instanceLocation.split("/").length;
  const rank = (error: OutputUnit): number => depth(error) * 2 + (error.keyword === "type" ? 0 : 1);
  return plain.reduce<OutputUnit | undefined>((best, error) => (best && rank(best) >= rank(error) ? best : error), undefined);
}

function complaint(error: OutputUnit, path: ConfigPath, errors: readonly OutputUnit[], value: unknown, schema: JsonSchema): string {
  const at = valueAt(value, path);
  switch (error.keyword) {
    case "false": {
      const parent = errors.find(({ keyword, instanceLocation }) => keyword === "additionalProperties" && isParent(instanceLocation, error.instanceLocation));
      if (!parent) return "is one too many";
      const known = Object.keys(mappingAt(schema, `${parent.keywordLocation.slice(0, -"additionalProperties".length)}properties`));
      const near = nearestName(String(path.at(-1)), known);
      return `is no key here${near === undefined ? ` (there are: ${known.join(", ")})` : `, did you mean ${near}?`}`;
    }
    case "enum": {
      const names = valuesAt(schema, error.keywordLocation).map(String);
      const near = typeof at === "string" ? nearestName(at, names) : undefined;
      return `is ${JSON.stringify(at)}${near === undefined ? `, which is none of ${names.join(", ")}` : `, did you mean ${near}?`}`;
    }
    case "type": {
      const types = errors.filter(({ keyword, instanceLocation }) => keyword === "type" && instanceLocation === error.instanceLocation);
      const wanted = [...new Set(types.flatMap(({ keywordLocation }) => valuesAt(schema, keywordLocation).map(typeName)))];
      const quotes = wanted.includes("a text") && (typeof at === "number" || typeof at === "boolean") ? " (put it in quotes)" : "";
      return `is not ${wanted.join(" or ")}${quotes}`;
    }
    case "required":
      return `lacks ${/"([^"]+)"/.exec(error.error)?.[1] ?? "a key"}`;
    case "minItems":
      return "is empty";
    default:
      return `is wrong: ${error.error.replace(/\.$/, "")}`;
  }
}

function typeName(type: unknown): string {
  const names: Readonly<Record<string, string>> = { string: "a text", number: "a number", integer: "a whole number", boolean: "true or false", array: "a list", object: "a mapping" };
  return names[String(type)] ?? String(type);
}

function isParent(parent: string, child: string): boolean {
  return child.slice(0, child.lastIndexOf("/")) === parent;
}

/** The steps of a JSON pointer in the form `#/a/0`. */
function stepsOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function valueAt(value: unknown, path: ConfigPath): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else at = isMapping(at) ? at[String(step)] : undefined;
  }
  return at;
}

function mappingAt(schema: JsonSchema, pointer: string): JsonSchema {
  const found = valueAt(schema, stepsOf(pointer));
  return isMapping(found) ? found : {};
}

function valuesAt(schema: JsonSchema, pointer: string): readonly unknown[] {
  const found = valueAt(schema, stepsOf(pointer));
  return Array.isArray(found) ? found : [found];
}
