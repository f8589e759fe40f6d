// Writes dist/config.schema.json, the JSON Schema of a configuration file, from the built rules: editors complete and check by it.
import { writeFileSync } from "node:fs";
import { allRules, EDITIONS } from "../dist/src/index.js";
import { configSchema } from "../dist/src/node/configuration/config-schema.js";

writeFileSync(new URL("../dist/config.schema.json", import.meta.url), `${JSON.stringify(configSchema(allRules, EDITIONS), undefined, 2)}\n`);
