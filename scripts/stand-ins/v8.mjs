// Stands in for node:v8 in the bundle: only runs over many files set a flag, and runs with a cache write settings down; loading it costs every start a millisecond.
export const setFlagsFromString = (flags) => require("v8").setFlagsFromString(flags);
export const serialize = (value) => require("v8").serialize(value);
