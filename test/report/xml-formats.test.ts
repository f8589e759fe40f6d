import { expect, it } from "vitest";
import { visibleText } from "../../src/report/terminal-text.ts";
import { richRun } from "./rich-run.ts";
import { parseXml } from "./xml-tree.ts";

const rich = richRun();

it("checkstyle has a file element for each file and an error element for each finding", () => {
  const root = parseXml(rich().reports.checkstyle);
  expect(root).toMatchObject({ name: "checkstyle", attributes: { version: "4.3" } });
  expect(new Set(root.children.map(({ name }) => name))).toEqual(new Set(["file"]));
  const shown = root.children.map(({ attributes, children }) => ({ file: attributes["name"], errors: children.map((error) => ({ element: error.name, ...error.attributes })) }));
  expect(shown).toEqual(
    rich().files.map(({ file, findings }) => ({
      file: visibleText(file),
      errors: findings.map(({ rule, severity, line, column, message }) => ({
        element: "error",
        line: String(line),
        column: String(column),
        severity: severity === "style" ? "info" : severity,
        message: visibleText(message),
        source: `plimsoll.${rule}`,
      })),
    })),
  );
});

it("junit counts what is there: in the whole, in each suite, in failures and errors", () => {
  const root = parseXml(rich().reports.junit);
  expect(root.name).toBe("testsuites");
  const counted = (element: typeof root): Record<string, string> => {
    const cases = element.name === "testsuite" ? element.children : element.children.flatMap(({ children }) => children);
    const holding = (name: string): string => String(cases.filter(({ children }) => children.some((child) => child.name === name)).length);
    return { tests: String(cases.length), failures: holding("failure"), errors: holding("error") };
  };
  for (const element of [root, ...root.children]) expect(element.attributes).toMatchObject(counted(element));
  expect(root.children.map(({ attributes }) => attributes["name"])).toEqual([...rich().files.map(({ file }) => visibleText(file)), "missing, <really>"]);
});

it("junit fails for errors and warnings, passes a clean file, and only mentions the rest", () => {
  const root = parseXml(rich().reports.junit);
  const shown = root.children.flatMap((suite) => suite.children.map(({ name, attributes, children }) => [name, attributes["classname"], attributes["name"], children[0]?.name, children[0]?.attributes["message"]]));
  const expected = rich().files.flatMap(({ file, findings }) => {
    const className = visibleText(file);
    if (findings.length === 0) return [["testcase", className, "no findings", undefined, undefined]];
    return findings.map(({ rule, line, column, severity, message }) => {
      const fails = severity === "error" || severity === "warning";
      return ["testcase", className, `${rule} in line ${line}, column ${column}`, fails ? "failure" : "system-out", fails ? visibleText(message) : undefined];
    });
  });
  expect(shown).toEqual([...expected, ["testcase", "missing, <really>", "read", "error", "no such file or folder"]]);
});
