/**
 * A value that is still being made. What a stage knows at one moment is copied for the next one property by property and then changed: of a copy by
 * spread, `{ ...before, user }`, V8 makes a shape for every line that copies and every shape that it copies from, so that in the end all are slow to read.
 */
export type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };
