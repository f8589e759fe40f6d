// Stands in for yargs/helpers in the bundle, which brings all of yargs along; every run needs the parser, and only the help the rest. It is
// put together as in the package, less what nobody asks it for here: to read configurations and the environment, which costs a start half a millisecond.
import { format } from "node:util";
import { YargsParser } from "../../node_modules/yargs-parser/build/lib/yargs-parser.js";

const parser = new YargsParser({ cwd: process.cwd, env: () => ({}), format, normalize: String, resolve: String, require: String });

export const Parser = { detailed: (words, options) => parser.parse(words, options) };
