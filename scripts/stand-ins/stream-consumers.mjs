// Stands in for node:stream/consumers in the bundle: only what reads standard input needs it.
export const buffer = (stream) => require("stream/consumers").buffer(stream);
