// Stands in for node:v8 in the bundle: only runs over many files set a flag, and loading it costs every start a millisecond.
export const setFlagsFromString = (flags) => require("v8").setFlagsFromString(flags);
