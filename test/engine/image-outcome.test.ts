import { expect, it } from "vitest";
import { imageOutcome } from "../../src/engine/image-outcome.ts";

const BASE = "FROM debian:13\nRUN useradd -u 1000 app && apt-get install -y curl\nENV A=b\nWORKDIR /srv\nUSER app\nCMD [\"curl\", \"x\"]\n";

it.each([
  ["another user", "USER app", "USER root"],
  ["another variable", "A=b", "A=c"],
  ["another working directory", "/srv", "/opt"],
  ["another command", '"x"', '"y"'],
  ["another package", "curl\n", "wget\n"],
])("%s is another image", (_, from, to) => {
  expect(imageOutcome(BASE.replace(from, to))).not.toBe(imageOutcome(BASE));
});

it.each([
  ["the user's number instead of the name", "USER app", "USER 1000"],
  ["another way to install the same", "install -y", "install --yes --no-install-recommends"],
  ["a comment", "USER app", "# who\nUSER app"],
  ["a variable's old form", "ENV A=b", "ENV A b"],
])("%s is the same image", (_, from, to) => {
  expect(imageOutcome(BASE.replace(from, to))).toBe(imageOutcome(BASE));
});
