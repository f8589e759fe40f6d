import type { Span } from "../../source/span.ts";
import type { ReportedFinding, SuppressedFinding } from "../lint-result.ts";
import type { SilencedCode } from "./pragma.ts";
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

/** A code that is in force, looked up by the rules that it silences. */
interface Silencer {
  readonly range: Span;
  readonly suppression: Suppression;
  readonly use: { used: boolean };
}

/** Takes away the findings that comments silence. A comment about rules that are locked silences nothing. */
export function applySuppressions(findings: readonly ReportedFinding[], { suppressions }: FileSuppressions, settings: SuppressionSettings): AppliedSuppressions {
  const byRule = new Map<string, Silencer[]>();
  const uses = suppressions.flatMap((suppression) =>
    suppression.codes.map((code) => {
      const ids = idsFor(code.text, suppression, settings);
      const use = { suppression, code, ids, used: false };
      if (isInForce(code, settings.today)) for (const id of ids) push(byRule, id, { range: suppression.range, suppression, use });
      return use;
    }),
  );
  const kept: ReportedFinding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of findings) {
    const by = settings.locked.has(finding.rule) || ALWAYS_SHOWN.test(finding.rule) ? [] : silencersOf(finding, byRule);
    for (const { use } of by) use.used = true;
    const [first] = by;
    if (first) suppressed.push({ ...finding, suppressedBy: { span: first.suppression.span, reason: first.suppression.reason } });
    else kept.push(finding);
  }
  return { kept, suppressed, uses };
}

/** Every code that stands for all that a dialect knows. */
function idsFor(text: string, { dialect }: Suppression, { idsOf }: SuppressionSettings): readonly string[] {
  if (dialect === "plimsoll") return text === "syntax/warning" ? [text] : idsOf(text);
  return idsOf(text === "all" ? `${dialect}/*` : `${dialect}/${text}`);
}

function silencersOf({ rule, span }: ReportedFinding, byRule: ReadonlyMap<string, readonly Silencer[]>): readonly Silencer[] {
  return (byRule.get(rule) ?? []).filter(({ range }) => range.start <= span.start && span.start < range.end);
}

function isInForce({ until }: SilencedCode, today: string | undefined): boolean {
  return until === undefined || today === undefined || today <= until;
}

function push(byRule: Map<string, Silencer[]>, id: string, silencer: Silencer): void {
  const known = byRule.get(id);
  if (known) known.push(silencer);
  else byRule.set(id, [silencer]);
}
