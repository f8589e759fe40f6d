import type { LintResult, ReportedFinding } from "../engine/lint-result.ts";
import { escapeMarkup } from "./markup.ts";
import { formatOf, type ReportOptions } from "./report-options.ts";

/** For test reports: a suite for each file, a case for each finding. Errors and warnings fail, the rest only says something. What could not be read is an error. */
export const junit = formatOf(() => {
  let tests = 0;
  let failures = 0;
  return {
    file: (result) => {
      tests += casesIn(result);
      failures += result.findings.filter(fails).length;
      return suiteOf(result);
    },
    end: ({ problems }) => ({
      front: `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plimsoll" tests="${tests + problems.length}" failures="${failures}" errors="${problems.length}">\n`,
      back: `${problems.map(brokenSuite).join("")}</testsuites>\n`,
    }),
  };
});

function casesIn({ findings }: LintResult): number {
  return Math.max(1, findings.length);
}

function fails({ severity, notice }: ReportedFinding): boolean {
  return !notice && (severity === "error" || severity === "warning");
}

function suiteOf(result: LintResult): string {
  const { file, findings } = result;
  const name = escapeMarkup(file);
  const clean = `    <testcase name="no findings" classname="${name}" time="0"/>\n`;
  const cases = findings.length === 0 ? clean : findings.map((finding) => caseOf(result, finding)).join("");
  return `  <testsuite name="${name}" tests="${casesIn(result)}" failures="${findings.filter(fails).length}" errors="0" skipped="0" time="0">\n${cases}  </testsuite>\n`;
}

function caseOf({ file, source }: LintResult, finding: ReportedFinding): string {
  const { line, character } = source.positionAt(finding.span.start);
  const place = `${file}:${line + 1}:${character + 1}`;
  const text = escapeMarkup(`${place}: ${finding.severity}: ${finding.message}${finding.url === undefined ? "" : ` ${finding.url}`}`);
  const said = fails(finding)
    ? `<failure message="${escapeMarkup(finding.message)}" type="${finding.severity}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase name="${escapeMarkup(`${finding.rule} in line ${line + 1}, column ${character + 1}`)}" classname="${escapeMarkup(file)}" time="0">${said}</testcase>\n`;
}

function brokenSuite({ path, message }: ReportOptions["problems"][number]): string {
  const name = escapeMarkup(path);
  const said = `<error message="${escapeMarkup(message)}" type="problem">${escapeMarkup(`${path}: ${message}`)}</error>`;
  return `  <testsuite name="${name}" tests="1" failures="0" errors="1" skipped="0" time="0">\n    <testcase name="read" classname="${name}" time="0">${said}</testcase>\n  </testsuite>\n`;
}
