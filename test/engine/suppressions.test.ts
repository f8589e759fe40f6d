import { describe, expect, it } from "vitest";
import { applyEdits, lint, type LintOptions } from "../../src/index.ts";

/** The rules that are reported, and those that comments silence. */
function rulesIn(text: string, options: LintOptions = {}): { readonly reported: readonly string[]; readonly silenced: readonly string[] } {
  const { findings, suppressed } = lint(text, { only: ["latest-tag", "no-root-user", "no-sudo"], ...options });
  return { reported: findings.map(({ rule }) => rule), silenced: suppressed.map(({ rule }) => rule) };
}

const FILE = (above: string, middle = "", body = "RUN sudo true"): string => `${above}FROM debian:latest\n${middle}${body}\nUSER root\n`;

describe("plimsoll's own comments", () => {
  it.each([
    ["the instruction below", FILE("# plimsoll ignore=latest-tag\n"), ["latest-tag"]],
    ["the instruction below, whatever blank lines and comments stand between", FILE("# plimsoll ignore=latest-tag\n\n# the newest\n"), ["latest-tag"]],
    ["and no other instruction", FILE("# plimsoll ignore=no-sudo\n"), []],
    ["several rules at once", FILE("# plimsoll ignore=no-sudo , latest-tag -- both\n"), ["latest-tag"]],
    ["rules by family and by the codes of others", FILE("# plimsoll ignore=base-image/latest-tag\n", "# plimsoll ignore=DL3004\n"), ["latest-tag", "no-sudo"]],
    ["the instruction whose lines they stand between", FILE("", "", "RUN true \\\n  # plimsoll ignore=no-sudo\n  && sudo true"), ["no-sudo"]],
    ["the instruction whose heredoc they stand above", FILE("", "# plimsoll ignore=no-sudo\n", "RUN <<EOF\ntrue\nsudo true\nEOF"), ["no-sudo"]],
    ["the instruction in whose script they stand", FILE("", "", "RUN <<EOF\nsudo true\n  # plimsoll ignore=no-sudo -- yes\nEOF"), ["no-sudo"]],
    ["the instruction in whose script they stand, for a shell that is named", FILE("", "", "RUN bash -e <<-'EOF'\n\t# plimsoll ignore=no-sudo\n\tsudo true\n\tEOF"), ["no-sudo"]],
    ["the instruction between whose lines they stand in backticks", FILE("", "", "RUN true \\\n `# plimsoll ignore=no-sudo -- yes` \\\n && sudo true"), ["no-sudo"]],
    ["nothing from a file that a heredoc writes", FILE("", "", "RUN sudo tee /a <<EOF\n# plimsoll ignore=no-sudo\nEOF"), []],
    ["nothing from the file of a COPY", FILE("", "COPY <<EOF /a\n# plimsoll global ignore=no-sudo\nEOF\n"), []],
    ["nothing from behind a command of a script", FILE("", "", "RUN <<EOF\nsudo true # plimsoll ignore=no-sudo\nEOF"), []],
    ["nothing from text that looks alike", FILE("", "", "RUN echo '# plimsoll ignore=no-sudo' && sudo true"), []],
    ["a stage, from above its FROM", FILE("# plimsoll stage ignore=no-sudo,no-root-user\n"), ["no-sudo", "no-root-user"]],
    ["no stage from elsewhere", FILE("", "# plimsoll stage ignore=no-sudo\n"), []],
    ["the whole file", FILE("", "", "RUN sudo true\n# plimsoll global ignore=latest-tag"), ["latest-tag"]],
  ])("silence %s", (_, text, silenced) => {
    expect(rulesIn(text).silenced).toEqual(silenced);
  });

  it("silence one stage and not the next", () => {
    const text = "# plimsoll stage ignore=latest-tag,no-sudo\nFROM a:latest\nRUN sudo true\nFROM b:latest\nRUN sudo true\nUSER app\n";
    expect(rulesIn(text)).toEqual({ reported: ["latest-tag", "no-sudo"], silenced: ["latest-tag", "no-sudo"] });
  });

  it("silence what a stage lacks from above its FROM", () => {
    expect(rulesIn("# plimsoll ignore=missing-user\nFROM debian:13\n", { only: ["missing-user"] }).silenced).toEqual(["missing-user"]);
  });

  it("give their reason with what they silence", () => {
    const { suppressed } = lint(FILE("# plimsoll ignore=latest-tag -- we rebuild nightly  \n"), { only: ["latest-tag"] });
    expect(suppressed.map(({ suppressedBy }) => suppressedBy.reason)).toEqual(["we rebuild nightly"]);
  });

  it("silence nothing that is locked, nothing at all when they do not count, and never what is no Dockerfile", () => {
    const text = FILE("# plimsoll global ignore=latest-tag,no-sudo\n");
    expect(rulesIn(text, { locked: ["DL3004"] })).toMatchObject({ silenced: ["latest-tag"] });
    expect(rulesIn(text, { inline: false })).toMatchObject({ silenced: [] });
    const broken = lint("# plimsoll global ignore=syntax/error\nFROM a\nCPY . .\n", { only: [] });
    expect(broken.findings.map(({ rule }) => rule)).toContain("syntax/error");
  });
});

