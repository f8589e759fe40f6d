// Stands in for node:vm in the bundle: only runs over many files need it.
export const runInNewContext = (...words) => require("vm").runInNewContext(...words);
