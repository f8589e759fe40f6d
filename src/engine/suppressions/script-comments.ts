import { instructionAt } from "../instruction-at.ts";
import type { Comment, DockerfileSyntax, Heredoc, RunInstruction } from "../../syntax/dockerfile.ts";

const WORD = "plimsoll";

/** A line that gives a shell its script: nothing but the heredoc, or a shell in front of it. */
const ONLY_SCRIPT = /^\s*(?:(?:\/\S*\/)?(?:ba|da|a|z|k)?sh\b[^<>|&;]*)?<<-?\s*\S+\s*$/;

/**
 * The comments with plimsoll's name that a Dockerfile's reader takes for a part of a command: those of a RUN's heredoc that is a script, and
 * those between backticks, which people write between continued lines. They count as comments inside the instruction.
 */
export function scriptComments({ source: { text }, instructions }: DockerfileSyntax): readonly Comment[] {
  const comments: Comment[] = [];
  for (let at = text.indexOf(WORD); at !== -1; ) {
    const instruction = instructionAt(instructions, at);
    const comment = instruction?.type === "RUN" && at < instruction.span.end ? commentAround(at, text, instruction) : undefined;
    if (comment) comments.push(comment);
    at = text.indexOf(WORD, Math.max(at + 1, comment?.span.end ?? 0));
  }
  return comments;
}

function commentAround(at: number, text: string, { command, heredocs }: RunInstruction): Comment | undefined {
  let hash = at - 1;
  while (text[hash] === " " || text[hash] === "\t") hash--;
  if (command.form !== "shell" || text[hash] !== "#") return undefined;
  const heredoc = heredocs.find(({ bodySpan }) => bodySpan.start <= hash && hash < bodySpan.end);
  if (heredoc) {
    const isScript = heredocs.length === 1 && ONLY_SCRIPT.test(command.script.text.slice(0, command.lineLength));
    return isScript ? lineComment(hash, text, heredoc) : undefined;
  }
  if (text[hash - 1] !== "`") return undefined;
  const end = text.indexOf("`", at);
  return end === -1 || text.slice(at, end).includes("\n") ? undefined : { text: text.slice(hash + 1, end), span: { start: hash - 1, end: end + 1 }, inside: true };
}

function lineComment(hash: number, text: string, { bodySpan }: Heredoc): Comment | undefined {
  const lineStart = text.lastIndexOf("\n", hash) + 1;
  if (text.slice(lineStart, hash).trim() !== "") return undefined;
  const newline = text.indexOf("\n", hash);
  const end = Math.min(newline === -1 ? text.length : newline, bodySpan.end);
  return { text: text.slice(hash + 1, end).trimEnd(), span: { start: hash, end: text[end - 1] === "\r" ? end - 1 : end }, inside: true };
}