describe("what is said about plimsoll's own comments", () => {
  function said(text: string, rules: LintOptions["rules"] = {}): readonly (readonly [string, string])[] {
    const { findings } = lint(text, { only: ["latest-tag", "no-sudo"], rules });
    return findings.filter(({ rule }) => rule.startsWith("suppression/")).map(({ rule, span }) => [rule, text.slice(span.start, span.end)] as const);
  }

  it("an unknown rule, with the one that was probably meant", () => {
    const text = FILE("# plimsoll ignore=latest-tagg\n");
    expect(said(text)).toEqual([["suppression/unknown-rule", "latest-tagg"]]);
    const [finding] = lint(text, { only: ["latest-tag"] }).findings;
    const fixed = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    expect(rulesIn(fixed)).toMatchObject({ silenced: ["latest-tag"] });
  });

  it("a comment that is not understood", () => {
    expect(said(FILE("# plimsoll ignore latest-tag\n"))).toEqual([["suppression/unknown-rule", "# plimsoll ignore latest-tag"]]);
    expect(said(FILE("# plimsoll draws a line\n"))).toEqual([]);
  });

  it("an unused one on request, and not when the rule did not run", () => {
    const text = FILE("# plimsoll ignore=no-sudo\n", "# plimsoll ignore=no-root-user\n");
    expect(said(text)).toEqual([]);
    expect(said(text, { "suppression/unused": "warning" })).toEqual([["suppression/unused", "no-sudo"]]);
    const finding = lint(text, { rules: { "suppression/unused": "info" } }).findings.find(({ rule }) => rule === "suppression/unused");
    expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(FILE("", "# plimsoll ignore=no-root-user\n"));
  });

  it("an unused one in a script, and goes with its backticks", () => {
    const [script, backticks] = ["RUN <<EOF\n# plimsoll ignore=no-sudo\ntrue\nEOF", "RUN true \\\n  `# plimsoll ignore=no-sudo` \\\n  && true"].map((body) => {
      const text = FILE("", "", body);
      const { findings } = lint(text, { rules: { "suppression/unused": "info" } });
      return applyEdits(text, findings.find(({ rule }) => rule === "suppression/unused")?.fixes[0]?.edits ?? []);
    });
    expect(script).toBe(FILE("", "", "RUN <<EOF\ntrue\nEOF"));
    expect(backticks).toBe(FILE("", "", "RUN true \\\n \\\n  && true"));
  });

  it("a missing reason on request", () => {
    const text = FILE("# plimsoll ignore=latest-tag\n", "# plimsoll ignore=no-sudo -- needs it\n");
    expect(said(text, { "suppression/missing-reason": "error" })).toEqual([["suppression/missing-reason", "# plimsoll ignore=latest-tag"]]);
  });
});

