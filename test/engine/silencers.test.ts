import { describe, expect, it } from "vitest";
import { lint } from "../../src/index.ts";

const STAGE = `# plimsoll stage ignore=no-sudo -- stage
FROM debian:13
# plimsoll ignore=no-sudo -- one
RUN sudo true
RUN sudo false
`;

/** What each silenced finding is silenced by, and the comments that silence nothing. */
function outcome(text: string): { readonly reasons: readonly (string | undefined)[]; readonly kept: readonly string[]; readonly unused: readonly string[] } {
  const { findings, suppressed, source } = lint(text, { only: ["no-sudo"], rules: { "suppression/unused": "info" } });
  const of = (rule: string): readonly string[] => findings.filter((finding) => finding.rule === rule).map(({ span }) => source.text.slice(span.start, span.end));
  return { reasons: suppressed.map(({ suppressedBy }) => suppressedBy.reason), kept: of("no-sudo"), unused: of("suppression/unused") };
}

describe("of comments that reach over each other", () => {
  it("the first in the file silences a finding, and all that could count as used", () => {
    expect(outcome(STAGE)).toEqual({ reasons: ["stage", "stage"], kept: [], unused: [] });
  });

  it("one further down silences what those above do not reach", () => {
    expect(outcome(`FROM debian:13\nRUN sudo true\n# plimsoll ignore=no-sudo -- one\nRUN sudo false\n# plimsoll global ignore=no-sudo -- all\n`)).toEqual({
      reasons: ["all", "one"],
      kept: [],
      unused: [],
    });
  });

  it("one whose stage has ended silences nothing more", () => {
    expect(outcome(`${STAGE}FROM debian:12\nRUN sudo id\n# plimsoll ignore=no-sudo -- none\nRUN true\n`)).toEqual({ reasons: ["stage", "stage"], kept: ["sudo"], unused: ["no-sudo"] });
  });

  it("each of many silences its own instruction", () => {
    const lines = Array.from({ length: 300 }, (_, index) => `# plimsoll ignore=no-sudo -- reason ${index}\nRUN sudo true\n`);
    expect(outcome(`FROM debian:13\n${lines.join("")}`)).toEqual({ reasons: lines.map((_, index) => `reason ${index}`), kept: [], unused: [] });
  });
});
