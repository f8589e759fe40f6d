/**
 * An immutable map from strings: `setIn` gives a new map and leaves the old one as it was, sharing all but the path to the
 * changed entry. The state before every instruction is such a value, so that 100,000 ENV lines cost n log n and not n².
 * A tree with four branches at each fork, which the bits of the key's hash choose, two at a time: the same entries always give the
 * same tree. A change of a map of 100,000 entries copies nine forks, 570 bytes; those of a binary tree were 1,800.
 */
export interface PersistentMap<V> {
  readonly root: Node<V> | undefined;
}

type Node<V> = Fork<V> | Leaf<V>;

/** The four branches in fields of their own: an array takes half as much again. */
interface Fork<V> {
  /** Only leaves have one: what tells the two apart without a field that says so. */
  readonly key?: undefined;
  readonly first: Node<V> | undefined;
  readonly second: Node<V> | undefined;
  readonly third: Node<V> | undefined;
  readonly fourth: Node<V> | undefined;
}

interface Leaf<V> {
  readonly hash: number;
  readonly key: string;
  readonly value: V;
  /** Another key with the same hash. */
  readonly next: Leaf<V> | undefined;
}

const EMPTY: PersistentMap<never> = { root: undefined };
const NO_BRANCHES: Fork<never> = { first: undefined, second: undefined, third: undefined, fourth: undefined };

/** The map without entries. */
export function emptyMap<V>(): PersistentMap<V> {
  return EMPTY;
}

/** The map with these entries; of those with the same key the last one counts. Made at once, without the maps in between. */
export function mapOf<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
  const leaves = Array.from(new Map(entries), ([key, value]): Leaf<V> => ({ hash: hashOf(key), key, value, next: undefined }));
  return { root: treeOf(leaves, 0) };
}

/** The tree of leaves whose hashes agree in the bits that are `taken`. */
function treeOf<V>(leaves: readonly Leaf<V>[], taken: number): Node<V> | undefined {
  const [leaf] = leaves;
  if (leaves.every(({ hash }) => hash === leaf?.hash)) return leaves.reduce<Leaf<V> | undefined>((next, each) => ({ ...each, next }), undefined);
  const side = (which: number): Node<V> | undefined => treeOf(leaves.filter(({ hash }) => ((hash >>> taken) & 3) === which), taken + 2);
  return { first: side(0), second: side(1), third: side(2), fourth: side(3) };
}

/** The value stored for `key`, or absence. */
export function getIn<V>(map: PersistentMap<V>, key: string): V | undefined {
  let node = map.root;
  if (!node) return undefined;
  for (let bits = hashOf(key); node && node.key === undefined; bits >>>= 2) node = branch(node, bits);
  while (node && node.key !== key) node = node.next;
  return node?.value;
}

/** A map that has `key` → `value` and everything else of `map`. */
export function setIn<V>(map: PersistentMap<V>, key: string, value: V): PersistentMap<V> {
  return { root: withLeaf(map.root, 0, { hash: hashOf(key), key, value, next: undefined }) };
}

/** A map that lacks `key` and has everything else of `map`. */
export function deleteIn<V>(map: PersistentMap<V>, key: string): PersistentMap<V> {
  const root = without(map.root, hashOf(key), key);
  return root === map.root ? map : { root };
}

/** All entries, ordered by key. */
export function entriesOf<V>(map: PersistentMap<V>): readonly (readonly [string, V])[] {
  return leavesOf(map.root, [])
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ key, value }) => [key, value]);
}

/** All values, in no order that means anything: for questions about all of them together, which need not wait until they are sorted. */
export function valuesOf<V>(map: PersistentMap<V>): readonly V[] {
  return leavesOf(map.root, []).map(({ value }) => value);
}

function leavesOf<V>(node: Node<V> | undefined, leaves: Leaf<V>[]): Leaf<V>[] {
  if (node && node.key === undefined) {
    for (let which = 0; which < 4; which++) leavesOf(branch(node, which), leaves);
  } else {
    for (let leaf = node; leaf; leaf = leaf.next) leaves.push(leaf);
  }
  return leaves;
}

/** The branch that the lowest two bits choose. */
function branch<V>(fork: Fork<V>, bits: number): Node<V> | undefined {
  const which = bits & 3;
  return which < 2 ? (which === 0 ? fork.first : fork.second) : which === 2 ? fork.third : fork.fourth;
}

function withBranch<V>({ first, second, third, fourth }: Fork<V>, bits: number, node: Node<V> | undefined): Fork<V> {
  switch (bits & 3) {
    case 0:
      return { first: node, second, third, fourth };
    case 1:
      return { first, second: node, third, fourth };
    case 2:
      return { first, second, third: node, fourth };
    default:
      return { first, second, third, fourth: node };
  }
}

/** `taken` is how many bits of the hashes lead to `node`. */
function withLeaf<V>(node: Node<V> | undefined, taken: number, leaf: Leaf<V>): Node<V> {
  if (!node) return leaf;
  if (node.key !== undefined) {
    if (node.hash === leaf.hash) return { ...leaf, next: withoutKey(node, leaf.key) };
    return withLeaf(withBranch(NO_BRANCHES, node.hash >>> taken, node), taken, leaf);
  }
  const bits = leaf.hash >>> taken;
  return withBranch(node, bits, withLeaf(branch(node, bits), taken + 2, leaf));
}

function without<V>(node: Node<V> | undefined, bits: number, key: string): Node<V> | undefined {
  if (!node || node.key !== undefined) return withoutKey(node, key);
  const before = branch(node, bits);
  const after = without(before, bits >>> 2, key);
  return after === before ? node : folded(withBranch(node, bits, after));
}

/** What is left of a fork: a single leaf needs none, so that a map is the same however it came about. */
function folded<V>(fork: Fork<V>): Node<V> | undefined {
  const [only, another] = [fork.first, fork.second, fork.third, fork.fourth].filter((node) => node !== undefined);
  return another || (only && only.key === undefined) ? fork : only;
}

function withoutKey<V>(leaf: Leaf<V> | undefined, key: string): Leaf<V> | undefined {
  if (!leaf || leaf.key === key) return leaf?.next;
  const next = withoutKey(leaf.next, key);
  return next === leaf.next ? leaf : { ...leaf, next };
}

/** FNV-1a with a final mix, so that neighbouring keys get unrelated hashes; 31 bits, which V8 keeps without an object of their own. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 1;
}
