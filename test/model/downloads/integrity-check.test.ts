import { expect, test } from "vitest";
import { checksIntegrity } from "../../../src/model/downloads/integrity-check.ts";
import { modelOf } from "../evaluated.ts";

function checks(line: string): boolean {
  return modelOf(`FROM a\nRUN ${line}\n`).commands.some(({ command }) => checksIntegrity(command));
}

test.each([
  "sha256sum -c sums", "echo a | md5sum --check", "shasum -a 256 -sc sums", "gpg --batch --verify a.asc a", "gpgv a.sig a", "b2sum -c sums",
  "openssl dgst -sha256 -verify key -signature a.sig a", "minisign -Vm a", "cosign verify-blob --key k --signature s a",
])("%s checks a file", (line) => {
  expect(checks(line)).toBe(true);
});

test.each(["sha256sum a > sums", "gpg --import key", "openssl sha256 a", "minisign -Sm a", "cosign sign a", "cat sums"])("%s checks nothing", (line) => {
  expect(checks(line)).toBe(false);
});
