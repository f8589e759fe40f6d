// Stands in for node:module in the bundle: only plug-ins and configurations out of packages are looked for, and loading it costs every start 0.3 ms.
const load = (from) => require("module").createRequire(from);

export const createRequire = (from) => Object.assign((name) => load(from)(name), { resolve: (name) => load(from).resolve(name) });
