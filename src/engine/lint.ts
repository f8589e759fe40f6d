import { buildModel } from "../model/build-model.ts";
import type { ModelOptions } from "../model/dockerfile-model.ts";
import type { Severity } from "../rule/finding.ts";
import type { DockerfileSyntax } from "../syntax/dockerfile.ts";
import { readDockerfile } from "../syntax/read-dockerfile.ts";
import type { OnLap } from "./lap.ts";
import type { LintResult, ReportedFinding } from "./lint-result.ts";
import { inOrder } from "./order.ts";
import { runRules } from "./run-rules.ts";
import type { ActiveRule } from "./select-rules.ts";
import { applySuppressions } from "./suppressions/apply-suppressions.ts";
import { stopsAtChecks } from "./suppressions/pragma.ts";
import { readSuppressions } from "./suppressions/suppression.ts";
import { suppressionFindings } from "./suppressions/suppression-findings.ts";
import { syntaxFindings } from "./syntax-findings.ts";

/** What holds for comments that silence findings. */
export interface InlineSettings {
  /** The ids that a code stands for, `hadolint/DL3002` as well as `no-sudo`, and `hadolint/*` for all of a linter's; none when there are none. */
  readonly idsOf: (code: string) => readonly string[];
  /** Ids that no comment silences. */
  readonly locked: ReadonlySet<string>;
  /** Every rule's id. */
  readonly known: readonly string[];
  /** How grave what is said about the comments themselves is, where it differs from the default. */
  readonly levels: Readonly<Record<string, Severity | "off">>;
}

export interface LintSettings {
  readonly rules: readonly ActiveRule[];
  /** What the model is told from outside the file. */
  readonly model?: ModelOptions | undefined;
  /** The edition of the rule set that the project has agreed to; absent for the newest. */
  readonly edition?: string | undefined;
  /** Absent when comments silence nothing. */
  readonly inline?: InlineSettings | undefined;
}

/** Lints one file's text; `file` is the name under which it is reported. Pure, and never throws because of the text or a rule. */
export function lint(text: string, file: string, settings: LintSettings, onLap?: OnLap): LintResult {
  const syntax = readDockerfile(text);
  onLap?.("read");
  const model = buildModel(syntax, settings.model);
  onLap?.("model");
  const said = withStops(runRules(model, settings.rules, settings.edition, onLap && ((rule) => onLap("first", rule))), syntax, settings);
  const result = { file, source: syntax.source, ...suppress(inOrder([...syntaxFindings(syntax.problems), ...said]), syntax, settings) };
  onLap?.("suppressions");
  if (onLap) runRules(model, settings.rules, settings.edition, (rule) => onLap("again", rule));
  return result;
}

/** Where a file tells the builder to stop at what its checks find, the rules that are such checks find errors. */
function withStops(found: readonly ReportedFinding[], { directives }: DockerfileSyntax, { inline }: LintSettings): readonly ReportedFinding[] {
  if (!inline || !directives.some(({ name, value }) => name === "check" && stopsAtChecks(value.text))) return found;
  const checks = new Set(inline.idsOf("buildkit/*"));
  return found.map((finding) => (checks.has(finding.rule) ? { ...finding, severity: "error" } : finding));
}

function suppress(found: readonly ReportedFinding[], syntax: DockerfileSyntax, { inline, rules, model }: LintSettings): Pick<LintResult, "findings" | "suppressed"> {
  if (!inline) return { findings: found, suppressed: [] };
  const comments = readSuppressions(syntax);
  if (comments.suppressions.length === 0 && comments.malformed.length === 0) return { findings: found, suppressed: [] };
  const { kept, suppressed, uses } = applySuppressions(found, comments, { ...inline, today: model?.today });
  const ran = new Set(rules.map(({ id }) => id));
  const about = suppressionFindings(comments, uses, { ...inline, ran, text: syntax.source.text });
  return { findings: about.length === 0 ? kept : inOrder([...kept, ...about]), suppressed };
}
