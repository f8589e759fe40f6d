// Stands in for node:crypto in the bundle: only runs with a cache need it, and loading it costs every start some milliseconds.
export const createHash = (algorithm) => require("crypto").createHash(algorithm);
