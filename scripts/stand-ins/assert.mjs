// Stands in for node:assert in the bundle: yargs makes two comparisons with it, and loading it costs every start 4 ms.
export function strictEqual(actual, expected, message) {
  if (!Object.is(actual, expected)) throw new Error(message);
}

export function notStrictEqual(actual, expected, message) {
  if (Object.is(actual, expected)) throw new Error(message);
}
