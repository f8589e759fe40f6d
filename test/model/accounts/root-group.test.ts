import { expect, test } from "vitest";
import { rootGroupChoice } from "../../../src/model/accounts/root-group.ts";
import { lastStage } from "../evaluated.ts";

function choice(text: string): string {
  const found = rootGroupChoice(lastStage(text));
  return found ? `${found.certainty} by ${found.by}: ${text.slice(found.span.start, found.span.end)}` : "none";
}

test("USER or the account's creation may choose root's group", () => {
  expect(choice("FROM debian:12\nUSER 1001:0")).toBe("certain by user: 0");
  expect(choice("FROM debian:12\nRUN useradd -g root app\nUSER app")).toBe("certain by account: root");
  expect(choice("FROM debian:12\nRUN useradd -u 1001 -g 0 app\nUSER 1001")).toBe("certain by account: 0");
});

test("it is likely where a build argument or a condition may say otherwise", () => {
  expect(choice("FROM debian:12\nARG GID=0\nUSER 1001:$GID")).toBe("likely by user: 1001:$GID");
  expect(choice("FROM debian:12\nARG GID=0\nRUN useradd -g $GID app\nUSER app")).toBe("likely by account: $GID");
  expect(choice("FROM debian:12\nRUN useradd app\nRUN test -f /x && usermod -g 0 app\nUSER app")).toBe("likely by account: 0");
});

test("group 0 by default is nobody's choice", () => {
  expect(choice("FROM debian:12\nUSER 1001")).toBe("none");
  expect(choice("FROM debian:12\nUSER root:root")).toBe("none");
});
