import { rememberedForGood } from "../remembered.ts";
import type { OptionTable } from "./grammar.ts";

/** How many words an option takes. */
type Arity = "none" | "one" | "two" | "clause";

/** What one spelling of an option means. */
export interface Meaning {
  /** The canonical name. */
  readonly name: string;
  readonly arity: Arity;
  /** Whether only operands follow. */
  readonly final: boolean;
}

/** An option table the other way round: by spelling. */
interface Meanings {
  /** Spellings that the table says the arity of. */
  readonly listed: ReadonlyMap<string, Meaning>;
  /** Other spellings -> the name under which they are listed somewhere. */
  readonly names: ReadonlyMap<string, string>;
  /** Long spellings that may be cut short. */
  readonly long: readonly string[];
  readonly subcommands: ReadonlyMap<string, OptionTable>;
}

/** Asking five sets for each option took a hundredth of a run. */
const meaningsOf = rememberedForGood((table: OptionTable): Meanings => {
  const { aliases = {}, valued = [], glued = [], pairs = [], clauses = [], flags = [], final, subcommands = {} } = table;
  const names = new Map(Object.entries(aliases));
  const listed = new Map<string, Meaning>();
  const list = (spellings: Iterable<string>, arity: Arity): void => {
    for (const spelling of spellings) {
      if (!listed.has(spelling)) listed.set(spelling, { name: names.get(spelling) ?? spelling, arity, final: final?.has(spelling) === true });
    }
  };
  list(valued, "one");
  list(flags, "none");
  list(glued, "none");
  list(pairs, "two");
  list(clauses, "clause");
  return { listed, names, long: [...valued, ...pairs, ...flags, ...names.keys(), ...names.values()], subcommands: new Map(Object.entries(subcommands)) };
});

/** What an exact spelling means in the innermost of these tables that mentions it, absent when none does. */
export function meaningOf(spelling: string, tables: readonly OptionTable[]): Meaning | undefined {
  for (const table of tables) {
    const { listed, names } = meaningsOf(table);
    // Some spellings take a value and others of the same option do not: xargs `-I x` and `--replace[=x]`.
    const meaning = listed.get(spelling);
    if (meaning) return meaning;
    const name = names.get(spelling);
    if (name !== undefined) return meaningOfName(name, tables);
  }
  return undefined;
}

function meaningOfName(name: string, tables: readonly OptionTable[]): Meaning {
  for (const table of tables) {
    const meaning = meaningsOf(table).listed.get(name);
    if (meaning) return meaning.name === name ? meaning : { name, arity: meaning.arity, final: meaning.final };
  }
  return noValue(name);
}

const NOTHING: OptionTable = {};

/** The table of a subcommand. One that is not known has no actions of its own, so that the next operand is an ordinary one. */
export function subcommandOf(table: OptionTable, name: string): OptionTable {
  return meaningsOf(table).subcommands.get(name) ?? NOTHING;
}

/** What an option means that no table lists. */
export function noValue(name: string): Meaning {
  return { name, arity: "none", final: false };
}

/** The one long option that begins like this, absent when there is none or when several do. */
export function abbreviatedOption(prefix: string, tables: readonly OptionTable[]): string | undefined {
  let found: string | undefined;
  if (prefix.length < 3) return undefined;
  for (const table of tables) {
    const { long, names } = meaningsOf(table);
    for (const spelling of long) {
      if (!spelling.startsWith(prefix)) continue;
      if (spelling === prefix) return spelling;
      const name = names.get(spelling) ?? spelling;
      if (found !== undefined && found !== name) return undefined;
      found = name;
    }
  }
  return found;
}
