import { buildModel } from "../model/build-model.ts";
import type { ModelOptions } from "../model/dockerfile-model.ts";
import { readDockerfile } from "../syntax/read-dockerfile.ts";
import type { LintResult } from "./lint-result.ts";
import { inOrder } from "./order.ts";
import { runRules } from "./run-rules.ts";
import type { ActiveRule } from "./select-rules.ts";
import { syntaxFindings } from "./syntax-findings.ts";

export interface LintSettings {
  readonly rules: readonly ActiveRule[];
  /** What the model is told from outside the file. */
  readonly model?: ModelOptions | undefined;
  /** The edition of the rule set that the project has agreed to; absent for the newest. */
  readonly edition?: string | undefined;
}

/** Lints one file's text; `file` is the name under which it is reported. Pure, and never throws because of the text or a rule. */
export function lint(text: string, file: string, settings: LintSettings): LintResult {
  const syntax = readDockerfile(text);
  const model = buildModel(syntax, settings.model);
  const findings = [...syntaxFindings(syntax.problems), ...runRules(model, settings.rules, settings.edition)];
  return { file, source: syntax.source, findings: inOrder(findings) };
}
