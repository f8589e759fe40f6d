import { entriesOf } from "../../dist/src/model/persistent-map.js";
import { EXTRA_GROUP } from "./compare-accounts.mjs";
import { readGroups } from "./image-tree.mjs";

/** USER, WORKDIR, ENV, ENTRYPOINT and CMD at a stage's end against the configuration of the image. */
export function compareConfiguration(comparison, stage, { config }) {
  const { user, workdir, variables, entrypoint, cmd } = stage.end;
  comparison.same("the configured user", user ? knownValue(user.value.value) : "", config.User ?? "");
  comparison.same("the working directory", knownValue(workdir), config.WorkingDir || "/");
  const environment = new Map((config.Env ?? []).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]));
  for (const [name, { value }] of entriesOf(variables.env)) comparison.same(`the variable ${name}`, knownValue(value), environment.get(name));
  compareCommand(comparison, "ENTRYPOINT", entrypoint, config.Entrypoint ?? []);
  if (cmd || entrypoint) compareCommand(comparison, "CMD", cmd, config.Cmd ?? []);
}

function knownValue(maybe) {
  return maybe.known ? maybe.value : undefined;
}

function compareCommand(comparison, what, instruction, actual) {
  if (!instruction) comparison.same(`the words of ${what}`, [], actual);
  else if (instruction.command.form === "exec") comparison.same(`the words of ${what}`, instruction.command.words.map(({ value }) => value), actual);
  else comparison.same(`the script of ${what}`, instruction.command.script.text, actual.at(-1));
}

/** The verdict on a stage against what `id` says in a container of it. */
export async function compareRunningUser(comparison, stage, seen) {
  const { verdict } = stage;
  const running = await runningUser(seen);
  if (running.problem !== undefined) {
    comparison.holds(`a container starts as ${verdict.identity?.user ?? "root"}`, false, `it does not start: ${running.problem}`);
    return;
  }
  const { uid, gid, groups } = running;
  if (verdict.user !== "unknown") comparison.same("the verdict", verdict.user, uid === 0 ? "root" : "non-root");
  const { identity } = verdict;
  if (!identity) return;
  comparison.same("the uid that the container runs as", identity.uid, uid);
  comparison.same("the gid that the container runs as", identity.gid, gid);
  const { account } = identity;
  if (!account || account.origin.by !== "command" || account.certainty !== "certain") return;
  // By the number buildah finds root itself, with the groups that root is in.
  if (uid === 0) return;
  const inImage = readGroups(seen.tree);
  const supplementary = identity.group === undefined ? account.groups.map((group) => inImage.get(group)?.gid ?? Number(group)) : [];
  const extra = inImage.get(EXTRA_GROUP)?.gid;
  comparison.same("the groups that the container runs with", sortedOnce([gid, ...supplementary]), groups.filter((each) => each !== extra || each === gid || supplementary.includes(each)));
}

/** Who a container of the image runs as by its own account; `problem` says why none starts. */
export async function runningUser({ start }) {
  const { started, output, log } = await start("id");
  if (!started) return { problem: log };
  const idsBehind = (word) => [...(new RegExp(`${word}=(\\S+)`).exec(output)?.[1] ?? "").matchAll(/(?:^|,)(\d+)/g)].map(([, id]) => Number(id));
  return { uid: idsBehind("uid")[0], gid: idsBehind("gid")[0], groups: sortedOnce(idsBehind("groups")), problem: undefined };
}

function sortedOnce(ids) {
  return [...new Set(ids)].sort((a, b) => a - b);
}

/** How the container leaves root, or does not, against the uid that its own start prints. */
export async function compareStart(comparison, stage, { config, start }) {
  const { verdict } = stage;
  const { started, output, log } = await start(...(config.Entrypoint ?? []), ...(config.Cmd ?? []));
  const printed = /uid=(\d+)(?:\((\S+?)\))?/.exec(output);
  if (!started || !printed) {
    comparison.holds("the container's command runs", false, `it prints ${JSON.stringify(output)}: ${log}`);
    return;
  }
  const [, uid, name] = printed;
  const { drop } = verdict;
  const predicted = drop ? "non-root" : verdict.user;
  if (predicted !== "unknown") comparison.same("who the started program is", predicted, uid === "0" ? "root" : "non-root");
  if (drop?.to !== undefined) comparison.same("whom the start-up switches to", drop.to, /^\d+$/.test(drop.to) ? uid : name);
}
