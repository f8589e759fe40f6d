import type {
  ShellCase,
  ShellCommand,
  ShellFunction,
  ShellGroup,
  ShellIf,
  ShellList,
  ShellLoop,
  ShellNode,
  ShellPipeline,
  ShellRedirect,
  ShellScript,
  ShellWord,
  ShellWordPart,
} from "./script.ts";

/** `$(…)`, backticks, `<(…)` or `>(…)`. */
export type ShellSubstitution = Extract<ShellWordPart, { readonly type: "command" | "process" }>;

/** One step from a command towards the whole script; `outer` is the next, absent at the script itself. */
export type ShellPlace =
  /** The item `list.items[index]`; the item behind it tells what happens on failure (`|| true`). */
  | { readonly type: "item"; readonly list: ShellList; readonly index: number; readonly outer: ShellPlace | undefined }
  /** The stage `pipeline.stages[index]`. */
  | { readonly type: "stage"; readonly pipeline: ShellPipeline; readonly index: number; readonly outer: ShellPlace }
  /** What decides whether the bodies of `of` run. */
  | { readonly type: "condition"; readonly of: ShellIf | ShellLoop; readonly outer: ShellPlace }
  /** A list that `of` runs, `else` included. */
  | {
      readonly type: "body";
      readonly of: ShellIf | ShellLoop | ShellCase | ShellGroup | ShellFunction;
      readonly outer: ShellPlace;
    }
  /** A substitution somewhere in `word`, which is a word, assignment, redirection or heredoc of `of`. `outer` is where `of` stands. */
  | {
      readonly type: "substitution";
      readonly of: ShellNode;
      readonly word: ShellWord;
      readonly substitution: ShellSubstitution;
      readonly outer: ShellPlace;
    };

/** A command and where it stands. */
export interface ShellVisit {
  readonly command: ShellCommand;
  readonly place: ShellPlace;
}

/**
 * Every simple command in source order: those in conditions, bodies, functions and the substitutions of its words too,
 * a command before what its own words run.
 */
export function* walkCommands(script: ShellScript): Generator<ShellVisit> {
  for (const step of walkSteps(script)) {
    if ("node" in step && step.node.type === "command") yield { command: step.node, place: step.place };
  }
}

/** What could not be read, in the script itself and in all its substitutions. */
export function* scriptProblems(script: ShellScript): Generator<ShellScript["problems"][number]> {
  for (const step of walkSteps(script)) {
    if ("script" in step) yield* step.script.problems;
  }
}

/** The innermost place of a type around a command. It may lie outside the substitution or function that the command is in. */
export function nearestPlace<T extends ShellPlace["type"]>(
  place: ShellPlace,
  type: T,
): Extract<ShellPlace, { readonly type: T }> | undefined {
  for (let at: ShellPlace | undefined = place; at !== undefined; at = at.outer) {
    if (hasType(at, type)) return at;
  }
  return undefined;
}

function hasType<T extends ShellPlace["type"]>(
  place: ShellPlace,
  type: T,
): place is Extract<ShellPlace, { readonly type: T }> {
  return place.type === type;
}

type Step =
  | { readonly script: ShellScript; readonly place: ShellPlace | undefined }
  | { readonly list: ShellList; readonly place: ShellPlace | undefined }
  | { readonly node: ShellNode; readonly place: ShellPlace };

/** A stack instead of recursion: scripts nest as deeply as their author, or an attacker, likes. */
function* walkSteps(script: ShellScript): Generator<Step> {
  const pending: Step[] = [{ script, place: undefined }];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    yield step;
    const below = stepsBelow(step);
    for (let i = below.length - 1; i >= 0; i--) {
      const next = below[i];
      if (next !== undefined) pending.push(next);
    }
  }
}

function stepsBelow(step: Step): readonly Step[] {
  if ("script" in step) return [{ list: step.script.body, place: step.place }];
  if ("node" in step) return stepsBelowNode(step.node, step.place);
  const { list, place: outer } = step;
  return list.items.map(({ node }, index) => ({ node, place: { type: "item", list, index, outer } }));
}

