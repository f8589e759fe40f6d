import { EDITIONS } from "../../linter.ts";
import { stringify } from "yaml";
import { translateHadolint } from "./hadolint-config.ts";

/** What `plimsoll init` writes. */
export interface Starter {
  readonly text: string;
  /** What of the other linter's configuration has no twin, as written there. */
  readonly without: readonly string[];
}

const HEAD = `# yaml-language-server: $schema=./node_modules/plimsoll/dist/config.schema.json
# Configuration of plimsoll, for every Dockerfile below this folder.
# \`plimsoll config <file>\` shows what holds for a file and why, \`plimsoll rules\` lists the rules.
`;

const EDITION = `
# What newer versions of plimsoll find beyond this edition is shown and fails nothing. \`plimsoll upgrade\` shows what the next one would.
edition: "${EDITIONS.at(-1) ?? ""}"
`;

const REST = `
# Presets (strict, kubernetes), files and packages to start from:
# extends: [strict]

# Rules by id, or by another linter's code: error, warning, info, style, off, or [severity, options].
# rules:
#   missing-user: error
#   uid-in-range: [warning, { maximum: 65535 }]

# What fails a run: error, warning (unless given), info, style or never.
# failOn: warning

# Stages that are shipped besides the last one:
# targets: [api, worker]

# Facts about images of your own, so that plimsoll knows who they run as:
# baseImages:
#   - names: registry.example.com/platform/*
#     user: { name: app, uid: 1001, gid: 1001 }
#     os: debian

# Registries that images may come from:
# trustedRegistries: [docker.io, "*.example.com"]

# Rules that no comment in a Dockerfile can silence:
# locked: [no-secret-value]

# Other settings for some files:
# overrides:
#   - files: "*.dev.Dockerfile"
#     rules: { missing-user: off }
`;

/** A commented configuration to start from. */
export function starter(): Starter {
  return { text: HEAD + EDITION + REST, without: [] };
}

/** A `.hadolint.yaml` in plimsoll's words, with the rest of the comments behind it. `value` is what that file holds. */
export function starterFromHadolint(value: unknown): Starter {
  const { settings, without } = translateHadolint(value);
  const translated = Object.keys(settings).length === 0 ? "" : `\n# From .hadolint.yaml; codes of other linters stay valid names of rules.\n${stringify(settings)}`;
  const given = new RegExp(`^# (?=(?:${Object.keys(settings).join("|")}):)`, "m");
  return { text: HEAD + EDITION + translated + (translated === "" ? REST : withoutBlocks(REST, given)), without };
}

/** The paragraphs of the comments without those about keys that are already set. */
function withoutBlocks(text: string, given: RegExp): string {
  const kept = text.split("\n\n").filter((block) => !given.test(block));
  return kept.join("\n\n");
}
