import type {
  AndOr,
  Assignment,
  Command,
  CommandNode,
  CompoundCommand,
  CompoundList,
  HereDoc,
  ParsedScript,
  Pipeline,
  Redirection,
  Statement,
  TestExpression,
  Word,
} from "unbash";
import { parse } from "unbash";
import type { Span } from "../../source/span.ts";
import { cover } from "../../source/span.ts";
import type { LogicalText } from "../logical-text.ts";
import { fileSpan, sliceText } from "../logical-text.ts";
import { heredocValue, unescapedText, withoutCarriageReturns, withoutLeadingTabs } from "./decoded-text.ts";
import type { Range, Reading } from "./parse-word.ts";
import {
  ARGUMENT,
  lazyWord,
  literal,
  opaque,
  readQuotedParts,
  readWord,
  readWordParts,
  spanOf,
  UNSPLIT,
} from "./parse-word.ts";
import type {
  ShellAssignment,
  ShellCommand,
  ShellList,
  ShellListItem,
  ShellNode,
  ShellRedirect,
  ShellScript,
  ShellWord,
  ShellWordPart,
} from "./script.ts";

/**
 * The commands of a text written for sh, ash, dash or bash. Never throws: what cannot be read is a problem, and the tree
 * holds the rest. PowerShell and cmd text must not come here.
 */
export function parseShellScript(text: LogicalText): ShellScript {
  const shellText = withoutCarriageReturns(text);
  if (hasLineOfHeredocs(shellText.text)) return unread(shellText, "too many heredocs on one line");
  try {
    return readScript(parse(shellText.text), { text: shellText, depth: 0, readScript });
  } catch {
    // unbash follows a chain like `f() f() f() …` by recursion without a limit of its own.
    return unread(shellText, "this shell text cannot be read");
  }
}

function unread(text: LogicalText, message: string): ShellScript {
  const span = fileSpan(text, 0, text.text.length);
  return { body: { type: "list", items: [], span }, problems: [{ span, message }] };
}

/** unbash looks at every heredoc that is still open when it meets the next one: 100,000 on a line would take a minute. */
const MAX_HEREDOCS_PER_LINE = 1000;

function hasLineOfHeredocs(text: string): boolean {
  let count = 0;
  let lineEnd = -1;
  for (let at = text.indexOf("<<"); at !== -1; at = text.indexOf("<<", at + 2)) {
    if (at > lineEnd) {
      const next = text.indexOf("\n", at);
      lineEnd = next === -1 ? text.length : next;
      count = 0;
    }
    if (++count > MAX_HEREDOCS_PER_LINE) return true;
  }
  return false;
}

function readScript(script: ParsedScript, reading: Reading): ShellScript {
  const { text } = reading.text;
  const problems = (script.errors ?? []).map(({ pos, message }) => ({
    span: fileSpan(reading.text, pos, Math.min(pos + 1, text.length)),
    message,
  }));
  return { body: readList(script, reading), problems };
}

interface StatementList extends Range {
  readonly commands: readonly Statement[];
}

function readList(list: StatementList, reading: Reading): ShellList {
  const items: ShellListItem[] = [];
  for (const { command, background } of list.commands) readStatement(command, background === true, reading, items);
  return { type: "list", items, span: spanOf(list, reading) };
}

function readStatement(
  command: Statement["command"],
  background: boolean,
  reading: Reading,
  items: ShellListItem[],
): void {
  if (command.type !== "AndOr") {
    items.push({ node: readNode(command, reading), after: ";", background });
    return;
  }
  readAndOr(command, background, reading, items);
}

function readAndOr(chain: AndOr, background: boolean, reading: Reading, items: ShellListItem[]): void {
  for (let i = 0; i < chain.commands.length; i++) {
    const command = chain.commands[i];
    if (command === undefined) continue;
    const after = i === 0 ? ";" : (chain.operators[i - 1] ?? ";");
    items.push({ node: readNode(command, reading), after, background });
  }
}

