import type { Span } from "../../src/source/span.ts";
import type { LogicalText } from "../../src/syntax/logical-text.ts";
import type { ShellCommand, ShellScript, ShellWord } from "../../src/syntax/shell/script.ts";
import { walkCommands } from "../../src/syntax/shell/walk-script.ts";

/** The logical text made of `pieces`, each of which stands in the source behind the one before. */
export function joinedText(source: string, ...pieces: readonly string[]): LogicalText {
  const starts: number[] = [];
  const origins: number[] = [];
  let text = "";
  let from = 0;
  for (const piece of pieces) {
    const origin = source.indexOf(piece, from);
    if (origin === -1) throw new Error(`not in the source: ${piece}`);
    starts.push(text.length);
    origins.push(origin);
    text += piece;
    from = origin + piece.length;
  }
  return { text, pieces: starts, origins };
}

export function slice(source: string, span: Span): string {
  return source.slice(span.start, span.end);
}

/** Every simple command of the script, nested ones too. */
export function commandsOf(script: ShellScript): readonly ShellCommand[] {
  return Array.from(walkCommands(script), ({ command }) => command);
}

export function onlyCommand(script: ShellScript): ShellCommand {
  const [command, ...others] = commandsOf(script);
  if (command === undefined || others.length > 0) throw new Error("not exactly one command");
  return command;
}

export function wordAt(words: readonly ShellWord[], index: number): ShellWord {
  const word = words[index];
  if (word === undefined) throw new Error(`no word ${index}`);
  return word;
}
