import type { Argument, Command } from "../commands/command.ts";
import { find } from "../tools/find.ts";
import { lastOption, parseInvocation } from "../tools/grammar.ts";

/** The files that `find` gives to a command, as `{}` or through `xargs`. */
export interface FoundFiles {
  /** Where the search begins; none when it is the working directory. */
  readonly roots: readonly Argument[];
  readonly kind: "folder" | "file" | "unknown";
  /** Whether a test other than `-type` picks them. */
  readonly selective: boolean;
}

/** Options that say how to search and not what for. */
const SEARCH: ReadonlySet<string> = new Set(["-type", "-xdev", "-mount", "-depth", "-print0", "-print", "-exec", "-execdir", "-H", "-L", "-P", "-mindepth"]);

/** What `find -exec` or `find | xargs` gives to a command; absent when it gets its files otherwise. */
export function foundFiles(command: Command): FoundFiles | undefined {
  const wrapper = command.wrappers.at(-1);
  if (wrapper?.name === "find") return read(wrapper.words.slice(1));
  if (wrapper?.name !== "xargs") return undefined;
  const searching = command.pipeline?.stages[command.pipelineStage - 1]?.find(({ name }) => name === "find");
  return searching && read(searching.args);
}

function read(args: readonly Argument[]): FoundFiles {
  const invocation = parseInvocation(args, find);
  const { operands, options } = invocation;
  const type = lastOption(invocation, "-type")?.value?.value;
  const roots: Argument[] = [];
  for (const operand of operands) {
    if (/^[!(),]/.test(operand.shape)) break;
    roots.push(operand);
  }
  const kind = type === "d" ? "folder" : type === "f" ? "file" : "unknown";
  return { roots, kind, selective: operands.length > roots.length || options.some(({ name }) => !SEARCH.has(name)) };
}
