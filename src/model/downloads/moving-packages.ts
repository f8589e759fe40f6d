import { UNKNOWN_PIECE, type Argument, type Command } from "../commands/command.ts";
import type { Step } from "../stage.ts";
import { lastOption, optionsNamed, parseInvocation, type Invocation } from "../tools/grammar.ts";
import { withoutVersion } from "../tools/interpreters.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { shownAddress } from "./address.ts";
import { followedBy } from "./moving-address.ts";
import { chosenFolders } from "./moving-clones.ts";
import { isMovingReference } from "./moving-reference.ts";
import type { MovingSource } from "./moving-source.ts";

/** The packages that a command installs from a branch or in whatever version is the newest, where it says so itself: pip's git addresses, go and cargo. */
export function movingPackages(command: Command, step: Step): Iterable<MovingSource> {
  const name = withoutVersion(command.name ?? "");
  const grammar = PROGRAMS.has(name) ? grammarOf(command.name ?? "") : undefined;
  if (!grammar) return [];
  const invocation = parseInvocation(command.args, grammar);
  if (name === "go") return byGo(invocation, command, step);
  return name === "cargo" ? byCargo(invocation, command, step) : byPip(invocation, command, step);
}

const PROGRAMS: ReadonlySet<string> = new Set(["pip", "uv", "go", "cargo"]);

function placeOf(command: Command, step: Step): Pick<MovingSource, "step" | "command" | "doubtful"> {
  return { step, command, doubtful: command.certainty === "maybe" };
}

function* byPip(invocation: Invocation, command: Command, step: Step): Generator<MovingSource> {
  const editable = optionsNamed(invocation, "--editable").flatMap(({ value }) => (value ? [value] : []));
  for (const word of [...invocation.operands, ...editable]) {
    const { shape, span } = word;
    const start = shape.search(/(?:git\+[a-z]+|https?):\/\//);
    if (start === -1) continue;
    const address = shape.slice(start);
    const isGit = address.startsWith("git+");
    const branch = isGit ? referenceIn(address) : followedBy(address);
    if (isGit ? branch !== undefined && !isMovingReference(branch) : branch === undefined || branch === "latest") continue;
    const shown = shownAddress(address.replace(/^git\+/, ""));
    const what = isGit && branch !== undefined && shown.endsWith(`@${branch}`) ? shown.slice(0, -branch.length - 1) : shown;
    yield { ...placeOf(command, step), follows: "branch", branch, what, span };
  }
}

/** What stands behind the `@` of `git+https://user@host/path@reference#egg=name`. */
function referenceIn(address: string): string | undefined {
  const path = (address.split("#")[0] ?? "").replace(/^[^/]*\/\/[^/]*/, "");
  const at = path.lastIndexOf("@");
  return at === -1 ? undefined : path.slice(at + 1);
}

function* byGo({ subcommand, operands }: Invocation, command: Command, step: Step): Generator<MovingSource> {
  const verb = subcommand?.shape ?? "";
  if (!/^(?:install|get|run)$/.test(verb)) return;
  const chosen = chosenFolders(step.stage);
  // What follows the package of `go run` belongs to the program.
  for (const word of verb === "run" ? operands.slice(0, 1) : operands) {
    const { shape, span } = word;
    const [path = "", version] = shape.split("@");
    if (!/^[\w-]+(?:\.[\w-]+)+\/./.test(path) || path.endsWith(".go")) continue;
    const taken = { ...placeOf(command, step), what: path.replaceAll(UNKNOWN_PIECE, "…"), span };
    if (version === undefined) {
      // `go install path` builds what go.mod names; `go get path` looks for something newer.
      const isChosen = path.split("/").slice(1).some((folder) => chosen.has(folder));
      if (verb === "get" && !isChosen) yield { ...taken, follows: "newest", branch: undefined };
    } else if (/^(?:latest|upgrade|patch)$/.test(version)) yield { ...taken, follows: "newest", branch: undefined };
    else if (isMovingReference(version) && version !== "none") yield { ...taken, follows: "branch", branch: version };
  }
}

function* byCargo(invocation: Invocation, command: Command, step: Step): Generator<MovingSource> {
  const verb = invocation.subcommand?.shape;
  if ((verb !== "install" && verb !== "binstall") || invocation.uncertain) return;
  const given = (...names: readonly string[]): boolean => names.some((name) => lastOption(invocation, name) !== undefined);
  const locked = given("--locked", "--frozen") || verb === "binstall";
  const place = placeOf(command, step);
  const path = lastOption(invocation, "--path");
  const repository = lastOption(invocation, "--git");
  if (repository) {
    const branch = lastOption(invocation, "--branch")?.value?.shape;
    const isFixed = given("--rev", "--tag") || (branch !== undefined && !isMovingReference(branch));
    const what = shownAddress(repository.value?.shape ?? "");
    if (!isFixed) yield { ...place, follows: "branch", branch, what, span: repository.fullSpan };
    else if (!locked) yield { ...place, follows: "dependencies", branch: undefined, what, span: repository.fullSpan };
    return;
  }
  if (path) {
    if (!locked) yield { ...place, follows: "dependencies", branch: undefined, what: path.value?.text ?? "", span: path.fullSpan };
    return;
  }
  const version = lastOption(invocation, "--version")?.value?.shape;
  for (const word of invocation.operands) yield* ofCrate(word, version, locked, place);
}

function* ofCrate(word: Argument, option: string | undefined, locked: boolean, place: ReturnType<typeof placeOf>): Generator<MovingSource> {
  const { shape, span } = word;
  const version = option ?? shape.split("@")[1];
  const crate = { ...place, branch: undefined, what: (shape.split("@")[0] ?? shape).replaceAll(UNKNOWN_PIECE, "…"), span };
  // `=1.2` and `1.2.3` are one release; `^1` is not, but nobody writes it.
  if (version === undefined || !(/\d/.test(version) || version.includes(UNKNOWN_PIECE))) yield { ...crate, follows: "newest" };
  else if (!locked) yield { ...crate, follows: "dependencies" };
}
