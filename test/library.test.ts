import { describe, expect, test } from "vitest";
import { ConfigError, defineRule, fix, lint, type CatalogEntry } from "../src/index.ts";

const TEXT = "FROM alpine:3.20\nUSER root\nSTOPSIGNAL 9\n";

/** A rule that reports one instruction and replaces its argument. */
function against(id: string, type: "USER" | "STOPSIGNAL", better: string, ...aliases: string[]): CatalogEntry {
  const rule = defineRule({
    summary: `${type} should be ${better}`,
    severity: "warning",
    presets: ["recommended"],
    aliases,
    *check({ syntax }) {
      for (const instruction of syntax.instructions) {
        if (instruction.type !== type || !instruction.value || instruction.value.text === better) continue;
        const { span, text } = instruction.value;
        yield {
          span,
          message: `${type} is ${text}`,
          fixes: [{ title: `Say ${better}`, safety: type === "USER" ? "suggestion" : "safe", edits: [{ span, text: better }] }],
        };
      }
    },
  });
  return { id, family: "test", rule };
}

const catalog = [against("no-root", "USER", "app", "hadolint/DL1", "trivy/DS-0002"), against("no-kill", "STOPSIGNAL", "SIGTERM", "trivy/DS-0002")];

function found(options: Parameters<typeof lint>[1]): string[] {
  return lint(TEXT, { catalog, ...options }).findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe("lint", () => {
  test("runs the recommended rules and says where to read more about each", () => {
    const { findings, file } = lint(TEXT, { catalog });
    expect(file).toBe("Dockerfile");
    expect(findings.map(({ url }) => url?.split("/").slice(-3).join("/"))).toEqual(["test/no-root/rule.md", "test/no-kill/rule.md"]);
  });

  test("takes the built-in rules when no others are given", () => {
    expect(lint(TEXT).findings.filter(({ rule }) => rule.startsWith("internal/"))).toEqual([]);
  });

  test("knows rules by the codes of other linters", () => {
    expect(found({ only: ["DL1"] })).toEqual(["no-root warning"]);
    expect(found({ rules: { "DS-0002": "off" } })).toEqual([]);
  });

  test("believes a rule's own name over a code that it shares, in whatever order they are given", () => {
    expect(found({ rules: { "no-kill": "error", "DS-0002": "off" } })).toEqual(["no-kill error"]);
    expect(found({ rules: { "DS-0002": "off", "no-kill": "error" } })).toEqual(["no-kill error"]);
  });

  test.each([{ only: ["no-rot"] }, { rules: { "no-rot": "off" } as const }, { options: { "no-rot": {} } }])(
    "refuses a rule that does not exist and says which one may be meant: %j",
    (options) => {
      expect(() => lint(TEXT, { catalog, ...options })).toThrow(new ConfigError('There is no rule "no-rot": did you mean "no-root"?'));
    },
  );

  test("tells the model what it is told", () => {
    const shipped = defineRule({
      summary: "Shipped stages",
      severity: "info",
      presets: ["recommended"],
      *check({ shippedStages }) {
        for (const { from } of shippedStages) yield { span: from.span, message: "Ships" };
      },
    });
    const entries = [{ id: "shipped", family: "test", rule: shipped }];
    expect(lint("FROM alpine AS one\nFROM alpine\n", { catalog: entries, model: { targets: ["one"] } }).findings).toHaveLength(2);
  });
});

describe("fix", () => {
  test("applies safe fixes only, and says what is left", () => {
    const { text, applied, result, settled } = fix(TEXT, { catalog });
    expect(text).toBe(TEXT.replace("9", "SIGTERM"));
    expect(applied).toEqual([{ rule: "no-kill", title: "Say SIGTERM", safety: "safe" }]);
    expect(result.source.text).toBe(text);
    expect(result.findings.map(({ message }) => message)).toEqual(["USER is root"]);
    expect(settled).toBe(true);
  });

  test("applies suggestions when asked to", () => {
    const { text, result } = fix(TEXT, { catalog, safety: "suggestion" });
    expect(text).toBe("FROM alpine:3.20\nUSER app\nSTOPSIGNAL SIGTERM\n");
    expect(result.findings).toEqual([]);
  });

  test("leaves the findings of rules that do not run", () => {
    expect(fix(TEXT, { catalog, rules: { "no-kill": "off" }, safety: "unsafe" }).text).toBe(TEXT.replace("root", "app"));
  });
});
