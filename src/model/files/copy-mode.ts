import { copiedFiles } from "./copied-files.ts";
import { copyDestination, flagNamed } from "./copy.ts";
import { upwards } from "./path.ts";
import { isLinked } from "./repeated-copies.ts";
import { modeAfter, type RepeatedMode } from "./repeated-mode.ts";
import { remembered } from "../remembered.ts";
import { ancestry, type Stage, type Step } from "../stage.ts";

/** The mode of folders that COPY makes when nothing else is said. */
export const FOLDER_MODE = 0o755;

/** The bits besides setuid, setgid and sticky. */
const PERMISSIONS = 0o777;

/**
 * The value of `--chmod` with which a COPY or ADD would give its files the mode that the chmod gives them. Absent when it is not known
 * to come to the same: for archives, which keep their own modes, for letters that the builder may not read (`symbolic`), and
 * where a folder that the COPY makes would get the mode too (https://github.com/moby/buildkit/issues/5943).
 */
export function modeWhileCopying(copy: Step, repeated: RepeatedMode, symbolic: boolean): string | undefined {
  const { text } = repeated.given;
  const { instruction } = copy;
  if (text === undefined || (instruction.type !== "COPY" && instruction.type !== "ADD")) return undefined;
  const files = copiedFiles(copy);
  // What a variable names may be an archive.
  if (files.some(({ unpacked, source }) => unpacked || (instruction.type === "ADD" && source.startsWith("$")))) return undefined;
  const value = octal(text, files.map(({ mode }) => mode)) ?? (symbolic && !flagNamed(instruction, "chmod") ? letters(text) : undefined);
  if (value === undefined || (modeAfter(value, FOLDER_MODE) !== FOLDER_MODE && makesFolders(copy, repeated))) return undefined;
  return value;
}

/** A mode as a number: as written, or what it makes of files whose modes are known. */
function octal(text: string, modes: readonly (number | undefined)[]): string | undefined {
  const made = new Set(modes.map((mode) => (mode === undefined && !/^\d+$/.test(text) ? undefined : modeAfter(text, mode ?? 0))));
  const [bits] = made;
  if (made.size !== 1 || bits === undefined || bits > PERMISSIONS) return undefined;
  return /^\d+$/.test(text) ? text : bits.toString(8).padStart(3, "0");
}

/** Letters that mean the same to chmod and to the builder, which has no umask. */
function letters(text: string): string | undefined {
  return /^(?:[ugoa]+[-+=][rwxX]*|[-+][rxX]+)(?:,(?:[ugoa]+[-+=][rwxX]*|[-+][rxX]+))*$/.test(text) ? text : undefined;
}

/** Folders of every distribution. */
const USUAL_FOLDERS: ReadonlySet<string> = new Set(
  `/ /bin /etc /home /lib /media /mnt /opt /root /sbin /srv /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/local/lib
  /usr/local/sbin /usr/local/share /usr/sbin /usr/share /var /var/lib`
    .trim()
    .split(/\s+/),
);

/** Whether a COPY may have to make a folder above what it copies. */
function makesFolders(copy: Step, { paths }: RepeatedMode): boolean {
  if (isLinked(copy)) return true;
  const { stage, instruction, before } = copy;
  if (instruction.type !== "COPY" && instruction.type !== "ADD") return true;
  const destination = copyDestination(instruction, before);
  const named = paths.flatMap(({ copies }) => copies.filter((files) => files.step === copy));
  const folders = copiedFiles(copy).map((files) => {
    const { path, single } = named.find(({ source }) => source === files.source) ?? files;
    return single || path === destination ? path.slice(0, path.lastIndexOf("/")) || "/" : path;
  });
  return folders.some((folder) => !(stage.image && USUAL_FOLDERS.has(folder)) && !isMadeByWorkdir(folder, copy));
}

function isMadeByWorkdir(folder: string, copy: Step): boolean {
  for (const stage of ancestry(copy.stage)) {
    const first = firstWorkdirs(stage).get(folder);
    if (first !== undefined && (stage !== copy.stage || first < copy.index)) return true;
  }
  return false;
}

/** The folders that WORKDIR makes in a stage, each with the index of the first step that does. */
const firstWorkdirs = remembered(({ steps, end }: Stage): ReadonlyMap<string, number> => {
  const made = new Map<string, number>();
  for (const { instruction, deferred, index } of steps) {
    const { workdir } = steps[index + 1]?.before ?? end;
    if (instruction.type !== "WORKDIR" || deferred || !workdir.known) continue;
    for (const folder of upwards(workdir.value)) if (!made.has(folder)) made.set(folder, index);
  }
  return made;
});
