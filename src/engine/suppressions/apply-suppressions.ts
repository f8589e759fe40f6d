import type { ReportedFinding, SuppressedFinding } from "../lint-result.ts";
import type { SilencedCode } from "./pragma.ts";
import { silence, type Silencer } from "./silencers.ts";
import type { FileSuppressions, Suppression } from "./suppression.ts";

/** What a run says about comments that silence findings. */
export interface SuppressionSettings {
  /** The ids that a code stands for; none when it stands for no rule. */
  readonly idsOf: (code: string) => readonly string[];
  /** Ids that no comment silences. */
  readonly locked: ReadonlySet<string>;
  /** `2026-11-22`; absent when it is not known, and nothing expires. */
  readonly today: string | undefined;
}

/** A code of a suppression and what it came to. */
export interface CodeUse {
  readonly suppression: Suppression;
  readonly code: SilencedCode;
  /** The rules that it stands for. */
  readonly ids: readonly string[];
  /** Whether it silenced anything. */
  readonly used: boolean;
}

export interface AppliedSuppressions {
  readonly kept: readonly ReportedFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly uses: readonly CodeUse[];
}

/** What plimsoll itself could not do, and what is no Dockerfile, is never silenced. */
const ALWAYS_SHOWN = /^internal\/|^syntax\/error$/;

/** Takes away the findings that comments silence. A comment about rules that are locked silences nothing. */
export function applySuppressions(findings: readonly ReportedFinding[], { suppressions }: FileSuppressions, settings: SuppressionSettings): AppliedSuppressions {
  if (suppressions.length === 0) return { kept: findings, suppressed: [], uses: [] };
  const byRule = new Map<string, Silencer[]>();
  const idsOf = idsOfCodes(settings);
  const uses = suppressions.flatMap((suppression) =>
    suppression.codes.map((code) => {
      const ids = idsOf(code.text, suppression);
      const use = { suppression, code, ids, used: false };
      if (isInForce(code, settings.today)) for (const id of ids) push(byRule, id, { range: suppression.range, suppression, use });
      return use;
    }),
  );
  const silenced = silencedFindings(findings, byRule, settings.locked);
  const kept: ReportedFinding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const by = silenced.get(finding)?.suppression;
    if (by) suppressed.push({ ...finding, suppressedBy: { span: by.span, reason: by.reason } });
    else kept.push(finding);
  }
  return { kept, suppressed, uses };
}

/** What each finding that is silenced is silenced by. */
function silencedFindings(
  findings: readonly ReportedFinding[],
  byRule: ReadonlyMap<string, readonly Silencer[]>,
  locked: ReadonlySet<string>,
): ReadonlyMap<ReportedFinding, Silencer> {
  const silenceable = new Map<string, ReportedFinding[]>();
  for (const finding of findings) if (byRule.has(finding.rule)) push(silenceable, finding.rule, finding);
  const silenced = new Map<ReportedFinding, Silencer>();
  for (const [rule, found] of silenceable) {
    if (locked.has(rule) || ALWAYS_SHOWN.test(rule)) continue;
    for (const [finding, silencer] of silence(found, byRule.get(rule) ?? [])) silenced.set(finding, silencer);
  }
  return silenced;
}

/** What codes stand for; asked once for each, since a file may say the same one in front of every line. */
function idsOfCodes(settings: SuppressionSettings): (code: string, suppression: Suppression) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (code, suppression) => {
    const key = `${suppression.dialect} ${code}`;
    const ids = known.get(key) ?? idsFor(code, suppression, settings);
    known.set(key, ids);
    return ids;
  };
}

/** Every code that stands for all that a dialect knows. */
function idsFor(text: string, { dialect }: Suppression, { idsOf }: SuppressionSettings): readonly string[] {
  if (dialect === "plimsoll") return text === "syntax/warning" ? [text] : idsOf(text);
  return idsOf(text === "all" ? `${dialect}/*` : `${dialect}/${text}`);
}

function isInForce({ until }: SilencedCode, today: string | undefined): boolean {
  return until === undefined || today === undefined || today <= until;
}

function push<Item>(byRule: Map<string, Item[]>, id: string, item: Item): void {
  const known = byRule.get(id);
  if (known) known.push(item);
  else byRule.set(id, [item]);
}
