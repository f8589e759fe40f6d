import type { Span } from "../../source/span.ts";
import type { SourceText } from "../../source/source-text.ts";
import { parseShellScript } from "../../syntax/shell/parse-script.ts";
import type {
  ShellAssignment,
  ShellCase,
  ShellCommand,
  ShellFunction,
  ShellIf,
  ShellList,
  ShellListItem,
  ShellLoop,
  ShellNode,
  ShellRedirect,
  ShellScript,
} from "../../syntax/shell/script.ts";
import { ASKED, failuresInChain, isNeverTrue, rescuedItems, STOPS } from "./and-or-chain.ts";
import type { Argument, Assignment, Command, Pipeline } from "./command.ts";
import { expandRedirect, expandUnsplit, expandWord, type WordContext } from "./expand-word.ts";
import { copyOfPlace, inPlace, TOP, type PipelineInProgress, type Place } from "./place.ts";
import { assignmentInWord, declaredVariables, isTest } from "./shell-builtins.ts";
import { assigned, type ShellVariables } from "../variables/shell-variables.ts";
import { fitted } from "../fitted.ts";
import { resolvePath } from "../files/path.ts";
import { baseName, unwrapCommand, type BareCommand } from "./unwrap-command.ts";

/** Nesting of scripts inside scripts (`sh -c "sh -c …"`, `$( $( … ) )`) beyond which commands are no longer listed. */
const MAX_NESTING = 12;

/** Where a script starts to run. */
export interface ScriptStart {
  readonly source: SourceText;
  readonly variables: ShellVariables;
  /** The working directory, absent when not known. */
  readonly directory: string | undefined;
  /** Whether the shell was started with `-e` or `-o pipefail`. */
  readonly errexit: boolean;
  readonly pipefail: boolean;
}

/**
 * Walks a script in the order in which it runs and lists the programs that it starts, each with its words expanded, its
 * wrappers taken off and what is known of the moment: the working directory, whether it runs at all, whether its failure counts.
 */
export function runScript(script: ShellScript, start: ScriptStart): readonly Command[] {
  return new ScriptRun(start).run(script.body);
}

/** The commands of a program that is started without a shell (exec form). */
export function runWords(words: readonly Argument[], span: Span, start: ScriptStart): readonly Command[] {
  const run = new ScriptRun(start);
  run.start(words, { assignments: [], redirects: [], span }, TOP);
  return run.commands;
}

/** One run of one script: the shell's changing state (variables, directory, options) is what makes this a class. */
class ScriptRun {
  readonly commands: Command[] = [];
  private variables: ShellVariables;
  private directory: string | undefined;
  private errexit: boolean;
  private pipefail: boolean;
  private readonly source: SourceText;
  /** Names assigned since the innermost condition began; undone to unknown when it ends. */
  private assignedInBranch: Set<string> | undefined;

  constructor(start: ScriptStart) {
    this.source = start.source;
    this.variables = start.variables;
    this.directory = start.directory;
    this.errexit = start.errexit;
    this.pipefail = start.pipefail;
  }

  run(body: ShellList): readonly Command[] {
    this.list(body, TOP);
    return fitted(this.commands);
  }

  private list(list: ShellList, place: Place): void {
    const { items } = list;
    for (let start = 0; start < items.length; ) {
      let end = start + 1;
      while (end < items.length && items[end]?.after !== ";") end++;
      this.chain(items.slice(start, end), items[end], place);
      start = end;
    }
  }

  /** `a && b || c`: which of them surely run, and whose failure the build survives. */
  private chain(items: readonly ShellListItem[], next: ShellListItem | undefined, place: Place): void {
    const rescued = rescuedItems(items);
    const failures = failuresInChain(items, { failure: place.failure, errexit: this.errexit, next: next?.node, source: this.source });
    let certainty = place.certainty;
    items.forEach((item, index) => {
      const before = items[index - 1]?.node;
      if (before && item.after === "||") certainty = isNeverTrue(before) ? place.certainty : "maybe";
      else if (before && isTest(before)) certainty = "maybe";
      else if (items[index - 1]?.after === "||") certainty = place.certainty;
      const saved = rescued[index] === true;
      const last = index === items.length - 1;
      // Under errexit only the last command of an and-or chain ends the shell.
      const ignored = next ? !(this.errexit && last) : place.failureIgnored;
      const surely = saved && index > 0 ? "maybe" : certainty;
      this.node(item.node, inPlace(place, surely, saved || item.background || ignored, failures[index] ?? place.failure));
    });
  }

