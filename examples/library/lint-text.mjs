// plimsoll as a library: node examples/library/lint-text.mjs
import { fix, lint } from "plimsoll";

const text = `FROM node:22.11.0-bookworm-slim
RUN npm ci
USER root
`;

const { findings, source } = lint(text, { file: "Dockerfile" });
for (const { rule, severity, message, span } of findings) {
  const { line, character } = source.positionAt(span.start);
  console.log(`${line + 1}:${character + 1} ${severity} ${message} [${rule}]`);
}

// What most authors would want; "safe" leaves the image as it is, "unsafe" needs a person's eye.
console.log(fix(text, { safety: "suggestion" }).text);
