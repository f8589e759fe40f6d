// Makes dist/plimsoll.cjs, everything that the command needs in one minified file, out of the built sources. CommonJS, because V8 can
// keep the compiled code of a script beside it on every Node that we support (bin/plimsoll.cjs), and that of a module only on newer ones.
import { statSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

const root = join(import.meta.dirname, "..");

const bundle = await rolldown({
  input: join(root, "dist/src/cli/main.js"),
  platform: "node",
  resolve: { alias: { "string-width": join(root, "scripts/string-width.mjs") } },
  onwarn(warning) {
    // yargs can extend configurations by modules, which nobody asks it to.
    if (warning.code !== "EMPTY_IMPORT_META" || !warning.message.includes("apply-extends")) throw new Error(warning.message);
  },
});
const file = join(root, "dist/plimsoll.cjs");
await bundle.write({ file, format: "cjs", minify: true, codeSplitting: false, comments: { legal: true } });
await bundle.close();
console.log(`dist/plimsoll.cjs: ${Math.round(statSync(file).size / 1024)} KiB`);
