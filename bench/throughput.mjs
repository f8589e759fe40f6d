/** Reader, model and rules over a folder on one core, after warming up, with all presets on. */
import { join } from "node:path";
import { milliseconds } from "./measure.mjs";

export const title = "Throughput on one core, all presets, best of the rounds after warming up";

const ROUNDS = 6;

export async function run({ built, folder }) {
  const load = (path) => import(join(built, "src", path));
  const { findDockerfiles } = await load("node/find-dockerfiles.js");
  const { readSource } = await load("node/read-source.js");
  const { readDockerfile } = await load("syntax/read-dockerfile.js");
  const { buildModel } = await load("model/build-model.js");
  const { runRules } = await load("engine/run-rules.js");
  const { selectRules } = await load("engine/select-rules.js");
  const { allRules } = await load("catalog/catalog.js");
  const texts = (await findDockerfiles([folder], { gitignore: false })).files.map(readSource).flatMap((read) => ("text" in read ? [read.text] : []));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const rules = selectRules(allRules, { presets: ["recommended", "strict", "kubernetes"] });

  const round = () => {
    const spent = { read: 0, model: 0, rules: 0 };
    for (const text of texts) {
      let syntax;
      let model;
      spent.read += milliseconds(() => (syntax = readDockerfile(text)));
      spent.model += milliseconds(() => (model = buildModel(syntax)));
      spent.rules += milliseconds(() => runRules(model, rules));
    }
    return { ...spent, all: spent.read + spent.model + spent.rules };
  };
  const first = round();
  const rounds = Array.from({ length: ROUNDS }, round);
  const best = (part) => Math.min(...rounds.map((each) => each[part]));
  const reader = best("read");
  const over = (value) => ({ what: "reader", ratio: value / reader });
  const time = (measure, value) => ({ measure, value, unit: "ms", over: over(value) });
  return [
    { measure: "files", value: texts.length, unit: "" },
    time("reader alone", reader),
    time("model", best("model")),
    time("rules", best("rules")),
    time("everything", best("all")),
    time("everything, first round", first.all),
    { measure: "files a second", value: (texts.length * 1000) / best("all"), unit: "files/s" },
    { measure: "text a second", value: bytes / 1000 / best("all"), unit: "MB/s" },
    { measure: "reader's text a second", value: bytes / 1000 / reader, unit: "MB/s" },
  ];
}
