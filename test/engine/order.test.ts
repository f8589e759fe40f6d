import { expect, test } from "vitest";
import { inOrder } from "../../src/engine/order.ts";
import { severityInForce } from "../../src/engine/severity.ts";
import { finding } from "./finding-stub.ts";

test("findings come by place, then the gravest first, then by rule", () => {
  const early = { span: { start: 0, end: 4 } };
  const late = { span: { start: 9, end: 12 } };
  const mixed = [
    finding({ ...late, rule: "a" }),
    finding({ ...early, rule: "b", severity: "info" }),
    finding({ ...early, rule: "d", severity: "error" }),
    finding({ ...early, rule: "c", severity: "error" }),
    finding({ ...early, rule: "a", severity: "style" }),
  ];
  expect(inOrder(mixed).map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["c error", "d error", "b info", "a style", "a warning"]);
});

test("of two places that start together the shorter comes first", () => {
  const spans = [{ start: 3, end: 9 }, { start: 3, end: 5 }].map((span) => finding({ span }));
  expect(inOrder(spans).map(({ span }) => span.end)).toEqual([5, 9]);
});

test("the same finding twice is one; the same place with other words is another", () => {
  const twice = [finding(), finding({ message: "Something else" }), finding()];
  expect(inOrder(twice).map(({ message }) => message)).toEqual(["Something else", "Something is wrong"]);
});

test("ordering leaves the given list as it is", () => {
  const given = Object.freeze([finding({ span: { start: 5, end: 6 } }), finding()]);
  expect(inOrder(given)).toEqual([given[1], given[0]]);
});

test("a finding lowers the severity in force and never raises it", () => {
  expect(severityInForce("warning", undefined)).toBe("warning");
  expect(severityInForce("warning", "info")).toBe("info");
  expect(severityInForce("warning", "error")).toBe("warning");
  expect(severityInForce("style", "warning")).toBe("style");
});
