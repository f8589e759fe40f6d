import { createSourceText } from "../source/source-text.ts";
import { checkOrder } from "./instruction-order.ts";
import { readDirectives } from "./directives.ts";
import { checkLineLengths } from "./line-length.ts";
import { commentAt, readLogicalLine } from "./logical-line.ts";
import { openFile, takeLine } from "./open-file.ts";
import { readInstruction } from "./read-instruction.ts";
import { skipSpace } from "./white-space.ts";
import type { DockerfileSyntax, Instruction } from "./dockerfile.ts";

const HASH = 35;

/**
 * Reads a Dockerfile by the grammar of BuildKit's parser, in one pass. It never throws: what BuildKit would refuse becomes
 * a problem, and the reading goes on behind it. https://docs.docker.com/reference/dockerfile/
 */
export function readDockerfile(text: string): DockerfileSyntax {
  const file = openFile(text);
  readDirectives(file);
  const instructions: Instruction[] = [];
  while (file.at < text.length) {
    const line = takeLine(file);
    const first = skipSpace(text, line.start, line.end);
    if (first === line.end) continue;
    if (text.charCodeAt(first) === HASH) file.comments.push(commentAt(text, first, line.end, false));
    else instructions.push(readInstruction(file, readLogicalLine(file, first, line.end)));
  }
  checkOrder(file, instructions);
  checkLineLengths(file);
  const { escape, directives, comments } = file;
  const problems = file.problems.sort((a, b) => a.span.start - b.span.start);
  return { source: createSourceText(text), escape, directives, comments, instructions, problems };
}
