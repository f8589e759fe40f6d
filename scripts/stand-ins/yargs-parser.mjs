// Stands in for yargs/helpers in the bundle, which brings all of yargs along; every run needs the parser, and only the help the rest.
export { default as Parser } from "../../node_modules/yargs-parser/build/lib/index.js";
