// The package as people install it, and the action that comes with it.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { BAD, project, ROOT, run, must, scratch, tarball } from "./workshop.mjs";

test("the package holds the command, the library, types, pages and licences, and nothing else of the sources", () => {
  const { files } = tarball();
  for (const name of ["bin/plimsoll.cjs", "dist/plimsoll.cjs", "dist/on-demand/help.cjs", "dist/index.js", "dist/src/index.d.ts", "dist/config.schema.json", "dist/THIRD-PARTY-LICENSES.txt", "lint-rules/user/no-root-user/rule.md", "LICENSE", "README.md", "action.yml"]) {
    assert.ok(files.includes(name), `${name} is missing`);
  }
  assert.deepEqual(files.filter((name) => /^(?:src|test|bench|scripts)\//.test(name) || /\.Dockerfile$/.test(name) || /^dist\/src\/.*\.js$/.test(name)), []);
});

test("npx runs it offline in an otherwise empty project", () => {
  const folder = project();
  writeFileSync(join(folder, "Dockerfile"), BAD);
  const { status, stdout } = run("npx", ["--offline", "plimsoll", "-f", "unix"], { cwd: folder });
  assert.match(stdout, /^Dockerfile:3:6: warning: .*\[no-root-user\]$/m);
  assert.equal(status, 1);
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  assert.equal(must("npx", ["--offline", "plimsoll", "--version"], { cwd: folder }).trim(), version);
  assert.match(must("npx", ["--offline", "plimsoll", "explain", "no-sudo"], { cwd: folder }), /no-sudo/);
});

test("it reads configurations and plug-ins of the project", () => {
  const folder = project();
  const own = scratch({
    "own.yaml": "plugins: ./rules.mjs\nrules: { acme/x: error }\n",
    "rules.mjs": 'export default { name: "acme", rules: { x: { summary: "x", severity: "info", presets: [], *check() { yield { span: { start: 0, end: 4 }, message: "hello" }; } } } };',
    Dockerfile: BAD,
  });
  const { stdout, stderr } = run("npx", ["--offline", "plimsoll", "-f", "unix", "--config", join(own, "own.yaml"), join(own, "Dockerfile")], { cwd: folder });
  assert.match(stdout, /:1:1: error: hello \[acme\/x\]/, stderr);
});

test("the library lints, and its types are those that the page promises", () => {
  const folder = project();
  writeFileSync(join(folder, "lint.mjs"), `import { lint } from "plimsoll"; console.log(lint(${JSON.stringify(BAD)}).findings.map(({ rule }) => rule).join());`);
  assert.match(must("node", ["lint.mjs"], { cwd: folder }), /no-root-user/);
  writeFileSync(join(folder, "typed.ts"), 'import { defineRule, lint, type LintResult } from "plimsoll";\nimport { testRule } from "plimsoll/testing";\nconst result: LintResult = lint("FROM scratch");\nexport const rules: readonly string[] = result.findings.map(({ rule }) => rule);\n// @ts-expect-error a severity is one of four\ndefineRule({ summary: "x", severity: "fatal", presets: [], *check() {} });\nexport { testRule };\n');
  must(join(ROOT, "node_modules/.bin/tsc"), ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--skipLibCheck", "typed.ts"], { cwd: folder });
});

test("a start with kept code, without a folder for it, and with a broken file in it, all say the same", () => {
  const folder = project();
  const cache = scratch();
  const words = [join(folder, "node_modules/plimsoll/bin/plimsoll.cjs"), "-f", "unix", "-"];
  const lint = (env) => run("node", words, { input: BAD, env: { XDG_CACHE_HOME: cache, ...env } });
  const first = lint({});
  assert.equal(first.status, 1);
  assert.deepEqual(lint({}), first);
  for (const name of must("find", [cache, "-type", "f"]).split("\n").filter(Boolean)) {
    const bytes = readFileSync(name);
    writeFileSync(name, bytes.fill(7, bytes.length >> 1));
  }
  assert.deepEqual(lint({}), first);
  assert.deepEqual(lint({ XDG_CACHE_HOME: "/dev/null/nowhere" }), first);
  assert.deepEqual(lint({ NODE_DISABLE_COMPILE_CACHE: "1" }), first);
});

test("the action writes annotations, the job's summary and the outputs", () => {
  const folder = scratch({ "api/Dockerfile": BAD });
  const files = { GITHUB_STEP_SUMMARY: join(folder, "summary.md"), GITHUB_OUTPUT: join(folder, "output") };
  for (const file of Object.values(files)) writeFileSync(file, "before\n");
  const action = join(project(), "node_modules/plimsoll/action/main.cjs");
  const { status, stdout } = run("node", [action], { env: { ...files, GITHUB_WORKSPACE: folder, INPUT_PATHS: "api", INPUT_ARGS: "--only no-sudo,no-root-user", INPUT_SARIF: "out.sarif" } });
  assert.match(stdout, /^::warning file=api\/Dockerfile,line=3,/m);
  assert.match(readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"), /^before\n## plimsoll[\s\S]*### `api\/Dockerfile`/);
  assert.equal(readFileSync(files.GITHUB_OUTPUT, "utf8"), "before\nfindings=2\nsarif=out.sarif\n");
  assert.equal(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).version, "2.1.0");
  assert.equal(status, 1);
});
