import { describe, expect, test } from "vitest";
import { repeatedCopies } from "../../src/model/repeated-copies.ts";
import { OWNER } from "../../src/model/repeated-owner.ts";
import { lastStage } from "./evaluated.ts";

/** The folders that a chown goes over, each with the sources of what was copied there. */
function repeated(lines: string): readonly string[] {
  return [...repeatedCopies(lastStage(`FROM debian:12\nWORKDIR /app\n${lines}`), OWNER)].flatMap(({ paths }) =>
    paths.map(({ path, copies }) => `${path} of ${copies.map(({ source }) => source).join(" ")}`),
  );
}

describe("a chown of copied files", () => {
  test.each([
    ["goes over the folder itself", "COPY . .\nRUN chown -R 1 /app", ["/app of ."]],
    ["goes over what is above it", "COPY a /srv/b/c\nRUN chown -R 1 /srv", ["/srv of a"]],
    ["goes over its content", "COPY . .\nRUN chown -R 1 *", ["/app of ."]],
    ["goes over several", "COPY a b ./\nRUN chown -R 1 a b", ["/app/a of a", "/app/b of b"]],
    ["goes over one file", "COPY a.jar ./\nRUN chown 1 a.jar", ["/app/a.jar of a.jar"]],
    ["leaves the files of a folder without -R", "COPY . .\nRUN chown 1 /app", []],
    ["may go over a folder that was not copied", "COPY . .\nRUN chown -R 1 cache", []],
    ["comes too early", "RUN chown -R 1 /app\nCOPY . .", []],
    ["comes too late", "COPY a b\nRUN rm -rf b && chown -R 1 /app", []],
    ["changes nothing", "COPY --chown=1:2 . .\nRUN chown -R 1:2 /app", ["/app of ."]],
    ["changes nothing that was copied", "COPY --chown=1:2 . .\nRUN make && chown -R 1:2 /app", []],
    ["changes the group", "COPY --chown=1:2 . .\nRUN make && chown -R 1:3 /app", ["/app of ."]],
    ["goes over a mount", "COPY . .\nRUN --mount=type=cache,target=/app chown -R 1 /app", []],
    ["may not run", "COPY . .\nRUN [ -e a ] && chown -R 1 /app", []],
  ])("%s", (_, lines, expected) => {
    expect(repeated(lines)).toEqual(expected);
  });
});