function readNode(node: CommandNode | Pipeline, reading: Reading): ShellNode {
  switch (node.type) {
    case "Pipeline":
      return readPipeline(node, reading);
    case "Command":
      return readCommand(node, reading);
    case "Redirected":
      return readCompound(node.command, node.redirects, node, reading);
    case "Function": {
      const body = node.body.type === "CompoundList" ? readList(node.body, reading) : readNode(node.body, reading);
      return { type: "function", name: node.name.value, body, span: cover(spanOf(node, reading), body.span) };
    }
    case "Coproc":
      if (node.body.type !== "CompoundList") return readNode(node.body, reading);
      return group(readList(node.body, reading), false, [], node, reading);
    default:
      return readCompound(node, [], node, reading);
  }
}

function readPipeline(node: Pipeline, reading: Reading): ShellNode {
  const stages = node.commands.map((command) => readNode(command, reading));
  const negated = node.prefixes.filter((prefix) => prefix.type === "Negation").length % 2 === 1;
  const [first] = stages;
  // `time make` is make.
  if (first !== undefined && stages.length === 1 && !negated) return first;
  const last = stages.at(-1);
  const span = spanOf(node, reading);
  return { type: "pipeline", negated, stages, span: last === undefined ? span : cover(span, last.span) };
}

function readCommand(node: Command, reading: Reading): ShellCommand {
  const assignments: ShellAssignment[] = [];
  const redirects: ShellRedirect[] = [];
  const args: ShellWord[] = [];
  for (const item of node.prefix) {
    if (item.type === "Assignment") assignments.push(readAssignment(item, reading));
    else redirects.push(readRedirect(item, reading));
  }
  for (const item of node.suffix) {
    if (item.type === "Word") args.push(readWord(item, reading, ARGUMENT));
    else if (item.type === "Assignment") args.push(assignmentWord(item, reading));
    else redirects.push(readRedirect(item, reading));
  }
  const name = node.name === undefined ? undefined : readWord(node.name, reading, ARGUMENT);
  return { type: "command", name, args, assignments, redirects, span: spanOf(node, reading) };
}

function readAssignment(node: Assignment, reading: Reading): ShellAssignment {
  const { value } = node;
  const isArray = value.type === "ArrayValue";
  return {
    name: node.name,
    value: isArray || node.index !== undefined ? undefined : readWord(value, reading, UNSPLIT),
    elements: isArray ? value.elements.map((element) => readWord(element, reading, ARGUMENT)) : undefined,
    append: node.append === true,
    span: spanOf(node, reading),
  };
}

/** `A=b` behind export, declare or local, as a word. */
function assignmentWord(node: Assignment, reading: Reading): ShellWord {
  return lazyWord(node.text, spanOf(node, reading), () => {
    const { value } = node;
    const head = literal(sliceText(reading.text, node.pos, value.pos), false);
    return value.type === "ArrayValue"
      ? [head, opaque(value, reading)]
      : [head, ...readWordParts(value, reading, UNSPLIT)];
  });
}

function readRedirect(node: Redirection, reading: Reading): ShellRedirect {
  const isHeredoc = node.type === "HereDoc";
  const target = isHeredoc ? undefined : node.target;
  return {
    operator: node.operator,
    descriptor: node.descriptor?.type === "FileDescriptor" ? node.descriptor.value : undefined,
    target: target === undefined ? undefined : readWord(target, reading, UNSPLIT),
    heredoc: isHeredoc ? readHeredoc(node, reading) : undefined,
    span: spanOf(node, reading),
  };
}

function readHeredoc(node: HereDoc, reading: Reading): ShellWord {
  const { body } = node;
  const plain = node.delimiter?.quoted === true;
  return lazyWord(body.text, spanOf(body, reading), () => {
    const parts = plain || body.parts === undefined ? undefined : readQuotedParts(body.parts, reading);
    const read = parts ?? [literal(plainBody(node, plain, reading), true)];
    return node.operator === "<<" ? read : read.map(unindented);
  });
}

