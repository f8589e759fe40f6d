import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The text of a Dockerfile as Buildah builds it like BuildKit. It has no heredocs: a RUN becomes its exec form with the text that BuildKit
 * would give the shell, a COPY takes the body from a file of the context. And no stage is without an instruction: Buildah removes the
 * images of all stages but the last when it is done, which of such a stage is the base image itself.
 */
export function forBuildah(text, { steps, stages }, context) {
  const lowered = steps
    .filter(({ instruction }) => instruction.heredocs.length > 0)
    .map((step, index) => ({ span: step.instruction.span, text: step.instruction.type === "RUN" ? lowerRun(step) : lowerCopy(step, context, index) }));
  const labels = stages
    .slice(0, -1)
    .filter((stage) => stage.steps.every(({ instruction }) => instruction.type === "FROM"))
    .map(({ from }) => ({ span: { start: from.span.end, end: from.span.end }, text: "\nLABEL stage=empty" }));
  const edits = [...lowered, ...labels].sort((a, b) => a.span.start - b.span.start);
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
