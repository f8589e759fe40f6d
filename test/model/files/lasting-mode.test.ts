import { expect, test } from "vitest";
import { lastingPaths } from "../../../src/model/files/lasting-mode.ts";
import { OTHER_WRITE, SETUID } from "../../../src/model/files/file-mode.ts";
import { modeChanges } from "../../../src/model/files/mode-changes.ts";
import { lastStage } from "../evaluated.ts";

/** The paths that keep the bit which the first mode change of a Dockerfile gives them. */
function lasting(text: string, bit: number): readonly string[] {
  const [change] = lastStage(`FROM debian:12\nWORKDIR /srv\n${text}`).steps.flatMap((step) => [...modeChanges(step)]);
  return change ? lastingPaths(change, bit).map(({ path }) => path) : ["no mode change"];
}

test.each([
  ["RUN chmod 777 a /b", ["/srv/a", "/b"]],
  ["RUN chmod 777 a /b && rm a", ["/b"]],
  ["RUN rm a && chmod 777 a", ["/srv/a"]],
  ["RUN chmod 777 /tmp/kit/run && rm -r /tmp/*", []],
  ["RUN chmod 777 /tmp/run.sh && rm /tmp/*.txt", ["/tmp/run.sh"]],
  ["RUN chmod 777 kit/run && rm kit", ["/srv/kit/run"]],
  ["RUN chmod 777 a\nRUN rm /srv/a", []],
  ["COPY --chmod=777 a /a\nRUN rm -r /a", []],
  ["RUN chmod 777 a && chmod o-w a", []],
  ["RUN chmod 777 a && chmod +t a", []],
  ["RUN chmod -R 777 a && chmod 755 a", ["/srv/a"]],
  ["RUN chmod 777 a && find . -exec chmod 755 {} +", []],
  ["RUN chmod 777 a && find . -name b -exec chmod 755 {} +", ["/srv/a"]],
  ["RUN chmod 777 a\nONBUILD RUN rm a", ["/srv/a"]],
])("others may write for good: %s", (text, expected) => {
  expect(lasting(text, OTHER_WRITE)).toEqual(expected);
});

test("the sticky bit says nothing about setuid", () => {
  expect(lasting("RUN chmod u+s a && chmod +t a", SETUID)).toEqual(["/srv/a"]);
  expect(lasting("RUN chmod u+s a && chmod u-s a", SETUID)).toEqual([]);
});
