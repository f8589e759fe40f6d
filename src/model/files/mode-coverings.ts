import { UNKNOWN_PIECE, type Command } from "../commands/command.ts";
import { remembered } from "../remembered.ts";
import type { Stage, Step } from "../stage.ts";
import { rm } from "../tools/coreutils.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { modeChanges, pathOf, type ModeChange } from "./mode-changes.ts";

/** Something that happens to a place and may end a mode there. */
export interface Covering {
  /** When it happens; later is more. */
  readonly order: number;
  /** The mode that it gives; absent for a removal. */
  readonly change: ModeChange | undefined;
}

/** All coverings of a stage, found by the path that they may cover: a stage may change the modes of thousands of files. */
export class ModeCoverings {
  /** By the path that is named itself. */
  private readonly exact = new Map<string, Covering[]>();
  /** By the folder with everything below. */
  private readonly below = new Map<string, Covering[]>();
  /** Paths with one piece that is not known, by the folder in front of that. */
  private readonly patterns = new Map<string, Map<string, Covering[]>>();

  add(place: string, recursive: boolean, covering: Covering): void {
    listAt(this.exact, place).push(covering);
    if (recursive && place.startsWith("/")) listAt(this.below, place).push(covering);
    const [before = "", after, ...more] = place.split(UNKNOWN_PIECE);
    // `rm /tmp/*.sh`, `rm -r /tmp/$name`.
    if (after === undefined || more.length > 0 || before.length <= 1) return;
    const folder = before.slice(0, before.lastIndexOf("/") + 1);
    const known = this.patterns.get(folder) ?? new Map<string, Covering[]>();
    this.patterns.set(folder, known);
    listAt(known, place).push(covering);
  }

  /** What covers a path, in lists of which each is in order. */
  *of(path: string): Generator<readonly Covering[]> {
    const exact = this.exact.get(path);
    if (exact) yield exact;
    const own = this.below.get(path);
    if (own) yield own;
    yield* this.matching("", path);
    for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) {
      const around = this.below.get(slash === 0 ? "/" : path.slice(0, slash));
      if (around) yield around;
      yield* this.matching(path.slice(0, slash + 1), path);
    }
  }

  private *matching(folder: string, path: string): Generator<readonly Covering[]> {
    for (const [place, coverings] of this.patterns.get(folder) ?? []) {
      const [before = "", after = ""] = place.split(UNKNOWN_PIECE);
      if (path.startsWith(before) && path.endsWith(after)) yield coverings;
    }
  }
}

function listAt(lists: Map<string, Covering[]>, key: string): Covering[] {
  const known = lists.get(key);
  if (known) return known;
  const fresh: Covering[] = [];
  lists.set(key, fresh);
  return fresh;
}

/** The coverings of what a stage runs itself, and of what it defers with ONBUILD, with when each command and step has its turn. */
export interface StageCoverings {
  readonly run: ModeCoverings;
  readonly deferred: ModeCoverings;
  readonly orderOf: ReadonlyMap<Command | Step, number>;
}

/** What may end modes in a stage. */
export const coveringsOf = remembered(({ steps }: Stage): StageCoverings => {
  const [run, deferred] = [new ModeCoverings(), new ModeCoverings()];
  const orderOf = new Map<Command | Step, number>();
  for (const step of steps) {
    const coverings = step.deferred ? deferred : run;
    orderOf.set(step, orderOf.size);
    for (const command of step.commands) {
      const order = orderOf.size;
      orderOf.set(command, order);
      for (const { place, recursive } of removals(command)) coverings.add(place, recursive, { order, change: undefined });
    }
    for (const change of modeChanges(step)) {
      const order = orderOf.get(change.command ?? step) ?? 0;
      // What is found by name or age is only some of what lies there.
      if (!change.selective) for (const place of change.paths) coverings.add(place, change.recursive, { order, change });
    }
  }
  return { run, deferred, orderOf };
});

function removals(command: Command): readonly { readonly place: string; readonly recursive: boolean }[] {
  if (command.name !== "rm") return [];
  const invocation = parseInvocation(command.args, rm);
  const recursive = lastOption(invocation, "--recursive") !== undefined;
  return invocation.operands.map((operand) => ({ place: pathOf(operand, command), recursive }));
}
