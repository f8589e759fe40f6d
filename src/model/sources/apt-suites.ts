/** Suites of Debian and Ubuntu by codename. */
const CODENAMES: ReadonlySet<string> = new Set([
  "lenny", "squeeze", "wheezy", "jessie", "stretch", "buster", "bullseye", "bookworm", "trixie", "forky", "duke",
  "lucid", "precise", "trusty", "utopic", "vivid", "wily", "xenial", "yakkety", "zesty", "artful", "bionic", "cosmic", "disco", "eoan",
  "focal", "groovy", "hirsute", "impish", "jammy", "kinetic", "lunar", "mantic", "noble", "oracular", "plucky", "questing", "resolute",
]);

/** Suites of Debian that another release takes over from time to time. */
const CLASSES: ReadonlySet<string> = new Set(["stable", "oldstable", "oldoldstable", "testing", "unstable", "sid", "experimental"]);

/** A suite of Debian's or Ubuntu's archive. */
export interface ReleaseSuite {
  /** `bookworm`, `testing`. */
  readonly release: string;
  /** Whether a codename says it, which hardly any other archive uses. */
  readonly byCodename: boolean;
  /** `security`, `backports`; absent for the release itself. */
  readonly pocket: string | undefined;
}

const SUITE = /^(\w+)(?:[-/](updates|security|backports|backports-sloppy|proposed|proposed-updates|lts))?$/;

/** What a suite of the distribution's own archive says; absent for all other suites, as products have them (`bookworm-pgdg`). */
export function releaseSuite(suite: string): ReleaseSuite | undefined {
  const [, release = "", pocket] = SUITE.exec(suite) ?? [];
  const byCodename = CODENAMES.has(release);
  return byCodename || CLASSES.has(release) ? { release, byCodename, pocket } : undefined;
}
