import { fix, lint } from "../../dist/src/index.js";
import { allRules } from "../../dist/src/catalog/catalog.js";
import { buildModel } from "../../dist/src/model/build-model.js";
import { readDockerfile } from "../../dist/src/syntax/read-dockerfile.js";
import { forBuildah } from "./buildah-text.mjs";
import { compareAccounts } from "./compare-accounts.mjs";
import { compareConfiguration, compareRunningUser, compareStart, runningUser } from "./compare-configuration.mjs";
import { comparePaths } from "./compare-paths.mjs";
import { startComparison } from "./differences.mjs";
import { readGroups, readPasswd } from "./image-tree.mjs";

/** The rules that say that the build, or the container's start, fails. */
export const BREAKING = ["undefined-owner", "undefined-account", "wrong-account-tool", "unprivileged-install", "taken-account", "undefined-user"];

/** The families whose findings and fixes are tried out. */
const FAMILIES = ["user", "accounts", "ownership"];

/** What the cases are built and judged with. */
export function caseChecker({ builder, makeContext, treeOfBase }) {
  return { checkCase, checkFixes };

  /** Builds a case and compares: what differs is wrong with it. `image` is what was built, for comparison with the fixed file's. */
  async function checkCase({ text, expected }) {
    const comparison = startComparison();
    if (expected.rule !== undefined && !isKnown(expected.rule)) comparison.differences.push(`rule missing: ${expected.rule}`);
    const context = makeContext();
    const model = modelOf(text, context);
    const built = await build(text, model, context);
    let image;
    if (expected.fails === "build") expectFailure(comparison, text, expected.rule, built, model, context);
    else if (built.image === undefined) comparison.differences.push(`the build fails: ${lastLines(built.log)}`);
    else image = await compareImage(comparison, text, model, built.image, expected, context);
    if (expected.fails === "build" && built.image !== undefined) await builder.remove(built.image);
    return { comparison, image };
  }

  async function build(text, model, context) {
    context.write(forBuildah(text, model, context.folder));
    return builder.build(context.folder);
  }

  async function compareImage(comparison, text, model, image, expected, context) {
    const stage = model.stages.at(-1);
    expectFindings(comparison, text, expected, context);
    return builder.inspect(image, async (seen) => {
      compareConfiguration(comparison, stage, seen);
      compareAccounts(comparison, stage.end.accounts, seen.tree);
      if (!expected.resetsVolumes) comparePaths(comparison, stage, seen.tree, treeOfBase(stage.image?.reference?.text));
      if (expected.fails === "start") comparison.holds("the container does not start", !(await seen.start("id")).started, "it does");
      else await compareRunningUser(comparison, stage, seen);
      if (expected.printsId) await compareStart(comparison, stage, seen);
      return summaryOf(seen);
    });
  }

  /** The rule speaks, and about the instruction at which the builder stopped. */
  function expectFailure(comparison, text, rule, built, model, context) {
    comparison.holds(`the build fails (${rule})`, built.image === undefined, "it builds");
    if (!isKnown(rule) || built.image !== undefined) return;
    const findings = findingsOf(text, [rule], context);
    const stopped = failingSteps(model, built.log);
    const spans = findings.flatMap(({ span, related = [] }) => [span, ...related.map((each) => each.span)]);
    comparison.holds(`nothing is wrong (${rule} is silent)`, findings.length > 0, `the build fails: ${lastLines(built.log)}`);
    if (findings.length === 0 || stopped.length === 0) return;
    const meant = stopped.some(({ span }) => spans.some(({ start }) => span.start <= start && start < span.end));
    comparison.holds(`another instruction fails (${rule})`, meant, `the build fails: ${lastLines(built.log)}`);
  }

  function expectFindings(comparison, text, expected, context) {
    const findings = findingsOf(text, BREAKING.filter(isKnown), context);
    for (const { rule, message } of findings) {
      if (rule === expected.rule) continue;
      comparison.holds(`"${message}" (${rule})`, false, "it builds and starts");
    }
    if (expected.rule === undefined || !isKnown(expected.rule)) return;
    comparison.holds(`a container starts (${expected.rule} is silent)`, findings.some(({ rule }) => rule === expected.rule), "it does not");
  }

  /**
   * Applies the fixes of a case up to a safety, builds the file that they leave and compares that too. Absent when there are none that help.
   * Safe fixes must leave the image as it was (`before`, absent when the case does not build), those of a root user must leave root.
   * A file that fixes of less safety left just so (`earlier`) is not built again.
   */
  async function checkFixes({ text, expected }, safety, before, earlier) {
    const context = makeContext();
    const { text: fixedText, applied } = fix(text, { ...selection(context), safety });
    if (applied.length === 0 || fixedText === earlier) return undefined;
    if (expected.fails !== undefined && !isMended(text, fixedText, context)) return undefined;
    const comparison = startComparison();
    const model = modelOf(fixedText, context);
    const built = await build(fixedText, model, context);
    if (built.image === undefined) {
      comparison.differences.push(`the fixed file does not build: ${lastLines(built.log)}`, ...fixedText.split("\n").map((line) => `    ${line}`));
      return { comparison, applied, text: fixedText };
    }
    const after = await compareImage(comparison, fixedText, model, built.image, { ...expected, fails: undefined, rule: undefined, resetsVolumes: false }, context);
    if (safety === "safe" && before) {
      for (const [what, value] of Object.entries(before)) comparison.holds(`a safe fix keeps ${what} as ${value}`, after[what] === value, `it is ${after[what]}`);
    }
    if (applied.some(({ rule }) => rule === "no-root-user" || rule === "missing-user" || rule === "unused-account")) {
      comparison.holds("the fixes leave root", model.stages.at(-1).verdict.user === "non-root", "the container runs as root");
    }
    return { comparison, applied, text: fixedText };
  }

  /** Whether fixes have done away with what is said to break the case; others leave it as broken as it was. */
  function isMended(text, fixedText, context) {
    const known = BREAKING.filter(isKnown);
    return findingsOf(text, known, context).length > 0 && findingsOf(fixedText, known, context).length === 0;
  }

  function modelOf(text, context) {
    return buildModel(readDockerfile(text), { readContextFile: context.read });
  }

  function findingsOf(text, only, context) {
    return only.length === 0 ? [] : lint(text, { only, model: { readContextFile: context.read } }).findings;
  }

  function selection(context) {
    const only = allRules.filter(({ family }) => FAMILIES.includes(family)).map(({ id }) => id);
    return { only, model: { readContextFile: context.read } };
  }
}

