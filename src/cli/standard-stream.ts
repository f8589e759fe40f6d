import { fstatSync, writeSync } from "node:fs";

/** Standard output or standard error, by its file descriptor. */
export type Descriptor = 1 | 2;

/** How long to wait for the reader of a pipe that is full and was made not to block, in milliseconds. */
const PAUSE = 5;

/**
 * The terminal that a standard stream is, or Node's stream for it when it may be one. Absent for files and pipes, which `writeStandard`
 * writes to itself: what Node loads to make a stream of them takes 5 ms of each start.
 */
export function terminalAt(descriptor: Descriptor): NodeJS.WriteStream | undefined {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return undefined;
  } catch {
    // Nothing is known about it: Node finds out what it is.
  }
  return standardStream(descriptor);
}

/** Node's stream, which may lose its reader. */
export function standardStream(descriptor: Descriptor): NodeJS.WriteStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return stream.listeners("error").includes(outliveReader) ? stream : stream.on("error", outliveReader);
}

/** Keeps the run alive; what kept text from being written is told to who writes it. */
function outliveReader(): void {
  // Nothing is to be done where nobody writes.
}

/** Writes a piece behind those before it, and waits for a slow reader. Gives what kept it from being written; a reader that is gone is no error: `plimsoll | head`. */
export async function writeStandard(descriptor: Descriptor, piece: string | Uint8Array): Promise<Error | undefined> {
  const terminal = terminalAt(descriptor);
  const error = terminal ? await writtenByNode(terminal, piece) : writtenAtOnce(descriptor, piece);
  return error && !isClosedPipe(error) ? error : undefined;
}

function writtenByNode(stream: NodeJS.WriteStream, piece: string | Uint8Array): Promise<Error | undefined> {
  return new Promise((settle) => {
    stream.write(piece, (error) => {
      settle(error ?? undefined);
    });
  });
}

function writtenAtOnce(descriptor: Descriptor, piece: string | Uint8Array): Error | undefined {
  const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (codeOf(error) !== "EAGAIN") return error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
  return undefined;
}

function isClosedPipe(error: Error): boolean {
  const code = codeOf(error);
  // A socket, such as Node gives to its children, says ECONNRESET, and Windows EOF.
  return code === "EPIPE" || code === "ECONNRESET" || code === "EOF" || code === "ERR_STREAM_DESTROYED";
}

function codeOf(error: Error): unknown {
  return "code" in error ? error.code : undefined;
}
