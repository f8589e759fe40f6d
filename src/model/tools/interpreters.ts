import { UNABRIDGED, type ToolGrammar } from "./grammar.ts";
import { SHELLS } from "./shells.ts";

const LANGUAGES: ReadonlySet<string> = new Set([
  "python", "python2", "python3", "perl", "ruby", "node", "nodejs", "php", "pypy", "pypy3", "lua", "tclsh", "deno", "bun",
]);

/** Whether a program runs the script that it is given or reads: a shell or a language's interpreter, `python3.11` too. */
export function isInterpreter(name: string): boolean {
  return SHELLS.has(name) || LANGUAGES.has(name) || LANGUAGES.has(withoutVersion(name));
}

/** `python3.11`, `pip3.9`, `php8.2`: the name without the version glued to it. */
export function withoutVersion(name: string): string {
  let end = name.length;
  while (end > 1 && isOfVersion(name.charCodeAt(end - 1))) end--;
  return end === name.length ? name : name.slice(0, end);
}

/** A digit or a full stop; the slash that stands between them in ASCII ends no name. */
function isOfVersion(code: number): boolean {
  return code >= 0x2e && code <= 0x39 && code !== 0x2f;
}

/** https://docs.python.org/3/using/cmdline.html: behind `-c` and `-m` everything belongs to the program. */
export const python: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set(["-c", "-m", "-W", "-X", "-Q", "--check-hash-based-pycs"]),
  final: new Set(["-c", "-m"]),
  optionsEndAfter: 1,
};

/** https://perldoc.perl.org/perlrun */
export const perl: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set(["-e", "-E", "-I"]),
  glued: new Set(["-0", "-C", "-D", "-F", "-i", "-l", "-M", "-m", "-V", "-x"]),
  optionsEndAfter: 1,
};

/** https://man7.org/linux/man-pages/man1/ruby.1.html */
export const ruby: ToolGrammar = {
  style: UNABRIDGED,
  aliases: { "-r": "--require" },
  valued: new Set(["-e", "-I", "--require", "-C", "-E", "--encoding", "--external-encoding", "--internal-encoding"]),
  glued: new Set(["-0", "-F", "-i", "-K", "-T", "-W", "-x"]),
  optionsEndAfter: 1,
};

/** https://nodejs.org/api/cli.html; options for V8 take their value by `=` only. */
export const node: ToolGrammar = {
  style: UNABRIDGED,
  aliases: {
    "-e": "--eval", "-p": "--print", "-r": "--require", "-C": "--conditions", "-c": "--check", "-i": "--interactive",
  },
  valued: new Set([
    "--eval", "--print", "--require", "--conditions", "--import", "--loader", "--experimental-loader", "--env-file",
    "--input-type", "--title", "--openssl-config", "--icu-data-dir", "--tls-cipher-list", "--unhandled-rejections",
  ]),
  optionsEndAfter: 1,
};

/** https://www.php.net/manual/en/features.commandline.options.php */
export const php: ToolGrammar = {
  style: UNABRIDGED,
  aliases: {
    "--php-ini": "-c", "--define": "-d", "--file": "-f", "--run": "-r", "--process-code": "-R", "--process-file": "-F",
    "--server": "-S", "--docroot": "-t", "--zend-extension": "-z",
  },
  valued: new Set([
    "-c", "-d", "-f", "-r", "-B", "-R", "-F", "-E", "-S", "-t", "-z", "--rf", "--rc", "--re", "--rz", "--ri",
  ]),
  optionsEndAfter: 1,
};