/** What a safe fix must not change, as text. */
async function summaryOf(seen) {
  const { uid, gid, groups, problem } = await runningUser(seen);
  const { Env, WorkingDir, Entrypoint, Cmd } = seen.config;
  return {
    "the running user": problem ?? JSON.stringify({ uid, gid, groups }),
    "the configuration": JSON.stringify({ Env, WorkingDir, Entrypoint, Cmd }),
    "the accounts": JSON.stringify([...readPasswd(seen.tree).values()]),
    "the groups": JSON.stringify([...readGroups(seen.tree).values()]),
  };
}

function isKnown(rule) {
  return allRules.some(({ id }) => id === rule);
}

/** The instructions that the builder may mean when it says at which step it stopped. */
function failingSteps(model, log) {
  const said = /building at STEP ("(?:[^"\\]|\\.)*"): /.exec(log)?.[1];
  if (said === undefined) return [];
  const wanted = squeeze(JSON.parse(said));
  return model.syntax.instructions.filter(({ line }) => squeeze(line.text) === wanted);
}

function squeeze(text) {
  return text.replace(/\\\n/g, "").replace(/\s+/g, " ").trim();
}

/** The end of a build's log, without what the builder prints at each step. */
function lastLines(log) {
  const lines = log.split("\n").filter((line) => line !== "" && !/^(\[\d|STEP|Getting image|Copying|Writing manifest|Storing|-->|subprocess exited)/.test(line));
  return lines.slice(-4).join(" | ");
}
