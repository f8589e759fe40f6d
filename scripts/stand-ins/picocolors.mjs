// Stands in for the package picocolors in the bundle, as the module that it is not: what makes one of CommonJS is then loaded with it only.
export { default } from "../../node_modules/picocolors/picocolors.js";
