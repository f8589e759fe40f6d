import { expect, it } from "vitest";
import { unix } from "../../src/report/unix.ts";
import { finding, result, spanOf } from "./hand-made-result.ts";

const source = "FROM a\r\n\tUSER root\r\n";

it("prints one line per finding that an editor's error format understands", () => {
  const results = [result(source, [finding({ span: spanOf(source, "root") }), finding({ span: spanOf(source, "FROM"), severity: "error" })])];
  expect(unix(results)).toBe(
    "app/Dockerfile:2:7: warning: USER root makes the container run as root [no-root-user]\n" +
      "app/Dockerfile:1:1: error: USER root makes the container run as root [no-root-user]\n",
  );
});

it("prints nothing when there is nothing to say", () => {
  expect(unix([result(source, [])])).toBe("");
});

it("keeps a finding on one line, whatever file name and message hold", () => {
  const shown = unix([result(source, [finding({ span: spanOf(source, "root"), message: "a\nb\u{1B}[31m" })], "x\ny\u{202E}")]);
  expect(shown).toBe("x y<U+202E>:2:7: warning: a b␛[31m [no-root-user]\n");
});
