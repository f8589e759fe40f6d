// The GitHub action: runs the packaged command, prints annotations and writes the job's summary and the outputs.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions#environment-files
"use strict";
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const COMMAND = path.join(__dirname, "../bin/plimsoll.cjs");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "plimsoll-action-"));
const summary = path.join(folder, "summary.md");
const counted = path.join(folder, "findings.json");
const sarif = input("sarif");

const words = [
  ...listed(input("args")),
  "-f", "github",
  "-f", "markdown", "-o", summary,
  "-f", "json", "-o", counted,
  ...(sarif === "" ? [] : ["-f", "sarif", "-o", sarif]),
  "--",
  ...listed(input("paths") || "."),
];
const { status, error } = spawnSync(process.execPath, [COMMAND, ...words], { stdio: "inherit", cwd: process.env.GITHUB_WORKSPACE || process.cwd() });
if (error) throw error;

append(process.env.GITHUB_STEP_SUMMARY, readIfThere(summary));
const findings = JSON.parse(readIfThere(counted) || "[]").reduce((sum, file) => sum + file.findings.length, 0);
append(process.env.GITHUB_OUTPUT, `findings=${findings}\n${sarif === "" ? "" : `sarif=${sarif}\n`}`);
fs.rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 2;

/** The value of an input as the runner passes it; empty when there is none. */
function input(name) {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}

function listed(text) {
  return text.split(/\s+/).filter((word) => word !== "");
}

function readIfThere(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}

/** The runner's files are there only on a runner. */
function append(file, text) {
  if (file) fs.appendFileSync(file, text);
}
