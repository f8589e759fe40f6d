import { commandsNamed } from "../../../src/model/commands-named.ts";
import type { Argument, Command } from "../../../src/model/commands/command.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { OTHER_WRITE, STICKY } from "../../../src/model/files/file-mode.ts";
import { lastingPaths, type LastingPath } from "../../../src/model/files/lasting-mode.ts";
import { shippedModeChanges, type ModeChange } from "../../../src/model/files/mode-changes.ts";
import { withoutOtherWrite } from "../../../src/model/files/narrowed-mode.ts";
import { isShipped } from "../../../src/model/shipped-steps.ts";
import { openUmask } from "../../../src/model/files/umask.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { quotedList } from "../../../src/rule/message-parts.ts";
import { modeFix } from "../../../src/rule/mode-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "Files or folders are made writable by everybody",
  severity: "warning",
  presets: ["recommended"],
  aliases: ["tally/world-writable-state-path-workaround"],
  *check(file) {
    for (const change of shippedModeChanges(file)) {
      const finding = (change.mode.sets & OTHER_WRITE) === 0 ? undefined : modeFinding(file, change);
      if (finding) yield finding;
    }
    for (const { command, step } of commandsNamed(file, ["umask"])) {
      const mask = isShipped(step.stage, file) ? openUmask(command) : undefined;
      if (mask) yield umaskFinding(file, command, mask);
    }
  },
});

/** Folders for everybody, which are sticky in every image. */
const TEMPORARY: ReadonlySet<string> = new Set(["/tmp", "/var/tmp"]);
/** What the kernel makes anew for every container. */
const NOT_FILES = /^\/(dev|proc|sys)(\/|$)/;

function modeFinding(file: DockerfileModel, change: ModeChange): Finding | undefined {
  const { mode, text, span } = change;
  // Nobody gives the bit to files on purpose; with -R it is meant for the folders.
  if ((mode.sets & STICKY) !== 0) return undefined;
  const paths = lastingPaths(change, OTHER_WRITE).filter(({ path }) => !NOT_FILES.test(path) && !(TEMPORARY.has(path) && !mode.octal));
  if (paths.length === 0 && change.paths.length > 0) return undefined;
  const temporary = paths.filter(({ path }) => TEMPORARY.has(path));
  const confined = temporary.length > 0 && temporary.length === paths.length;
  const narrowed = confined ? "1777" : temporary.length > 0 ? undefined : withoutOtherWrite(text);
  const fix = narrowed === undefined ? undefined : modeFix(file, change, narrowed, `Write ${narrowed}`);
  return { span, message: confined ? unstuck(text, temporary) : opened(change, paths), fixes: fix ? [fix] : [] };
}

function unstuck(mode: string, paths: readonly LastingPath[]): string {
  return `Mode \`${mode}\` takes the sticky bit off ${named(paths)}: every user can then delete and replace the files of the others`;
}

function opened({ text, recursive }: ModeChange, paths: readonly LastingPath[]): string {
  const what = paths.length === 0 ? "the files that it is given" : named(paths);
  const below = recursive && paths.length > 0 ? ", with everything below" : "";
  return `Mode \`${text}\` lets every user of the container write ${what}${below}`;
}

function named(paths: readonly LastingPath[]): string {
  return quotedList(paths.map(({ written }) => written));
}

function umaskFinding(file: DockerfileModel, { span }: Command, mask: Argument): Finding {
  const narrowed = mask.value !== undefined && /^\d+$/.test(mask.value) ? "002" : undefined;
  const literal = file.source.text.slice(mask.span.start, mask.span.end) === mask.value;
  return {
    span,
    message: `\`umask ${mask.value ?? mask.text}\` lets every user of the container write the files and folders that are made after it`,
    fixes:
      narrowed !== undefined && literal
        ? [{ title: `Write umask ${narrowed}`, safety: "suggestion", edits: [{ span: mask.span, text: narrowed }] }]
        : [],
  };
}
