import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Text that has to wait until what stands in front of it is known. */
export interface Spool {
  readonly add: (text: string) => void;
  /** Hands out all of it, in pieces and in order, and lets go of it. */
  readonly empty: (take: (piece: string | Uint8Array) => Promise<void>) => Promise<void>;
}

/** How much is kept in memory, in UTF-16 units. */
const ROOM = 1 << 20;
const PIECE = 1 << 16;

/** Keeps what is small in memory and the rest in a temporary file; where none can be written, all of it in memory. */
export function createSpool(room = ROOM): Spool {
  let waiting: string[] = [];
  let length = 0;
  let limit = room;
  let file: number | undefined;
  const add = (text: string): void => {
    waiting.push(text);
    length += text.length;
    if (length <= limit) return;
    file ??= temporaryFile();
    // Without a file it is not tried again.
    if (file === undefined || !isWritten(file, waiting.join(""))) limit = Infinity;
    else {
      waiting = [];
      length = 0;
      limit = PIECE;
    }
  };
  const empty: Spool["empty"] = async (take) => {
    if (file !== undefined) {
      const buffer = Buffer.alloc(PIECE);
      let position = 0;
      for (let read = readSync(file, buffer, 0, PIECE, 0); read > 0; read = readSync(file, buffer, 0, PIECE, position)) {
        position += read;
        // A copy: the taker may still hold the piece when the next is read.
        await take(Buffer.from(buffer.subarray(0, read)));
      }
      closeSync(file);
    }
    for (const text of waiting) await take(text);
    waiting = [];
  };
  return { add, empty };
}

/** An open file that no folder lists any more, so that nothing is left of it however the run ends. */
function temporaryFile(): number | undefined {
  try {
    const folder = mkdtempSync(join(tmpdir(), "plimsoll-"));
    const file = openSync(join(folder, "report"), "wx+", 0o600);
    rmSync(folder, { recursive: true, force: true });
    return file;
  } catch (error) {
    if (error instanceof Error && "code" in error) return undefined;
    throw error;
  }
}

function isWritten(file: number, text: string): boolean {
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
