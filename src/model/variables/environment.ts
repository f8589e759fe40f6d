import type { Binding } from "./expansion.ts";
import { unknown } from "../known.ts";
import { emptyMap, getIn, setIn, type PersistentMap } from "../persistent-map.ts";

/** The variables that an instruction sees: an immutable value, one for every point of a stage. */
export interface Environment {
  readonly env: PersistentMap<Binding>;
  readonly args: PersistentMap<Binding>;
  /** Whether a variable that nothing here sets may come from the base image. */
  readonly open: boolean;
  /** The file's escape character, which expansion needs. */
  readonly escape: "\\" | "`";
}

/** The environment in which nothing is set and nothing can be. */
export function noVariables(escape: Environment["escape"]): Environment {
  return { env: emptyMap(), args: emptyMap(), open: false, escape };
}

/** The environment in which nothing is set and a base image may have set anything. */
export function openVariables(escape: Environment["escape"]): Environment {
  return { env: emptyMap(), args: emptyMap(), open: true, escape };
}

/** The value of a variable: ENV beats ARG. Absent when it is certainly unset. */
export function lookUp(environment: Environment, name: string): Binding | undefined {
  return (
    getIn(environment.env, name) ??
    getIn(environment.args, name) ??
    (environment.open ? { value: unknown("base-image"), overridable: false } : undefined)
  );
}

/** The environment after `ENV name=…`. */
export function withEnv({ env, args, open, escape }: Environment, name: string, binding: Binding): Environment {
  return { env: setIn(env, name, binding), args, open, escape };
}

/** The environment after `ARG name…`. */
export function withArg({ env, args, open, escape }: Environment, name: string, binding: Binding): Environment {
  return { env, args: setIn(args, name, binding), open, escape };
}

/** What a stage that starts FROM another one inherits: its ENV, not its ARGs. */
export function inherited({ env, open, escape }: Environment): Environment {
  return { env, args: emptyMap(), open, escape };
}

/**
 * Arguments that BuildKit sets by itself. Outside stages they are there, inside after a bare `ARG NAME`; the proxy variables always.
 * https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
const AUTOMATIC_ARGS: ReadonlySet<string> = new Set([
  "TARGETPLATFORM",
  "TARGETOS",
  "TARGETOSVERSION",
  "TARGETARCH",
  "TARGETVARIANT",
  "TARGETSTAGE",
  "BUILDPLATFORM",
  "BUILDOS",
  "BUILDOSVERSION",
  "BUILDARCH",
  "BUILDVARIANT",
]);

/** The names of all of them. */
export function automaticArgs(): Iterable<string> {
  return AUTOMATIC_ARGS;
}

/** Whether the builder itself gives this build argument a value. */
export function isAutomaticArg(name: string): boolean {
  return AUTOMATIC_ARGS.has(name);
}
