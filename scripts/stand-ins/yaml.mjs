// Stands in for the package yaml in the bundle, as the module that it is not: what makes one of CommonJS is then loaded with it only.
export { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parse, parseDocument, stringify } from "../../node_modules/yaml/dist/index.js";
