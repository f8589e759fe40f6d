/** What one small file costs from the start of the process to its end. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { interleavedMedians, runTime } from "./measure.mjs";

export const title = "Cold start: one Dockerfile of 30 lines, medians of 20 runs in turn";

const ROUNDS = 20;
const DOCKERFILE = `FROM node:22.11.0-bookworm-slim AS build
WORKDIR /srv
${Array.from({ length: 12 }, (_, index) => `COPY --chown=node:node part-${index}/ ./part-${index}/\nRUN npm run build --workspace part-${index}\n`).join("")}
FROM node:22.11.0-bookworm-slim
COPY --from=build /srv /srv
USER node
CMD ["node", "/srv/server.js"]
`;

export function run({ temporary, command }) {
  const [empty, dockerfile] = [join(temporary, "empty.mjs"), join(temporary, "Dockerfile")];
  writeFileSync(empty, "");
  writeFileSync(dockerfile, DOCKERFILE);
  const environment = { ...process.env, XDG_CACHE_HOME: join(temporary, "code") };
  const node = (words, more = {}) => () => runTime(process.execPath, words, { env: { ...environment, ...more } });
  const cached = node([command, dockerfile]);
  // The first run keeps the compiled code for the others.
  cached();
  const cases = { "empty Node": node([empty]), "without code cache": node([command, dockerfile], { NODE_DISABLE_COMPILE_CACHE: "1" }), "with code cache": cached };
  const medians = interleavedMedians(cases, ROUNDS);
  const base = medians.get("empty Node");
  return Array.from(medians, ([measure, value]) => ({ measure, value, unit: "ms", over: { what: "empty Node", ratio: value / base } }));
}
