import { describe, expect, test } from "vitest";
import { domainOf, isInternal, isLoopback, parseAddress, shownAddress } from "../../../src/model/downloads/address.ts";

test.each([
  ["https://example.com/a/b?c#d", { scheme: "https", host: "example.com", path: "/a/b" }],
  ["HTTP://name:secret@Example.com:8080", { scheme: "http", host: "example.com", path: "" }],
  ["example.com/a", { scheme: undefined, host: "example.com", path: "/a" }],
  ["https://[::1]:8443/x", { scheme: "https", host: "[::1]", path: "/x" }],
  ["https://\u{FFFC}.example.com/a", { scheme: "https", host: undefined, path: "/a" }],
  ["\u{FFFC}", { scheme: undefined, host: undefined, path: "" }],
])("%s is taken apart", (shape, parts) => {
  expect(parseAddress(shape)).toEqual(parts);
});

test("the machine itself goes by many names", () => {
  expect(["localhost", "127.0.0.1", "127.1", "[::1]", "::", "0.0.0.0", "app.localhost"].filter((host) => !isLoopback(host))).toEqual([]);
  expect(["example.com", "localhost.example.com", "10.0.0.1", "[::2]", ""].filter(isLoopback)).toEqual([]);
});

test("hosts of one owner share their last two names", () => {
  expect(domainOf("apt.example.com")).toBe(domainOf("www.example.com"));
  expect(["localhost", "10.0.0.1"].map(domainOf)).toEqual([undefined, undefined]);
});

describe("a message", () => {
  test("shows neither users nor queries", () => {
    expect(shownAddress("https://name:secret@example.com/a?token=secret")).toBe("https://example.com/a");
    expect(shownAddress("https://example.com/a\u{FFFC}token=secret")).toBe("https://example.com/a");
  });

  test("leaves out what is unknown and the middle of what is long", () => {
    expect(shownAddress("https://\u{FFFC}\u{FFFC}/a")).toBe("https://…/a");
    expect(shownAddress(`https://example.com/${"long/".repeat(20)}install.sh`)).toBe("https://example.com/…/install.sh");
  });
});

test.each(["nexus", "localhost", "pypi.corp.internal", "printer.local", "10.1.2.3", "192.168.0.1", "172.20.0.1", "100.64.0.1", "[fd00::1]"])(
  "%s is in one's own network",
  (host) => {
    expect(isInternal(host)).toBe(true);
  },
);

test.each(["example.com", "internal.example.com", "172.32.0.1", "11.0.0.1", "8.8.8.8", "[2001:db8::1]"])("%s is on the internet", (host) => {
  expect(isInternal(host)).toBe(false);
});