function stepsBelowNode(node: ShellNode, outer: ShellPlace): readonly Step[] {
  switch (node.type) {
    case "command":
      return wordSteps(node, commandWords(node), outer);
    case "pipeline":
      return node.stages.map((stage, index) => ({
        node: stage,
        place: { type: "stage", pipeline: node, index, outer },
      }));
    case "if": {
      const condition: ShellPlace = { type: "condition", of: node, outer };
      const body: ShellPlace = { type: "body", of: node, outer };
      const steps: Step[] = [];
      for (const branch of node.branches) {
        steps.push({ list: branch.condition, place: condition }, { list: branch.body, place: body });
      }
      if (node.otherwise !== undefined) steps.push({ list: node.otherwise, place: body });
      return [...steps, ...wordSteps(node, redirectWords(node.redirects), outer)];
    }
    case "loop": {
      const steps: Step[] = [...wordSteps(node, node.words ?? [], outer)];
      if (node.condition !== undefined) {
        steps.push({ list: node.condition, place: { type: "condition", of: node, outer } });
      }
      steps.push({ list: node.body, place: { type: "body", of: node, outer } });
      return [...steps, ...wordSteps(node, redirectWords(node.redirects), outer)];
    }
    case "case": {
      const place: ShellPlace = { type: "body", of: node, outer };
      const steps: Step[] = [...wordSteps(node, [node.subject], outer)];
      for (const item of node.items) {
        for (const step of wordSteps(node, item.patterns, outer)) steps.push(step);
        steps.push({ list: item.body, place });
      }
      return [...steps, ...wordSteps(node, redirectWords(node.redirects), outer)];
    }
    case "group": {
      const body: Step = { list: node.body, place: { type: "body", of: node, outer } };
      return [...wordSteps(node, node.words, outer), body, ...wordSteps(node, redirectWords(node.redirects), outer)];
    }
    case "function": {
      const place: ShellPlace = { type: "body", of: node, outer };
      return [node.body.type === "list" ? { list: node.body, place } : { node: node.body, place }];
    }
  }
}

function commandWords(command: ShellCommand): readonly ShellWord[] {
  if (command.assignments.length === 0 && command.redirects.length === 0) {
    return command.name === undefined ? command.args : [command.name, ...command.args];
  }
  const words: ShellWord[] = [];
  for (const assignment of command.assignments) {
    if (assignment.value !== undefined) words.push(assignment.value);
    for (const element of assignment.elements ?? []) words.push(element);
  }
  if (command.name !== undefined) words.push(command.name);
  for (const arg of command.args) words.push(arg);
  for (const word of redirectWords(command.redirects)) words.push(word);
  // Redirections stand anywhere in a command.
  return words.sort((a, b) => a.span.start - b.span.start);
}

function redirectWords(redirects: readonly ShellRedirect[]): readonly ShellWord[] {
  return redirects.flatMap(({ target, heredoc }) => [target, heredoc].filter((word) => word !== undefined));
}

/** The scripts in the words of `of`. Parts are costly, so words that cannot hold a substitution are left unread. */
function wordSteps(of: ShellNode, words: readonly ShellWord[], outer: ShellPlace): readonly Step[] {
  const steps: Step[] = [];
  for (const word of words) {
    if (!MAY_SUBSTITUTE.test(word.text)) continue;
    for (const substitution of substitutionsIn(word)) {
      steps.push({
        script: substitution.script,
        place: { type: "substitution", of, word, substitution, outer },
      });
    }
  }
  return steps;
}

/** `$(`, `<(`, backticks, and bash's `${ …; }` and `${| …; }`. */
const MAY_SUBSTITUTE = /[(`]|\$\{[\s|]/;

/** Operands nest no deeper than unbash's own limit of 256. */
function* substitutionsIn(word: ShellWord): Generator<ShellSubstitution> {
  for (const part of word.parts) {
    if (part.type === "command" || part.type === "process") yield part;
    if (part.type !== "variable" || part.operation === undefined) continue;
    if (part.operation.operand !== undefined) yield* substitutionsIn(part.operation.operand);
    if (part.operation.replacement !== undefined) yield* substitutionsIn(part.operation.replacement);
  }
}
