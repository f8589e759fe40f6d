import type { Command } from "../commands/command.ts";

/** Programs whose last operand is what they write. */
const COPIERS: ReadonlySet<string> = new Set(["cp", "mv", "ln", "install", "rsync"]);
const UNPACKERS: ReadonlySet<string> = new Set(["tar", "bsdtar", "unzip", "7z"]);

/** Options that give an unpacker its folder: `-C /`, `--directory=/`, `-d /`. */
const FOLDER_OPTION = /^(-C|-d|-o|--directory)=?/;

/** Whether a command may put another /etc/passwd or /etc/group in place: a copy onto them, or a tree unpacked or copied over `/` or `/etc`. */
export function mayReplaceAccountFiles({ name, args }: Command): boolean {
  if (name === undefined) return false;
  if (COPIERS.has(name)) return holdsAccountFiles(args[args.length - 1]?.shape ?? "") && !args.slice(0, -1).every(({ shape }) => isOneFile(shape));
  if (UNPACKERS.has(name)) return args.some(({ shape }, index) => holdsAccountFiles(unpackFolder(shape, args[index + 1]?.shape)));
  return args.some(({ shape }) => isAccountFile(shape)) && (name === "curl" || name === "wget" || name === "dd");
}

function isAccountFile(path: string): boolean {
  return /(^|=)\/etc\/(passwd|group)$/.test(path);
}

function holdsAccountFiles(path: string): boolean {
  return isAccountFile(path) || /^\/(etc)?\/?$/.test(path);
}

/** An option, or a file with an ending of its own, which cannot take an account file's place in a folder. */
function isOneFile(source: string): boolean {
  return source.startsWith("-") || /[^/.]\.\w+$/.test(source);
}

function unpackFolder(argument: string, next: string | undefined): string {
  const option = FOLDER_OPTION.exec(argument)?.[0];
  if (option === undefined) return "";
  return argument === option ? (next ?? "") : argument.slice(option.length);
}
