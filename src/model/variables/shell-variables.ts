import { lookUp, type Environment } from "./environment.ts";
import type { Binding } from "./expansion.ts";
import { known, unknown } from "../known.ts";
import { emptyMap, getIn, setIn, type PersistentMap } from "../persistent-map.ts";

/** What a running shell knows: its own variables over the environment of the instruction. */
export interface ShellVariables {
  readonly environment: Environment;
  readonly own: PersistentMap<Binding>;
}

const DYNAMIC: Binding = { value: unknown("dynamic"), overridable: false };

/** The variables at the start of a script. */
export function startVariables(environment: Environment): ShellVariables {
  return { environment, own: emptyMap() };
}

/** The value of `$name`; positional and special parameters are never known. Absent when certainly unset. */
export function shellVariable(variables: ShellVariables, name: string): Binding | undefined {
  if (!/^[A-Za-z_]/.test(name)) return DYNAMIC;
  return getIn(variables.own, name) ?? lookUp(variables.environment, name) ?? implicitVariable(name);
}

/** Variables that a shell or the builder sets although no line says so. */
function implicitVariable(name: string): Binding | undefined {
  if (name === "HOME" || name === "PATH" || name === "PWD" || name === "HOSTNAME" || name === "UID") return DYNAMIC;
  if (name === "RANDOM" || name === "OLDPWD" || name === "USER" || name === "EUID" || name === "OSTYPE") return DYNAMIC;
  return undefined;
}

/** The variables after `name=value`. */
export function assigned(variables: ShellVariables, name: string, value: string | undefined): ShellVariables {
  const binding = value === undefined ? DYNAMIC : { value: known(value), overridable: false };
  return { environment: variables.environment, own: setIn(variables.own, name, binding) };
}
