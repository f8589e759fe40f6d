import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { LintResult } from "../../linter.ts";
import type { FileOptions } from "../file-options.ts";
import { buildStamp, settingsKey, textKey } from "./cache-key.ts";
import { tidyBeside } from "./cache-place.ts";
import { isSystemError, KEY_LENGTH, readPack, writePack, type PackReader, type PackWriter } from "./pack-file.ts";
import { decodeResult, encodeResult, type StoredResult } from "./stored-result.ts";

/** The results of earlier runs. Whatever is wrong with it costs time and nothing else. */
export interface ResultCache {
  /** The results of files that are linted like this; absent when they are not kept. */
  readonly like: (options: Pick<FileOptions, "lint" | "configuration">) => KnownResults | undefined;
  /** Writes what was found and what was used. */
  readonly end: () => void;
}

export interface KnownResults {
  /** What was found in this text. */
  readonly find: (text: string) => StoredResult | undefined;
  readonly keep: (result: LintResult) => void;
}

const DAY = 86_400_000;

/** Opens the cache in a file, which need not be there. */
export function openCache(path: string): ResultCache {
  const stamp = buildStamp();
  const today = Math.floor(Date.now() / DAY);
  const old = readPack(path);
  const used = new Set<string>();
  const added = new Set<string>();
  const writer = lazyWriter(path);

  const results = (settings: Buffer): KnownResults => ({
    find: (text) => {
      const key = textKey(settings, text);
      const bytes = quietly(() => old?.find(key));
      const known = bytes && decodeResult(bytes, text.length);
      if (known) used.add(nameOf(key));
      return known;
    },
    keep: (result) => {
      // What plimsoll itself failed at is tried again.
      if (result.findings.some(({ rule }) => rule.startsWith("internal/"))) return;
      const key = textKey(settings, result.source.text);
      const name = nameOf(key);
      if (added.has(name)) return;
      added.add(name);
      writer.write((pack) => pack.add(key, encodeResult(result), today));
    },
  });
  return {
    like: (options) => {
      const settings = stamp === undefined ? undefined : quietly(() => settingsKey(options, stamp));
      return settings && results(settings);
    },
    end: () => {
      if (old) writer.write((pack) => takeOver(old, pack), () => added.size > 0 || hasChanged(old));
      old?.close();
      writer.finish();
      tidyBeside(path);
    },
  };

  /** What was used in this run or earlier today; the rest was found by another day, or in files as they no longer are. */
  function isWanted(key: Buffer, day: number): boolean {
    return !added.has(nameOf(key)) && (day === today || used.has(nameOf(key)));
  }

  function hasChanged(pack: PackReader): boolean {
    for (const { key, day } of pack.rows()) if (day !== today || !isWanted(key, day)) return true;
    return false;
  }

  function takeOver(from: PackReader, to: PackWriter): void {
    for (const row of from.rows()) {
      const content = isWanted(row.key, row.day) ? from.content(row) : undefined;
      if (content) to.add(row.key, content, today);
    }
  }
}

interface LazyWriter {
  /** Writes, if `isNeeded`, into the new file, which is begun when there is something to write; nothing once that has failed. */
  readonly write: (work: (pack: PackWriter) => void, isNeeded?: () => boolean) => void;
  readonly finish: () => void;
}

function lazyWriter(path: string): LazyWriter {
  let pack: PackWriter | undefined;
  let hasFailed = false;
  const attempt = (work: () => void): void => {
    if (hasFailed) return;
    try {
      work();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      hasFailed = true;
      quietly(() => pack?.discard());
    }
  };
  return {
    write: (work, isNeeded = () => true) =>
      attempt(() => {
        if (!isNeeded()) return;
        if (!pack) {
          mkdirSync(dirname(path), { recursive: true });
          pack = writePack(path);
        }
        work(pack);
      }),
    finish: () => attempt(() => pack?.finish()),
  };
}

/** What comes of it, or nothing when the file system is in the way. */
function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

function nameOf(key: Buffer): string {
  return key.toString("latin1", 0, KEY_LENGTH);
}