function plainBody({ body }: HereDoc, plain: boolean, reading: Reading): LogicalText {
  return plain
    ? sliceText(reading.text, body.pos, body.end)
    : unescapedText(reading.text, body.pos, body.end, heredocValue(body.text), true);
}

function unindented(part: ShellWordPart, index: number): ShellWordPart {
  return part.type === "literal" ? literal(withoutLeadingTabs(part.content, index === 0), part.quoted) : part;
}

/** `whole` is the command with its redirections. */
function readCompound(
  node: CompoundCommand,
  redirections: readonly Redirection[],
  whole: Range,
  reading: Reading,
): ShellNode {
  const redirects = redirections.map((redirect) => readRedirect(redirect, reading));
  const list = (body: CompoundList): ShellList => readList(body, reading);
  const words = (items: readonly Word[]): ShellWord[] => items.map((word) => readWord(word, reading, ARGUMENT));
  switch (node.type) {
    case "If": {
      const branches = [node, ...node.elif].map((branch) => ({
        condition: list(branch.clause),
        body: list(branch.then),
      }));
      const otherwise = node.else === undefined ? undefined : list(node.else);
      const last = otherwise ?? branches.at(-1)?.body;
      return { type: "if", branches, otherwise, redirects, span: wholeSpan(whole, last, reading) };
    }
    case "For":
    case "Select":
    case "ArithmeticFor": {
      const named = node.type !== "ArithmeticFor";
      const body = list(node.body);
      return {
        type: "loop",
        kind: node.type === "Select" ? "select" : "for",
        variable: named ? node.name.value : undefined,
        words: named && node.wordlist !== undefined ? words(node.wordlist) : undefined,
        condition: undefined,
        body,
        redirects,
        span: wholeSpan(whole, body, reading),
      };
    }
    case "While": {
      const condition = list(node.clause);
      const body = list(node.body);
      const span = wholeSpan(whole, body, reading);
      return { type: "loop", kind: node.kind, variable: undefined, words: undefined, condition, body, redirects, span };
    }
    case "Case": {
      const subject = readWord(node.word, reading, UNSPLIT);
      const items = node.items.map((item) => ({ patterns: words(item.pattern), body: list(item.body) }));
      return { type: "case", subject, items, redirects, span: wholeSpan(whole, items.at(-1)?.body, reading) };
    }
    case "Subshell":
      return group(list(node.body), true, redirects, whole, reading);
    case "BraceGroup":
      return group(list(node.body), false, redirects, whole, reading);
    case "TestCommand": {
      const operands = testWords(node.expression).map((word) => readWord(word, reading, UNSPLIT));
      return { ...group(emptyList(node, reading), false, redirects, whole, reading), words: operands };
    }
    case "ArithmeticCommand":
      return group(emptyList(node, reading), false, redirects, whole, reading);
  }
}

type Group = Extract<ShellNode, { readonly type: "group" }>;

function group(
  body: ShellList,
  subshell: boolean,
  redirects: readonly ShellRedirect[],
  whole: Range,
  reading: Reading,
): Group {
  return { type: "group", subshell, body, words: [], redirects, span: wholeSpan(whole, body, reading) };
}

function emptyList(node: Range, reading: Reading): ShellList {
  return { type: "list", items: [], span: spanOf(node, reading) };
}

/** unbash ends a compound command that was never closed where it began; its last list says how far it got. */
function wholeSpan(node: Range, last: ShellList | undefined, reading: Reading): Span {
  const span = spanOf(node, reading);
  return last === undefined ? span : cover(span, last.span);
}

function testWords(expression: TestExpression): readonly Word[] {
  switch (expression.type) {
    case "TestUnary":
      return [expression.operand];
    case "TestBinary":
      return [expression.left, expression.right];
    case "TestLogical":
      return expression.operands.flatMap(testWords);
    case "TestNot":
      return testWords(expression.operand);
    case "TestGroup":
      return testWords(expression.expression);
  }
}