describe("the comments of other linters work at their own reach", () => {
  it.each([
    ["hadolint: the line below", FILE("# hadolint ignore=DL3007\n"), ["latest-tag"]],
    ["hadolint: with a remark", FILE("# hadolint ignore=DL3007,SC2086 # always new\n"), ["latest-tag"]],
    ["hadolint: not over a blank line", FILE("# hadolint ignore=DL3007\n\n"), []],
    ["hadolint: of two only the lower one", FILE("# hadolint ignore=DL3007\n# hadolint ignore=DL3006\n"), []],
    ["hadolint: not with words among the codes", FILE("# hadolint ignore=DL3007 please\n"), []],
    ["hadolint: the file", FILE("# hadolint global ignore=DL3004,DL3002\n"), ["no-sudo", "no-root-user"]],
    ["hadolint: a stage", FILE("# hadolint stage ignore=DL3004\n"), ["no-sudo"]],
    ["trivy: the instruction below", FILE("# trivy:ignore:DS-0001\n"), ["latest-tag"]],
    ["trivy: in its older spellings, several on a line", FILE("#trivy:ignore:AVD-DS-0010 trivy:ignore:DS001\n"), ["latest-tag"]],
    ["trivy: until a day that has not come", FILE("# trivy:ignore:DS-0001:exp:2026-11-22\n"), ["latest-tag"]],
    ["trivy: until a day that is over", FILE("# trivy:ignore:DS-0001:exp:2026-11-21\n"), []],
    ["checkov: the file, wherever it stands", FILE("", "", "RUN sudo true\n# checkov:skip=CKV_DOCKER_7:always new"), ["latest-tag"]],
    ["checkov: a list silences nothing", FILE("# checkov:skip=CKV_DOCKER_7,CKV_DOCKER_8\n"), []],
  ])("%s", (_, text, silenced) => {
    expect(rulesIn(text, { model: { today: "2026-11-22" } }).silenced).toEqual(silenced);
  });

  it.each([
    ["unknown codes of theirs are their own matter", "# hadolint ignore=DL3008\n"],
    ["and so are unused ones", "# hadolint ignore=DL3004\n"],
  ])("%s", (_, above) => {
    const { findings } = lint(FILE(above), { only: ["latest-tag", "no-sudo"], rules: { "suppression/unused": "warning", "suppression/missing-reason": "warning" } });
    expect(findings.filter(({ rule }) => rule.startsWith("suppression/"))).toEqual([]);
  });
});

describe("the builder's own comments", () => {
  /** `redundant-platform` and `undefined-from-arg` are checks of the builder, `latest-tag` is none. */
  const text = (above: string, between = ""): string => `${above}FROM --platform=$TARGETPLATFORM debian:latest\n${between}FROM $WHICH\n`;
  const only = ["latest-tag", "redundant-platform", "undefined-from-arg"];
  const found = (given: string, options: LintOptions = {}): readonly string[] => lint(given, { only, rules: { "undefined-from-arg": "warning" }, ...options }).findings.map(({ rule, severity }) => `${rule}: ${severity}`);
  const NORMAL = found(text(""));

  it("are about three rules here", () => {
    expect(NORMAL.map((each) => each.split(":")[0]).sort()).toEqual(only);
    expect(NORMAL.filter((each) => each.endsWith("error"))).toEqual([]);
  });

  it.each([
    ["# check=skip=all\n", [], ["latest-tag"]],
    ["# check=skip=RedundantTargetPlatform\n", [], ["latest-tag", "undefined-from-arg"]],
    ["# check=skip=RedundantTargetPlatform,UndefinedArgInFrom\n", [], ["latest-tag"]],
    ["# check=error=true\n", ["redundant-platform", "undefined-from-arg"], only],
    ["# check=error=false\n", [], only],
    ["# check=skip=RedundantTargetPlatform;error=true\n", ["undefined-from-arg"], ["latest-tag", "undefined-from-arg"]],
    ["# check=error=true;skip=RedundantTargetPlatform\n", ["undefined-from-arg"], ["latest-tag", "undefined-from-arg"]],
    ["# syntax=docker/dockerfile:1\n# check=skip=all;error=true\n", [], ["latest-tag"]],
    ["# check=experimental=all;skip=all;error=true\n", [], ["latest-tag"]],
  ])("%s", (above, errors, left) => {
    const after = found(text(above));
    expect(after.map((each) => each.split(":")[0]).sort()).toEqual(left);
    expect(after.filter((each) => each.endsWith(": error")).map((each) => each.split(":")[0]).sort()).toEqual(errors);
  });

  it("silence above one instruction, where error=true says nothing", () => {
    expect(found(text("", "# check=skip=UndefinedArgInFrom;error=true\n"))).toEqual(NORMAL.filter((each) => !each.startsWith("undefined-from-arg")));
  });

  it("say nothing when comments do not count", () => {
    expect(found(text("# check=skip=all;error=true\n"), { inline: false })).toEqual(NORMAL);
  });
});
