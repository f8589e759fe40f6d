import { describe, expect, test } from "vitest";
import { repeatedCopies, type CopiedAttribute } from "../../../src/model/files/repeated-copies.ts";
import { modeAfter, MODE } from "../../../src/model/files/repeated-mode.ts";
import { OWNER } from "../../../src/model/files/repeated-owner.ts";
import { lastStage } from "../evaluated.ts";

/** The folders that a chown or chmod goes over, each with the sources of what was copied there. */
function repeated<Given>(lines: string, attribute: CopiedAttribute<Given>): readonly string[] {
  return [...repeatedCopies(lastStage(`FROM debian:12\nWORKDIR /app\n${lines}`), attribute)].flatMap(({ paths }) =>
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
    ["is a chgrp", "COPY --chown=1:2 . .\nRUN chgrp -R 3 /app", ["/app of ."]],
    ["is a chgrp that changes nothing", "COPY --chown=1:2 . .\nRUN make && chgrp -R 2 /app", []],
    ["takes a dot for a colon", "COPY --chown=1:2 . .\nRUN make && chown -R 1.2 /app", []],
    ["goes over a mount", "COPY . .\nRUN --mount=type=cache,target=/app chown -R 1 /app", []],
    ["may not run", "COPY . .\nRUN [ -e a ] && chown -R 1 /app", []],
  ])("%s", (_, lines, expected) => {
    expect(repeated(lines, OWNER)).toEqual(expected);
  });
});

describe("a chmod of copied files", () => {
  test.each([
    ["goes over one file", "COPY a.jar ./\nRUN chmod 600 a.jar", ["/app/a.jar of a.jar"]],
    ["tells that what it names is a file", "COPY a ./a\nRUN chmod +x a", ["/app/a of a"]],
    ["may be one of a folder", "COPY a ./a\nRUN chmod 755 a", []],
    ["tells that a file went into a folder", "COPY a.jar /srv\nRUN chmod 755 /srv/a.jar", ["/srv/a.jar of a.jar"]],
    ["picks files by a pattern", "COPY a.sh b.sh c.txt ./\nRUN chmod +x *.sh", ["/app of a.sh b.sh"]],
    ["picks what the same pattern found", "COPY bin/*.sh ./\nRUN chmod +x *.sh", ["/app of bin/*.sh"]],
    ["picks nothing that was copied", "COPY bin ./\nRUN chmod +x *.sh", []],
    ["is in the layer that writes the file", "COPY a.sh ./\nRUN sed -i s/a/b/ a.sh && chmod +x a.sh", []],
    ["changes nothing that was copied", "COPY --chmod=755 . .\nRUN make && chmod -R +x /app", []],
    ["goes over a mount", "COPY a.jar ./\nRUN --mount=type=bind,target=/app chmod 600 a.jar", []],
  ])("%s", (_, lines, expected) => {
    expect(repeated(lines, MODE)).toEqual(expected);
  });

  test("says whether an earlier one has changed the same files", () => {
    const stage = lastStage("FROM debian:12\nCOPY a.jar /\nRUN chmod 600 /a.jar\nRUN chmod 640 /a.jar");
    expect([...repeatedCopies(stage, MODE)].map(({ changedBefore }) => changedBefore)).toEqual([false, true]);
  });
});

test.each([
  ["+x", 0o600, 0o711],
  ["u=rw,go=", 0o755, 0o600],
  ["0750", 0o600, 0o750],
  ["a+X", 0o600, undefined],
  ["g=u", 0o600, undefined],
  ["mode", 0o600, undefined],
])("chmod %s", (text, before, after) => {
  expect(modeAfter(text, before)).toBe(after);
});
