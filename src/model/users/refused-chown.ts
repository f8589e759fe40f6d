import type { Span } from "../../source/span.ts";
import type { Command } from "../commands/command.ts";
import { chownOwner, identify, numericId, splitOwner, type Identity } from "../accounts/identity.ts";
import { isBelow, resolvePath } from "../files/path.ts";
import { changesOfStep } from "../files/path-changes.ts";
import type { Step } from "../stage.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";
import { grammarOf } from "../tools/tool-table.ts";
import { UNKNOWN_PIECE } from "../commands/command.ts";

/** A change of owner that the kernel refuses: nobody but root may give files away, or take those of another. */
export interface RefusedChown {
  readonly kind: "owner" | "copied";
  readonly span: Span;
  readonly cause: Step | undefined;
}

/**
 * Whether a `chown` or an `install -o` by this unprivileged user fails; absent when it works, or that is not known. `index` is
 * the step's in its stage.
 */
export function refusedChown(command: Command, step: Step, actor: Identity, index: number): RefusedChown | undefined {
  const grammar = command.name === "chown" || command.name === "install" ? grammarOf(command.name) : undefined;
  if (!grammar) return undefined;
  const invocation = parseInvocation(command.args, grammar);
  if (lastOption(invocation, "--reference") ?? lastOption(invocation, "--from")) return undefined;
  const [first, ...rest] = invocation.operands;
  const owner = command.name === "chown" ? first : lastOption(invocation, "--owner")?.value;
  const paths = command.name === "chown" ? rest : invocation.operands;
  if (!owner || paths.length === 0) return undefined;
  const { user } = splitOwner(chownOwner(owner.shape, step.before.accounts));
  if (user === "" || user.includes(UNKNOWN_PIECE)) return undefined;
  if (isSomebodyElse(identify(user, step.before.accounts), actor)) return { kind: "owner", span: owner.span, cause: undefined };
  if (command.name === "install" || !lastOption(invocation, "--recursive")) return undefined;
  for (const path of paths) {
    const folder = path.value === undefined ? undefined : resolvePath(command.directory, path.value);
    const cause = folder === undefined ? undefined : copiedForRoot(folder, step, index);
    if (cause) return { kind: "copied", span: path.span, cause };
  }
  return undefined;
}

function isSomebodyElse(target: Identity, actor: Identity): boolean {
  if (target.uid !== undefined && actor.uid !== undefined) return target.uid !== actor.uid;
  if (target.uid === 0) return true;
  // A name without a known id may be anybody's who is given by number.
  if (numericId(target.user) !== undefined || numericId(actor.user) !== undefined) return false;
  return target.user !== actor.user;
}

/** How many steps in front of a `chown` are looked at. */
const REACH = 40;

/** The COPY or ADD of the same stage that put files for root below the folder, which still are root's when the step begins. */
function copiedForRoot(folder: string, step: Step, index: number): Step | undefined {
  let cause: Step | undefined;
  for (const earlier of step.stage.steps.slice(Math.max(0, index - REACH), index)) {
    if (earlier.deferred) continue;
    for (const { path, action, owner, recursive, command } of changesOfStep(earlier)) {
      const within = isBelow(folder, path);
      if (!command && action === "write" && within && owner?.uid === 0) cause = earlier;
      else if (action !== "mode" && action !== "folder" && (within || (recursive && isBelow(path, folder)))) cause = undefined;
    }
  }
  return cause;
}
