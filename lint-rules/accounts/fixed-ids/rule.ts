import { findAccountByUid, findGroupByGid, type Accounts } from "../../../src/model/accounts/accounts.ts";
import type { DockerfileModel } from "../../../src/model/dockerfile-model.ts";
import { floatingIds, type FloatingIds } from "../../../src/model/accounts/floating-ids.ts";
import { serviceAccounts, type ServiceAccount } from "../../../src/model/accounts/service-accounts.ts";
import type { Stage } from "../../../src/model/stage.ts";
import type { Edit, Finding, Fix } from "../../../src/rule/finding.ts";
import { addOption } from "../../../src/rule/option-edits.ts";
import { defineRule } from "../../../src/rule/rule.ts";

/** Distributions hand out ids of system accounts from both ends of 100 to 999, and those of people from 1000 on. */
const FIRST_SYSTEM_ID = 901;
const FIRST_ID = 10001;

export default defineRule({
  summary: "A service account gets whatever ids are free",
  severity: "info",
  presets: ["strict"],
  *check(file) {
    const taken = new Set<number>();
    const reported = new Set<number>();
    for (const stage of file.shippedStages) {
      const free = new FreeIds(stage, taken);
      for (const service of serviceAccounts(stage)) {
        const floating = floatingIds(service);
        if (!floating || reported.has(service.creation.name.span.start)) continue;
        reported.add(service.creation.name.span.start);
        const fix = fixedAt(free.idFor(service), service, floating, file);
        yield { ...finding(service, floating), fixes: fix ? [fix] : [] };
      }
    }
  },
});

function finding({ account, creation }: ServiceAccount, { uid, group }: FloatingIds): Finding {
  const what = uid ? (group ? "uid and gid are" : "uid is") : "gid is";
  const made = typeof group === "object" ? group.operation : undefined;
  return {
    span: uid || !made ? creation.name.span : made.name.span,
    message: `\`${account.name}\` gets whatever ${what} free, so the owner of its files on volumes may change from build to build`,
    confidence: account.certainty,
    related: uid && made ? [{ span: made.name.span, note: "its group is made here without gid" }] : [],
  };
}

/** The ids that nobody has, each given to one account; a class because the search goes on where it ended, so that thousands of accounts cost one walk. */
class FreeIds {
  private readonly accounts: Accounts;
  private readonly taken: Set<number>;
  private readonly next = { system: FIRST_SYSTEM_ID, regular: FIRST_ID };

  /** `taken` are the ids that the accounts of other stages were given; those of this one join them. */
  constructor({ end }: Stage, taken: Set<number>) {
    this.accounts = end.accounts;
    this.taken = taken;
  }

  idFor({ account }: ServiceAccount): number {
    const { uid, name } = account;
    if (uid !== undefined && !this.taken.has(uid) && !findGroupByGid(this.accounts, uid)) return uid;
    const range = account.system === true ? "system" : "regular";
    while (!this.isFree(this.next[range], name)) this.next[range]++;
    this.taken.add(this.next[range]);
    return this.next[range];
  }

  /** What an account and its own group get now they may keep. */
  private isFree(id: number, name: string): boolean {
    const isAnothers = (holder: { readonly name: string } | undefined): boolean => holder !== undefined && holder.name !== name;
    return !this.taken.has(id) && !isAnothers(findAccountByUid(this.accounts, id)) && !isAnothers(findGroupByGid(this.accounts, id));
  }
}

function fixedAt(id: number, { creation, step }: ServiceAccount, { uid, group }: FloatingIds, file: DockerfileModel): Fix | undefined {
  // useradd gives the group that it makes itself no gid that is asked for.
  if (group === "own" && !uid) return undefined;
  const { text } = file.source;
  const wanted: (Edit | undefined)[] = [];
  if (uid) wanted.push(addOption(text, creation.command, step, `${isBusybox(creation) ? "-u" : "--uid"} ${id}`));
  if (typeof group === "object") {
    const { operation, step: place } = group;
    wanted.push(addOption(text, operation.command, place, `${isBusybox(operation) ? "-g" : "--gid"} ${id}`));
  }
  const [first, ...more] = wanted.flatMap((edit) => edit ?? []);
  if (!first || more.length + 1 < wanted.length) return undefined;
  return { title: `Give it the id ${id}`, safety: "suggestion", edits: [first, ...more] };
}

function isBusybox({ tool }: Pick<ServiceAccount["creation"], "tool">): boolean {
  return tool?.flavour === "busybox" && (tool.name === "adduser" || tool.name === "addgroup");
}
