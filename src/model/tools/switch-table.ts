/** What an option or a setting must be set to for it to count: `true` is also said by an option without value. */
export type SwitchValue = "true" | "false" | "any";

/** An option that turns a check off. */
export interface SwitchingOption {
  /** Its canonical name. */
  readonly option: string;
  readonly value?: SwitchValue;
  /** What follows from it: a sentence that begins with the program's name, which is left out. */
  readonly effect: string;
  /** The subcommands for which it matters; absent when it does for all. */
  readonly verbs?: RegExp;
  /** Other options of which one must be given for it to matter: `rpm -i`. */
  readonly alongside?: readonly string[];
}

/** A setting (`http.sslVerify`, `gpgcheck`) that turns a check off, wherever it is set. */
export interface SwitchingSetting {
  /** Matches the whole name, in lower case. */
  readonly name: RegExp;
  readonly value: SwitchValue | RegExp;
  readonly effect: string;
  readonly verbs?: RegExp;
}

/** How a program's checks are turned off on its command line. */
export interface SwitchTable {
  /** Stands in every option of the table, so that a command line without it need not be read. */
  readonly mark?: RegExp;
  /** Whose checks they are; absent when they are the program's own. */
  readonly subject?: string;
  readonly options?: readonly SwitchingOption[];
  /** The options whose value is a setting, `name=value`. */
  readonly settingOptions?: readonly string[];
  readonly settings?: readonly SwitchingSetting[];
}

const TRUE: ReadonlySet<string> = new Set(["1", "true", "t", "yes", "y", "on", "with", "enable"]);
const FALSE: ReadonlySet<string> = new Set(["0", "false", "f", "no", "n", "off", "without", "disable", "never"]);

/** Whether a value, absent when there is none, is the one that a switch asks for. */
export function isSwitchedBy(value: string | undefined, wanted: SwitchValue | RegExp): boolean {
  if (wanted instanceof RegExp) return value !== undefined && wanted.test(value);
  if (wanted === "any") return true;
  if (value === undefined) return wanted === "true";
  return (wanted === "true" ? TRUE : FALSE).has(value.toLowerCase());
}
