import { accessSync, closeSync, constants, copyFileSync, fchmodSync, fchownSync, fstatSync, lstatSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";

/** A file that is being written, and that nobody sees before it is whole. */
export interface FileReplacement {
  readonly write: (piece: string | Uint8Array) => void;
  /** Puts it in its place. */
  readonly finish: () => void;
  /** Leaves what was there as it was, as far as that is possible. */
  readonly abandon: () => void;
}

/**
 * Begins to write a file anew, beside the one that is there: whoever ends the run, and however full the disk is, the path holds the old text or
 * the new one. Owner and mode stay. What is no plain file of one name (a pipe, a device, a hard link), or stands in a folder that
 * nothing may be added to, is written in place. Throws what the file system says.
 */
export function replaceFile(path: string): FileReplacement {
  const old = statSync(path, { throwIfNoEntry: false });
  // Who may not write the file shall not get around that by way of its folder.
  if (old) accessSync(path, constants.W_OK);
  if (!isReplaceable(path, old)) return writeInPlace(path);
  const target = old ? realpathSync(path) : path;
  const temporary = join(dirname(target), `.plimsoll-${String(process.pid)}-${process.hrtime.bigint().toString(36)}.tmp`);
  const file = openBeside(temporary, old);
  return file === undefined ? writeInPlace(path) : writeBeside(temporary, file, target);
}

/** What stands here leads to files that are already open, standard output among them. */
const OPEN_FILES = /^\/(?:dev|proc)\//;

function isReplaceable(path: string, old: Stats | undefined): boolean {
  if (OPEN_FILES.test(path)) return false;
  if (old) return old.isFile() && old.nlink === 1;
  // A link that leads nowhere stays a link.
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

/** The open temporary file with the owner and the mode of the old one; absent when it cannot have them, or cannot be at all. */
function openBeside(temporary: string, old: Stats | undefined): number | undefined {
  let file: number;
  try {
    file = openSync(temporary, "wx", 0o666);
  } catch (error) {
    // Without a folder there is no file either: that is for the caller to know.
    if (old === undefined) throw error;
    return undefined;
  }
  try {
    const { uid, gid } = fstatSync(file);
    if (old && (old.uid !== uid || old.gid !== gid)) fchownSync(file, old.uid, old.gid);
    if (old) fchmodSync(file, old.mode & 0o7777);
    return file;
  } catch {
    // Somebody else's file that one may write keeps its owner.
    closeSync(file);
    rmSync(temporary, { force: true });
    return undefined;
  }
}

function writeBeside(temporary: string, file: number, target: string): FileReplacement {
  const { write, finish, abandon } = openFile(file);
  const remove = (): void => {
    rmSync(temporary, { force: true });
  };
  return {
    write,
    finish: () => {
      finish();
      try {
        renameSync(temporary, target);
      } catch {
        // A file that is mounted on its own cannot be replaced: https://docs.docker.com/engine/storage/bind-mounts/
        copyFileSync(temporary, target);
        remove();
      }
    },
    abandon: () => {
      abandon();
      remove();
    },
  };
}

function writeInPlace(path: string): FileReplacement {
  return openFile(openSync(path, "w"));
}

function openFile(file: number): FileReplacement {
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write: (piece) => {
      writeFileSync(file, piece);
    },
    finish: close,
    abandon: close,
  };
}
