import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fix } from "../../dist/src/index.js";
import { buildModel } from "../../dist/src/model/build-model.js";
import { readDockerfile } from "../../dist/src/syntax/read-dockerfile.js";
import { openArchive } from "./archive.mjs";
import { forBuildah } from "./buildah-text.mjs";
import { startComparison } from "./differences.mjs";

const CASES = fileURLToPath(new URL("keys", import.meta.url));

/** The rules whose fixes bind a key to its source. */
const RULES = ["no-apt-key", "global-keyring"];

/** Packages and their lists come over the network. */
const LONGEST = 600_000;

/** Every case: its name (`keys/<story>`) and its text. */
export function readKeyCases() {
  return readdirSync(CASES)
    .sort()
    .map((file) => ({ name: `keys/${file.slice(0, -".Dockerfile".length)}`, text: readFileSync(join(CASES, file), "utf8") }));
}

/**
 * Builds a case with its fixes applied, once with the key that signs its archive and once with another: the first build has to install, the second has to
 * fail although the base itself trusts the archive.
 */
export async function checkKeys({ text }, { builder, makeContext, tree }) {
  const comparison = startComparison();
  const { text: fixed, applied } = fix(text, { only: RULES, safety: "suggestion" });
  if (applied.length === 0) {
    comparison.differences.push("no fix was applied");
    return { comparison, applied };
  }
  const archive = await openArchive(tree);
  try {
    const right = await build();
    comparison.holds("the fixed file builds", right.image !== undefined, lastLines(right.log));
    archive.exchangeKey(true);
    const wrong = await build();
    const isRefused = wrong.image === undefined && /NO_PUBKEY|is not signed/.test(wrong.log);
    comparison.holds("with another key nothing is installed", isRefused, wrong.image === undefined ? lastLines(wrong.log) : "it builds");
  } finally {
    archive.close();
  }
  return { comparison, applied };

  async function build() {
    const context = makeContext();
    context.write(forBuildah(fixed, buildModel(readDockerfile(fixed)), context.folder));
    const built = await builder.build(context.folder, { args: [`http_proxy=${archive.proxy}`], env: { http_proxy: archive.proxy }, timeout: LONGEST });
    if (built.image !== undefined) await builder.remove(built.image);
    return built;
  }
}

function lastLines(log) {
  return log.trim().split("\n").slice(-6).join(" | ");
}
