import { UNKNOWN_PIECE } from "../commands/command.ts";

/** An address on the network, as far as it is known. */
export interface Address {
  /** `https`; absent when none is written or it is decided at build time. */
  readonly scheme: string | undefined;
  /** Lower-case, without user and port; absent when a piece of it is decided at build time. */
  readonly host: string | undefined;
  /** From the slash behind the host on; with `UNKNOWN_PIECE` for unknown pieces. */
  readonly path: string;
}

const PARTS = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:[^/@?#]*@)?(\[[^\]]*\]|[^/:?#]*)(?::[^/?#]*)?([^?#]*)/i;

/** Takes an address apart; words without a scheme count, as they do for curl. */
export function parseAddress(shape: string): Address {
  const [, scheme, host = "", path = ""] = PARTS.exec(shape) ?? [];
  return { scheme: scheme?.toLowerCase(), host: host === "" || host.includes(UNKNOWN_PIECE) ? undefined : host.toLowerCase(), path };
}

/** Whether a host is the machine itself: `localhost`, `127.0.0.1`, `[::1]`, `0.0.0.0`. */
export function isLoopback(host: string): boolean {
  return /^(localhost|ip6-localhost|127(\.\d+){1,3}|0\.0\.0\.0|\[?::1?\]?)$/.test(host) || host.endsWith(".localhost");
}

/** Names that only one's own network resolves, and addresses that only it routes. */
const INTERNAL = /^[^.:]+$|\.(?:local|localdomain|internal|intranet|lan|corp|home|private|svc|home\.arpa)$|^(?:10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(?:\.\d+){2,3}$|^\[f[cd]/;

/** Whether a host can only be one of one's own network, or the machine itself: `nexus`, `pypi.corp.internal`, `10.0.0.5`. */
export function isInternal(host: string): boolean {
  return isLoopback(host) || INTERNAL.test(host);
}

/** The last two names of a host: what `download.example.com` and `apt.example.com` have in common. Absent for numbers and bare names. */
export function domainOf(host: string): string | undefined {
  const names = host.split(".");
  const domain = names.slice(-2).join(".");
  return names.length < 2 || /^[\d.]+$/.test(host) ? undefined : domain;
}

const LONGEST_SHOWN = 72;

/** A query behind an unquoted `?`, which is a wildcard to the shell and so unknown. */
const WILDCARD_QUERY = new RegExp(`${UNKNOWN_PIECE}[\\w.-]*=.*$`, "s");

/** An address as messages show it: no user, no password and no query, `…` for what is unknown and for the middle of a long path. */
export function shownAddress(shape: string): string {
  const [, scheme, host = "", rest = ""] = PARTS.exec(shape) ?? [];
  const path = rest.replace(WILDCARD_QUERY, "");
  const front = `${scheme === undefined ? "" : `${scheme}://`}${host}`;
  const whole = front + path;
  const shown = whole.length <= LONGEST_SHOWN ? whole : `${front.slice(0, LONGEST_SHOWN)}/…/${path.slice(path.lastIndexOf("/") + 1).slice(-40)}`;
  return shown.replaceAll(UNKNOWN_PIECE, "…").replace(/…+/g, "…");
}
