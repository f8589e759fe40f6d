import { describe, expect, test } from "vitest";
import { modelOf } from "../evaluated.ts";

/** What follows when `check` fails in a RUN, and the text from which on the script goes on. */
function failureOf(script: string): string {
  const text = `FROM a\nRUN ${script}\n`;
  const command = modelOf(text).commands.find(({ command: { name } }) => name === "check")?.command;
  if (!command) throw new Error("there is no check");
  const { because, resumesAt } = command.failure;
  return Number.isFinite(resumesAt) ? `${because}, then ${text.slice(resumesAt).trim()}` : because;
}

describe("after a failure", () => {
  test.each([
    "check",
    "check && use",
    "check || exit 1; use",
    "check || { echo no; exit 1; }; use",
    "set -e; check; use",
    "set -e; { check; }; use",
    "set -o pipefail; a | check",
    "{ check; }",
    "sh -ec 'check; use'",
    "f() { set -e; check; use; }",
    "set -e; for f in a b; do check; use; done",
  ])("%s stops", (script) => {
    expect(failureOf(script)).toBe("stops");
  });

  test.each([
    ["check; use", "separator, then use"],
    ["check && use; more", "separator, then more"],
    ["set -e; check && use; more", "separator, then more"],
    ["{ check; } ; use", "separator, then use"],
    ["for f in a b; do check; use; done", "separator, then use; done"],
    ["check || true; use", "caught, then true; use"],
    ["check && use || echo no", "caught, then echo no"],
    ["check | tee log && use", "pipe, then | tee log && use"],
    ["check & use", "background, then & use"],
  ])("%s goes on", (script, expected) => {
    expect(failureOf(script)).toBe(expected);
  });

  test.each(["if check; then use; fi", "! check; use", "while check; do use; done", "x=$(check); use", "check || other; use", "[[ $(check) ]]; use", "check; [ $? = 0 ] || exit 1; use"])(
    "%s leaves it to whatever asks",
    (script) => {
      expect(failureOf(script)).toBe("asked");
    },
  );
});
