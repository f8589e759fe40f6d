// Stands in for node:os in the bundle: only large runs ask for it.
export const tmpdir = () => require("os").tmpdir();
export const availableParallelism = () => require("os").availableParallelism();
