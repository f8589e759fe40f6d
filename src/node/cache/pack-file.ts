import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from "node:fs";

/**
 * A file of entries by key. It is read in place and only ever replaced as a whole, so that two runs at once cannot spoil it for each other: the last one
 * to end wins. First stands the head, then the entries' content, then an index sorted by key, then the tail, which says where the index is.
 */
export const PACK_HEAD = "plimsoll cache 1\n";
const TAIL_MARK = "plimsoll";
/** Bytes of a key. */
export const KEY_LENGTH = 32;
const CHECK_LENGTH = 8;
/** Key, place, length, check of the content, and the day of the last use. */
const ROW_LENGTH = KEY_LENGTH + 6 + 4 + CHECK_LENGTH + 2;
/** Place and number of rows, check of the index, mark. */
const TAIL_LENGTH = 6 + 4 + CHECK_LENGTH + TAIL_MARK.length;
const WRITE_AT_ONCE = 1 << 18;

/** An entry as the index has it. */
interface Row {
  readonly key: Buffer;
  readonly place: number;
  readonly length: number;
  readonly check: Buffer;
  /** Since 1970. */
  readonly day: number;
}

export interface PackReader {
  /** The content of an entry; absent when there is none, or when it is not what was written. */
  readonly find: (key: Buffer) => Buffer | undefined;
  /** Every entry, in the order of the keys. */
  readonly rows: () => Iterable<Row>;
  readonly content: (row: Row) => Buffer | undefined;
  readonly close: () => void;
}

export interface PackWriter {
  readonly add: (key: Buffer, content: Buffer, day: number) => void;
  /** Puts the file in its place. */
  readonly finish: () => void;
  /** Leaves nothing behind. */
  readonly discard: () => void;
}

/** Opens a pack; absent when there is none, or when it is damaged or something else. Throws nothing but bugs. */
export function readPack(path: string): PackReader | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const reader = readerOf(file);
    if (reader) return reader;
    closeSync(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (file !== undefined) closeSync(file);
  }
  return undefined;
}

function readerOf(file: number): PackReader | undefined {
  const { size } = fstatSync(file);
  if (size < PACK_HEAD.length + TAIL_LENGTH || bytesAt(file, 0, PACK_HEAD.length)?.toString("latin1") !== PACK_HEAD) return undefined;
  const tail = bytesAt(file, size - TAIL_LENGTH, TAIL_LENGTH);
  if (tail?.toString("latin1", TAIL_LENGTH - TAIL_MARK.length) !== TAIL_MARK) return undefined;
  const [indexPlace, count] = [tail.readUIntBE(0, 6), tail.readUInt32BE(6)];
  if (indexPlace + count * ROW_LENGTH + TAIL_LENGTH !== size) return undefined;
  const index = bytesAt(file, indexPlace, count * ROW_LENGTH);
  if (!index || !checkOf(index).equals(tail.subarray(10, 10 + CHECK_LENGTH))) return undefined;

  const rowAt = (number: number): Row => {
    const row = index.subarray(number * ROW_LENGTH, (number + 1) * ROW_LENGTH);
    const [place, length] = [row.readUIntBE(KEY_LENGTH, 6), row.readUInt32BE(KEY_LENGTH + 6)];
    return { key: row.subarray(0, KEY_LENGTH), place, length, check: row.subarray(KEY_LENGTH + 10, KEY_LENGTH + 10 + CHECK_LENGTH), day: row.readUInt16BE(ROW_LENGTH - 2) };
  };
  const content = ({ key, place, length, check }: Row): Buffer | undefined => {
    if (place + length > indexPlace) return undefined;
    const bytes = bytesAt(file, place, length);
    return bytes && checkOf(key, bytes).equals(check) ? bytes : undefined;
  };
  return {
    content,
    find: (key) => {
      let low = 0;
      let high = count - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const row = rowAt(middle);
        const order = key.compare(row.key);
        if (order === 0) return content(row);
        if (order < 0) high = middle - 1;
        else low = middle + 1;
      }
      return undefined;
    },
    rows: function* () {
      for (let number = 0; number < count; number++) yield rowAt(number);
    },
    close: () => closeSync(file),
  };
}

/** Begins a pack that will stand at `path`; until it is finished it is a file beside it. Throws an error of the file system when it cannot be written. */
export function writePack(path: string): PackWriter {
  const temporary = `${path}.${String(process.pid)}-${Math.random().toString(36).slice(2)}.tmp`;
  const file = openSync(temporary, "wx", 0o600);
  const rows = rowList();
  let waiting: Buffer[] = [];
  let waitingLength = 0;
  let written = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    waiting = [];
    waitingLength = 0;
  };
  const write = (bytes: Buffer): void => {
    waiting.push(bytes);
    waitingLength += bytes.length;
    written += bytes.length;
    if (waitingLength >= WRITE_AT_ONCE) flush();
  };
  write(Buffer.from(PACK_HEAD, "latin1"));
  return {
    add: (key, content, day) => {
      rows.add({ key, place: written, length: content.length, check: checkOf(key, content), day });
      write(content);
    },
    finish: () => {
      const index = rows.sorted();
      const tail = Buffer.alloc(TAIL_LENGTH);
      tail.writeUIntBE(written, 0, 6);
      tail.writeUInt32BE(index.length / ROW_LENGTH, 6);
      checkOf(index).copy(tail, 10);
      tail.write(TAIL_MARK, 10 + CHECK_LENGTH, "latin1");
      write(index);
      write(tail);
      flush();
      closeSync(file);
      renameSync(temporary, path);
    },
    discard: () => {
      closeSync(file);
      rmSync(temporary, { force: true });
    },
  };
}

/** Rows as bytes, because a hundred thousand of them as objects would be most of what a run needs. */
function rowList(): { readonly add: (row: Row) => void; readonly sorted: () => Buffer } {
  let bytes = Buffer.alloc(64 * ROW_LENGTH);
  let length = 0;
  return {
    add: ({ key, place, length: contentLength, check, day }) => {
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
      key.copy(bytes, length);
      bytes.writeUIntBE(place, length + KEY_LENGTH, 6);
      bytes.writeUInt32BE(contentLength, length + KEY_LENGTH + 6);
      check.copy(bytes, length + KEY_LENGTH + 10);
      bytes.writeUInt16BE(day, length + ROW_LENGTH - 2);
      length += ROW_LENGTH;
    },
    sorted: () => {
      const starts = Uint32Array.from({ length: length / ROW_LENGTH }, (_, number) => number * ROW_LENGTH);
      starts.sort((a, b) => bytes.compare(bytes, b, b + KEY_LENGTH, a, a + KEY_LENGTH));
      const index = Buffer.alloc(length);
      for (const [number, start] of starts.entries()) bytes.copy(index, number * ROW_LENGTH, start, start + ROW_LENGTH);
      return index;
    },
  };
}

/** The key is in the sum too: the content of one entry is never taken for that of another. */
function checkOf(...parts: readonly Buffer[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, CHECK_LENGTH);
}

function bytesAt(file: number, place: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, place + done);
    if (read === 0) return undefined;
    done += read;
  }
  return bytes;
}

export function isSystemError(error: unknown): boolean {
  return error instanceof Error && "code" in error;
}
