import type { SwitchingSetting, SwitchTable } from "./switch-table.ts";

// What makes a package manager take packages or package lists that nobody has signed.

const UNSIGNED = "installs packages without a valid signature";

/** The verbs of apt with which packages are fetched. */
const FETCHING = /^(?:(?:re)?install|(?:dist-|full-|safe-|dselect-)?upgrade|build-dep|source|download|satisfy)$/;

/** https://manpages.debian.org/apt.conf and apt-secure(8); names compare without case. */
export const UNSIGNED_APT_SETTINGS: readonly SwitchingSetting[] = [
  { name: /^apt::get::allowunauthenticated$/, value: "true", effect: UNSIGNED, verbs: FETCHING },
  { name: /^apt::get::force-yes$/, value: "true", effect: UNSIGNED, verbs: FETCHING },
  { name: /^aptitude::cmdline::ignore-trust-violations$/, value: "true", effect: UNSIGNED },
  { name: /^acquire::allow(?:downgradeto)?insecurerepositories$/, value: "true", effect: "takes package lists that nobody has signed" },
];

/** Settings with which apt takes lists that are too old to be trusted, as whoever replays them wants it to. */
export const STALE_APT_SETTINGS: readonly SwitchingSetting[] = [
  { name: /^acquire::check-(?:valid-until|date)$/, value: "false", effect: "takes package lists that have expired, whose known flaws stay in" },
];

/** https://dnf.readthedocs.io/en/latest/conf_ref.html: also `<repository>.gpgcheck` on the command line. */
export const UNSIGNED_DNF_SETTINGS: readonly SwitchingSetting[] = [
  { name: /^(?:[^=]+\.)?(?:pkg_)?gpgcheck$/, value: "false", effect: "installs packages without checking their signature" },
];

/** https://man.archlinux.org/man/pacman.conf.5 */
export const UNSIGNED_PACMAN_SETTINGS: readonly SwitchingSetting[] = [
  { name: /^(?:local|remote)?(?:file)?siglevel$/, value: /\b(?:Package)?(?:Never|TrustAll)\b/, effect: "installs packages without checking their signature" },
];

const APT: SwitchTable = {
  options: [
    { option: "--allow-unauthenticated", effect: UNSIGNED, verbs: FETCHING },
    { option: "--force-yes", effect: UNSIGNED, verbs: FETCHING },
    { option: "--allow-insecure-repositories", effect: "takes package lists that nobody has signed" },
  ],
  settingOptions: ["--option"],
  settings: [...UNSIGNED_APT_SETTINGS, ...STALE_APT_SETTINGS],
};

/** Everything but what neither fetches nor installs. */
const INSTALLING =
  /^(?!(?:clean|makecache|check|check-update|list|ls|info|search|repolist|repoinfo|repoquery|remove|erase|rm|autoremove|history|provides|deplist|help)$)/;

const DNF: SwitchTable = {
  options: [{ option: "--nogpgcheck", effect: "installs packages without checking their signature", verbs: INSTALLING }],
  settingOptions: ["--setopt"],
  settings: UNSIGNED_DNF_SETTINGS.map((setting) => ({ ...setting, verbs: INSTALLING })),
};

const RPM_INSTALL = ["--install", "--upgrade", "--freshen", "--reinstall"];

/** The programs that check signatures, by name, with what turns that off. */
export const SIGNATURE_SWITCHES: ReadonlyMap<string, SwitchTable> = new Map(Object.entries<SwitchTable>({
  "apt-get": APT,
  apt: APT,
  aptitude: { ...APT, options: [{ option: "--allow-untrusted", effect: UNSIGNED, verbs: FETCHING }] },
  yum: DNF,
  dnf: DNF,
  dnf5: DNF,
  microdnf: DNF,
  tdnf: DNF,
  "yum-config-manager": { subject: "yum", settingOptions: ["--setopt"], settings: UNSIGNED_DNF_SETTINGS },
  zypper: {
    options: [
      { option: "--no-gpg-checks", effect: "takes packages and package lists without checking their signature" },
      { option: "--allow-unsigned-rpm", effect: UNSIGNED, verbs: /^(?:install|in)$/ },
    ],
  },
  apk: { options: [{ option: "--allow-untrusted", effect: "installs packages that no trusted key has signed", verbs: /^(?:add|upgrade|update|fix)$/ }] },
  rpm: {
    options: [
      { option: "--nosignature", effect: "installs packages without checking their signature", alongside: RPM_INSTALL },
      { option: "--nodigest", effect: "installs packages without checking whether they are whole", alongside: RPM_INSTALL },
      { option: "--noverify", effect: "installs packages without checking their signature", alongside: RPM_INSTALL },
    ],
  },
  debootstrap: { options: [{ option: "--no-check-gpg", effect: "installs a system from package lists whose signature it does not check" }] },
}));
