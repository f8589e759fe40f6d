import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../node/temporary-folder.ts";
import { plimsoll } from "./run-plimsoll.ts";

const PAGE = readFileSync(fileURLToPath(new URL("../../docs/getting-started.md", import.meta.url)), "utf8");
/** The day on which the page was written: releases end. */
const DAY = ["--date", "2026-11-22"];

it("every step of the page on getting started gives what the page says", async () => {
  const folder = temporaryFolder({});
  let commands = 0;
  for (const [, kind = "", name = "", body = ""] of PAGE.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)) {
    if (name !== "") {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), body);
    } else if (kind === "console") {
      const [line = "", ...output] = body.split("\n");
      const words = line.replace(/^\$ npx plimsoll ?/, "").split(" ").filter((word) => word !== "");
      const { stdout, stderr } = await plimsoll([...words, ...(words[0] === "inspect" ? [] : DAY)], { folder });
      expect(`${stdout}${stderr}`.trim()).toBe(output.join("\n").trim());
      commands++;
    }
  }
  expect(commands).toBe(4);
  expect((await plimsoll(DAY, { folder })).code).toBe(0);
});
