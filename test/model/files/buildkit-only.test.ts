import { describe, expect, test } from "vitest";
import { needsBuildKit } from "../../../src/model/files/buildkit-only.ts";
import { modelOf } from "../evaluated.ts";

describe("what the classic builder stops at", () => {
  test.each([
    ["RUN --mount=type=cache,target=/c true", true],
    ["COPY --chmod=644 a /a", true],
    ["COPY <<EOF /a\nEOF", true],
    ["RUN <<EOF\ntrue\nEOF", true],
    ["COPY --chown=1 --from=x a /a", false],
    ["RUN true", false],
  ])("%s", (line, expected) => {
    expect(needsBuildKit(modelOf(`FROM debian:12\n${line}\n`))).toBe(expected);
  });
});