  private node(node: ShellNode, place: Place): void {
    if (place.nesting > MAX_NESTING) return;
    switch (node.type) {
      case "command":
        this.command(node, place);
        return;
      case "pipeline":
        this.pipeline(node.stages, node.span, node.negated ? inPlace(place, place.certainty, true, ASKED) : place);
        return;
      case "group":
      case "if":
      case "loop":
      case "case":
        this.redirected(node.redirects, place, (inside) => {
          if (node.type === "group") {
            for (const word of node.words) expandWord(word, this.wordContext(place));
            this.scoped(node.subshell, () => this.list(node.body, inside));
          } else this.conditional(() => this.compound(node, inside));
        });
        return;
      case "function":
        this.functionBody(node, place);
        return;
    }
  }

  private compound(node: ShellIf | ShellLoop | ShellCase, place: Place): void {
    const maybe = inPlace(place, "maybe", place.failureIgnored, place.failure);
    if (node.type === "if") {
      node.branches.forEach((branch, index) => {
        this.list(branch.condition, inPlace(place, index === 0 ? place.certainty : "maybe", true, ASKED));
        this.list(branch.body, maybe);
      });
      if (node.otherwise) this.list(node.otherwise, maybe);
    } else if (node.type === "loop") {
      if (node.condition) this.list(node.condition, inPlace(place, place.certainty, true, ASKED));
      const words = (node.words ?? []).flatMap((word) => expandWord(word, this.wordContext(place)));
      const [only, ...more] = node.words ?? [];
      // A loop over words that are written out surely runs its body.
      const certainty = only && only.value !== undefined ? place.certainty : "maybe";
      if (node.variable !== undefined) this.assign(node.variable, more.length === 0 ? only?.value : undefined);
      const loops = node.variable === undefined ? place.loops : [...place.loops, { variable: node.variable, words }];
      // The round in which it fails need not be the last one, whose result counts.
      const failure = place.failure.because === "stops" ? STOPS : ASKED;
      const body = inPlace(place, certainty, place.failureIgnored, failure);
      body.loops = loops;
      this.list(node.body, body);
    } else {
      expandWord(node.subject, this.wordContext(place));
      for (const item of node.items) this.list(item.body, maybe);
    }
  }

  private functionBody(node: ShellFunction, place: Place): void {
    const body = inPlace(place, "maybe", place.failureIgnored, STOPS);
    this.conditional(() => {
      this.scoped(true, () => {
        if (node.body.type === "list") this.list(node.body, body);
        else this.node(node.body, body);
      });
    });
  }

  /** Runs `body`, then forgets the values of variables that it may or may not have set. */
  private conditional(body: () => void): void {
    const outer = this.assignedInBranch;
    const names = new Set<string>();
    this.assignedInBranch = names;
    const directory = this.directory;
    body();
    this.assignedInBranch = outer;
    for (const name of names) this.assign(name, undefined);
    if (this.directory !== directory) this.directory = undefined;
  }

  private scoped(isolated: boolean, body: () => void): void {
    const { variables, directory, errexit, pipefail } = this;
    body();
    if (isolated) Object.assign(this, { variables, directory, errexit, pipefail });
  }

  private pipeline(stages: readonly ShellNode[], span: Span, place: Place): void {
    const pipeline: PipelineInProgress = { stages: [], span };
    stages.forEach((stage, index) => {
      const collected: Command[] = [];
      pipeline.stages.push(collected);
      const last = index === stages.length - 1;
      const failureIgnored = place.failureIgnored || (!last && !this.pipefail);
      this.scoped(true, () => {
        const collectors = [...place.collectors, collected];
        // What the redirections around the pipeline take is the output of its last stage.
        const redirects = last ? place.redirects : [];
        const lost = !last && !this.pipefail;
        const failure = lost ? ({ resumesAt: stage.span.end, because: "pipe" } as const) : place.failure;
        const inside = inPlace(place, place.certainty, failureIgnored, failure);
        inside.collectors = collectors;
        inside.redirects = redirects;
        inside.pipeline = pipeline;
        inside.pipelineStage = index;
        this.node(stage, inside);
      });
    });
  }

  private command(node: ShellCommand, place: Place): void {
    const context = this.wordContext(place);
    const assignments = fitted(node.assignments.map((assignment) => this.assignment(assignment, context)));
    const words = node.name ? [...expandWord(node.name, context)] : [];
    for (const word of node.args) for (const argument of expandWord(word, context)) words.push(argument);
    const redirects = fitted(node.redirects.map((redirect) => expandRedirect(redirect, context)));
    this.start(words, { assignments, redirects, span: node.span }, place);
  }

  private assignment(node: ShellAssignment, context: WordContext): Assignment {
    const value = node.value ? expandUnsplit(node.value, context) : undefined;
    return { name: node.name, value, span: node.span };
  }

