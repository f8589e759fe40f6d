import { expect, test } from "vitest";
import { keepsStockSetuid } from "../../../src/model/images/stock-setuid.ts";
import { lastStage } from "../evaluated.ts";

test.each([
  ["FROM debian:12", true],
  ["FROM fedora:42", true],
  ["FROM node:22", true],
  ["FROM alpine:3.22", false],
  ["FROM scratch", false],
  ["FROM registry.example.com/base", false],
  ["FROM debian:12\nRUN find / -perm /6000 -exec chmod a-s {} +", false],
  ["FROM debian:12\nRUN find / -perm /6000 | xargs chmod ug-s", false],
  ["FROM debian:12\nRUN find / -perm -4000 -delete", false],
  ["FROM debian:12\nRUN find / -perm -4000 -print", true],
  ["FROM debian:12\nRUN chmod 755 /bin/su", true],
  ["FROM debian:12\nRUN find / -name '*.pyc' -delete", true],
])("%j: %s", (text, expected) => {
  expect(keepsStockSetuid(lastStage(text))).toBe(expected);
});
