import { SEVERITIES, type CatalogEntry, type OptionSpec } from "../../linter.ts";

/** A JSON Schema, draft 2020-12, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The sets of rules that `extends` may name. */
export const PRESET_NAMES = ["recommended", "strict", "kubernetes"] as const;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const id = { type: "integer", minimum: 0 } as const;
const texts = { type: "array", items: text } as const;
const textOrTexts = { anyOf: [text, texts] } as const;
const level = { enum: [...SEVERITIES, "off"] } as const;

function mapping(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  return { type: "object", additionalProperties: false, properties, ...(required.length === 0 ? {} : { required }) };
}

function described(schema: JsonSchema, description: string): JsonSchema {
  return { ...schema, description };
}

const ACCOUNT = mapping({ name: text, uid: id, gid: id, home: text, login: flag }, ["name"]);

const BASE_IMAGE = mapping(
  {
    names: described({ anyOf: [text, { ...texts, minItems: 1 }] }, "Repositories, with * as a wildcard"),
    tags: described(textOrTexts, "Tags, with * as a wildcard; all unless given"),
    user: described({ anyOf: [text, id, mapping({ name: text, uid: id, gid: id })] }, "The configured user"),
    dropsBy: { enum: ["entrypoint", "daemon", "init"] },
    dropsTo: text,
    accounts: { type: "array", items: ACCOUNT },
    accountsComplete: described(flag, "Whether the list is the whole passwd file apart from root"),
    groups: { type: "array", items: mapping({ name: text, gid: id }, ["name"]) },
    base: described(text, "The image that it is built from"),
    removes: described(texts, "Accounts of the base that no longer exist"),
    os: { enum: ["alpine", "amazonlinux", "busybox", "debian", "distroless", "fedora", "rhel", "ubuntu", "windows", "wolfi", "other"] },
    packageManager: { enum: ["apk", "apt", "dnf", "microdnf", "none", "pacman", "tdnf", "yum", "zypper"] },
    shell: { enum: ["ash", "bash", "cmd", "dash", "none"] },
    bash: flag,
  },
  ["names"],
);

/** The schema of one option's value. */
function optionSchema(spec: OptionSpec): JsonSchema {
  const shared = { description: spec.doc, default: spec.default };
  switch (spec.type) {
    case "number":
      return { type: "number", ...(spec.minimum === undefined ? {} : { minimum: spec.minimum }), ...shared };
    case "boolean":
      return { type: "boolean", ...shared };
    case "string":
      return { ...(spec.oneOf ? { enum: spec.oneOf } : text), ...shared };
    case "strings":
      return { ...texts, ...shared };
  }
}

/** A rule's setting: a severity, `off`, or one of them with options. */
function ruleSchema({ rule }: CatalogEntry): JsonSchema {
  const options = mapping(Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, optionSchema(spec)])));
  return {
    description: rule.summary,
    anyOf: [level, { type: "array", minItems: 1, prefixItems: [level, options], items: false }],
  };
}

/** The schema of a configuration file for these rules. Codes of other linters may name rules too, and take a severity alone. */
export function configSchema(catalog: readonly CatalogEntry[], editions: readonly string[]): JsonSchema {
  const byName = catalog.flatMap((entry) => {
    const schema = ruleSchema(entry);
    return [[entry.id, schema], [`${entry.family}/${entry.id}`, schema]] as const;
  });
  const settings = {
    rules: {
      type: "object",
      description: "Rules by id, or by the code of another linter: a severity, off, or [severity, options]",
      properties: Object.fromEntries(byName),
      additionalProperties: level,
    },
    baseImages: described({ type: "array", items: BASE_IMAGE }, "Facts about images that plimsoll does not know"),
    trustedRegistries: described(texts, "Registries that images may come from; every registry unless given"),
    targets: described(textOrTexts, "Stages that are shipped besides the last one"),
    failOn: described({ enum: [...SEVERITIES, "never"] }, "The least severity that fails a run"),
    inline: described(flag, "Whether comments in a Dockerfile can silence findings; they can unless this is false"),
    locked: described(texts, "Rules that no comment in a Dockerfile can silence"),
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Configuration of plimsoll",
    ...mapping({
      $schema: text,
      extends: described(textOrTexts, `Presets (${PRESET_NAMES.join(", ")}), files and packages to start from, the last one wins`),
      edition: described({ enum: editions }, "What is newer than this edition does not fail a run"),
      plugins: described(textOrTexts, "Files and packages with rules of your own"),
      ...settings,
      overrides: {
        type: "array",
        description: "Settings for some files only, the last one wins",
        items: mapping({ files: described(textOrTexts, "Globs, relative to this file"), ...settings }, ["files"]),
      },
    }),
  };
}
