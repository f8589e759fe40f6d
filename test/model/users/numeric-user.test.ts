import { expect, test } from "vitest";
import { numericUser } from "../../../src/model/users/numeric-user.ts";
import { lastStage } from "../evaluated.ts";

function numberOf(text: string): string {
  const number = numericUser(lastStage(text));
  return number ? `${number.text} ${number.certainty}` : "none";
}

test("an account that the file makes has the uid that it gives", () => {
  expect(numberOf("FROM debian:12\nRUN useradd -u 10001 app\nUSER app")).toBe("10001 certain");
  expect(numberOf("FROM debian:12\nRUN useradd -u 10001 app\nRUN usermod -u 10002 app\nUSER app")).toBe("10002 certain");
});

test("a group comes out as its id, or as its name where the build assigns the id", () => {
  expect(numberOf("FROM debian:12\nRUN groupadd -g 7 crew && useradd -u 10001 app\nUSER app:crew")).toBe("10001:7 certain");
  expect(numberOf("FROM debian:12\nRUN groupadd crew && useradd -u 10001 app\nUSER app:crew")).toBe("10001:crew certain");
  expect(numberOf("FROM debian:12\nRUN useradd -u 10001 app\nRUN groupadd -g 7 crew || true\nUSER app:crew")).toBe("10001:7 likely");
});

test("of the base image's accounts only those of the distribution have one id for ever", () => {
  expect(numberOf("FROM debian:12\nUSER www-data")).toBe("33 certain");
  expect(numberOf("FROM debian:12\nUSER nobody:nogroup")).toBe("65534:65534 certain");
  expect(numberOf("ARG TAG=12\nFROM debian:${TAG}\nUSER www-data")).toBe("33 likely");
  expect(numberOf("FROM node:22\nUSER node")).toBe("1000 likely");
});

test("there is no number where a build argument may change it", () => {
  expect(numberOf("FROM debian:12\nARG UID=10001\nRUN useradd -u $UID app\nUSER app")).toBe("none");
  expect(numberOf("FROM debian:12\nARG WHO=app\nRUN useradd -u 10001 app\nUSER $WHO")).toBe("none");
});

test("there is no number where two accounts share it", () => {
  expect(numberOf("FROM debian:12\nRUN useradd -u 10001 a && useradd -o -u 10001 b\nUSER b")).toBe("none");
});
