import type { Span } from "../source/span.ts";

/** Why a value cannot be read off the file: the base image decides, a build argument without default does, or the running build. */
export type UnknownReason = "base-image" | "build-arg" | "dynamic";

/** A value that may be unknown. `setAt` is the place that set it, absent when no line of this file did. */
export type Known<T> =
  | { readonly known: true; readonly value: T; readonly setAt: Span | undefined }
  | { readonly known: false; readonly why: UnknownReason };

/** A known value. */
export function known<T>(value: T, setAt?: Span): Known<T> {
  return { known: true, value, setAt };
}

/** An unknown one. */
export function unknown(why: UnknownReason): Known<never> {
  return { known: false, why };
}

/** The value if it is known. */
export function valueOf<T>(maybe: Known<T>): T | undefined {
  return maybe.known ? maybe.value : undefined;
}
