import type { Command } from "../commands/command.ts";

const GENERATORS: ReadonlySet<string> = new Set(["pwgen", "apg", "uuidgen", "makepasswd", "xkcdpass", "diceware", "shuf"]);
const DEVICES = /\/dev\/u?random|\/proc\/sys\/kernel\/random\//;

/** Whether a command brings random data, from which a password that nobody knows can be made. */
export function isRandomSource({ name = "", args, redirects }: Command): boolean {
  if (GENERATORS.has(name)) return true;
  if (name === "openssl" || name === "gpg") return args.some(({ shape }) => shape === "rand" || shape === "--gen-random");
  if (args.some(({ shape }) => DEVICES.test(shape)) || redirects.some(({ target }) => target && DEVICES.test(target.shape))) return true;
  return /^(?:python|perl|ruby|node|php)/.test(name) && args.some(({ shape }) => /\brand|secrets|urandom|uuid/i.test(shape));
}
