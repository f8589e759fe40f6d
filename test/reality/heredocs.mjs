import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The text of a Dockerfile without its heredocs, for builders that are older than those: a RUN becomes its exec form with the text that
 * BuildKit would give the shell, a COPY takes the body from a file of the context. `steps` are the evaluated instructions.
 */
export function withoutHeredocs(text, steps, context) {
  const edits = steps
    .filter(({ instruction }) => instruction.heredocs.length > 0)
    .map((step, index) => ({ span: step.instruction.span, text: step.instruction.type === "RUN" ? lowerRun(step) : lowerCopy(step, context, index) }));
  return edits.reduceRight((result, edit) => result.slice(0, edit.span.start) + edit.text + result.slice(edit.span.end), text);
}

function lowerRun({ instruction, before }) {
  const { command, flags, heredocs } = instruction;
  const line = command.script.text.slice(0, command.lineLength);
  const alone = /^\s*<<-?\s*\S+\s*$/.test(line);
  const script = alone ? bodyOf(heredocs[0]) : command.script.text;
  const words = [`/bin/${before.shell.name ?? "sh"}`, "-c", script];
  return `${["RUN", ...flags.map(flagText)].join(" ")} ${JSON.stringify(words)}`;
}

function lowerCopy({ instruction }, context, index) {
  const { type, flags, heredocs, sources, destination } = instruction;
  const folder = `.heredocs/${index}`;
  mkdirSync(join(context, folder), { recursive: true });
  for (const heredoc of heredocs) writeFileSync(join(context, folder, heredoc.name), bodyOf(heredoc));
  const names = heredocs.map(({ name }) => name);
  const words = sources.map(({ text }) => (text.startsWith("<<") ? `${folder}/${names.shift()}` : text));
  return [type, ...flags.map(flagText), ...words, destination.text].join(" ");
}

function bodyOf(heredoc) {
  return heredoc.stripTabs ? heredoc.body.text.replace(/^\t+/gm, "") : heredoc.body.text;
}

function flagText({ name, value }) {
  return value === undefined ? `--${name}` : `--${name}=${value}`;
}
