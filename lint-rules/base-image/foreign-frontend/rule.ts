import { frontendOf, type Frontend } from "../../../src/model/images/frontend.ts";
import { replace } from "../../../src/rule/edits.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "`# syntax=` names a frontend that is not Docker's, or one without a version",
  severity: "warning",
  presets: ["recommended"],
  options: {
    allow: { type: "strings", default: [], doc: "Frontends that are trusted besides Docker's, without tag: `registry.example.com/docker/dockerfile`" },
  },
  *check(file, { allow }) {
    const frontend = frontendOf(file.syntax);
    if (!frontend) return;
    const trusted = frontend.publisher === "docker" || allow.includes(frontend.reference.name);
    if (!trusted) yield foreign(frontend);
    else if (frontend.moving) yield unpinned(frontend);
  },
});

function foreign({ reference, publisher, span }: Frontend): Finding {
  const { text, registry = "", digest } = reference;
  const whose = publisher === "mirror" ? `is Docker's frontend by its path only: whoever runs \`${registry}\`` : "is not Docker's frontend: whoever publishes it";
  return {
    span,
    message: `\`${text}\` ${whose} decides what this file does`,
    // What a digest names cannot be changed behind anybody's back.
    severity: publisher === "mirror" || digest !== undefined ? "info" : undefined,
  };
}

function unpinned({ reference, stable, span }: Frontend): Finding {
  return {
    span,
    message: `\`${reference.text}\` stands for another frontend after every release, of the next major version too`,
    fixes: stable === undefined ? [] : [{ title: `Stay with version 1: ${stable}`, safety: "suggestion", edits: [replace(span, stable)] }],
  };
}
