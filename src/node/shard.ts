/** One of several parts of a run: the first of three is `{ index: 1, of: 3 }`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `1/3`; absent when it is no such thing. */
export function parseShard(text: string): Shard | undefined {
  const [, first, second] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const [index, of] = [Number(first), Number(second)];
  return index >= 1 && index <= of ? { index, of } : undefined;
}

/** Every n-th of the files, so that neighbours, which are often alike, are spread; together the shards are all files, each once. */
export function shardOf<File>(files: readonly File[], { index, of }: Shard): readonly File[] {
  return files.filter((_, place) => place % of === index - 1);
}