  private redirected(nodes: readonly ShellRedirect[], place: Place, body: (inside: Place) => void): void {
    const [first] = nodes;
    if (!first) {
      body(place);
      return;
    }
    const context = this.wordContext(place);
    const redirects = nodes.map((node) => expandRedirect(node, context));
    const inside = copyOfPlace(place);
    inside.redirects = [...place.redirects, ...redirects];
    body(inside);
    this.emit({ words: [], wrappers: place.wrappers, assignments: [], redirects, span: first.span }, place);
  }

  private wordContext(place: Place): WordContext {
    return {
      source: this.source,
      variables: this.variables,
      substitute: (script) => {
        const before = this.commands.length;
        const { certainty, loops } = place;
        const inside = inPlace(TOP, certainty, true, ASKED);
        inside.loops = loops;
        inside.nesting = place.nesting + 1;
        this.scoped(true, () => {
          if (inside.nesting <= MAX_NESTING) this.list(script.body, inside);
        });
        return this.commands.slice(before);
      },
    };
  }

  /** Starts a program: takes its wrappers off, reads the scripts that they carry, follows what builtins change. */
  start(
    words: readonly Argument[],
    rest: Pick<BareCommand, "assignments" | "redirects" | "span">,
    place: Place,
  ): void {
    const bare: BareCommand = {
      words,
      wrappers: place.wrappers,
      assignments: place.assignments.length === 0 ? rest.assignments : [...place.assignments, ...rest.assignments],
      redirects: rest.redirects,
      span: rest.span,
    };
    const { command, script, siblings, isolated } = unwrapCommand(bare);
    for (const sibling of siblings) this.emit(sibling, place);
    if (!script || place.nesting >= MAX_NESTING) {
      this.emit(command, place);
      this.followBuiltin(command, place);
      return;
    }
    const inside = copyOfPlace(place);
    inside.redirects = [...place.redirects, ...command.redirects];
    inside.wrappers = command.wrappers;
    inside.assignments = command.assignments;
    inside.nesting++;
    this.forget(script.commands);
    this.scoped(isolated, () => {
      if (isolated) this.errexit = script.errexit;
      this.list(parseShellScript(script.text).body, inside);
    });
  }

  /** Takes commands off the list that reading the script once more will list again: those of `sh -c "$(…)"`. */
  private forget(commands: readonly Command[]): void {
    const [first] = commands;
    const index = first ? this.commands.lastIndexOf(first) : -1;
    if (index === -1) return;
    const listedAgain = new Set(commands);
    for (const command of this.commands.splice(index)) if (!listedAgain.has(command)) this.commands.push(command);
  }

  private emit(bare: BareCommand, place: Place): void {
    const [program] = bare.words;
    const command: Command = {
      name: program?.value === undefined ? undefined : baseName(program.value),
      program,
      args: bare.words.slice(1),
      assignments: bare.assignments,
      redirects: bare.redirects,
      outerRedirects: place.redirects,
      wrappers: bare.wrappers,
      span: bare.span,
      pipeline: place.pipeline satisfies Pipeline | undefined,
      pipelineStage: place.pipelineStage,
      certainty: place.certainty,
      failureIgnored: place.failureIgnored,
      failure: place.failure,
      loops: place.loops,
      directory: this.directory,
    };
    this.commands.push(command);
    for (const collector of place.collectors) collector.push(command);
  }

  private followBuiltin(bare: BareCommand, place: Place): void {
    const [program, ...args] = bare.words;
    if (!program) {
      for (const { name, value } of bare.assignments) this.assign(name, value?.value);
      return;
    }
    switch (program.value) {
      case "cd":
      case "pushd": {
        const target = args.find((argument) => !/^-[LPe@]+$/.test(argument.shape));
        const moved = target?.value === undefined ? undefined : resolvePath(this.directory, target.value);
        this.directory = place.certainty === "always" ? moved : undefined;
        return;
      }
      case "set":
        this.followSet(args);
        return;
      case "unset":
      case "read":
        for (const argument of args) this.assign(argument.shape, undefined);
        return;
      default:
        for (const argument of declaredVariables(program.value, args)) {
          const { name, value } = assignmentInWord(argument);
          this.assign(name, value);
        }
    }
  }

  private followSet(args: readonly Argument[]): void {
    args.forEach((argument, index) => {
      const text = argument.shape;
      if (/^-[a-zA-Z]*e/.test(text)) this.errexit = true;
      if (/^\+[a-zA-Z]*e/.test(text)) this.errexit = false;
      if (/^-[a-zA-Z]*o$/.test(text)) {
        if (args[index + 1]?.shape === "pipefail") this.pipefail = true;
        if (args[index + 1]?.shape === "errexit") this.errexit = true;
      }
    });
  }

  private assign(name: string, value: string | undefined): void {
    this.variables = assigned(this.variables, name, value);
    this.assignedInBranch?.add(name);
  }
}
