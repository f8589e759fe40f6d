/** What a report needs that is none of the format `text`, as one part of the program that is loaded for it. */
export { formats, inspect } from "../index.ts";
