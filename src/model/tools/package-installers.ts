/** A program that takes packages of a language from an index. pnpm and yarn have settings of their own besides those of npm. */
export type PackageInstaller = "pip" | "uv" | "poetry" | "npm" | "yarn" | "pnpm" | "gem" | "bundler" | "go" | "composer" | "conda" | "cargo" | "nuget";

/** An option that says where packages come from or how they are checked. */
export interface InstallerOption {
  readonly option: string;
  /** The setting that it is, by the name that configuration files use. */
  readonly setting: string;
  /** What it says when it has no value; absent when it then says nothing. */
  readonly bare?: string;
  /** The subcommands for which it means that; absent when it does for all. */
  readonly verbs?: RegExp;
}

/** A program on the command line, and what its options mean. */
export interface InstallerProgram {
  readonly installer: PackageInstaller;
  readonly options: readonly InstallerOption[];
}

const NPM_OPTIONS: readonly InstallerOption[] = [
  { option: "--registry", setting: "registry" },
  { option: "--strict-ssl", setting: "strict-ssl" },
  { option: "--no-strict-ssl", setting: "strict-ssl", bare: "false" },
];

const PIP_OPTIONS: readonly InstallerOption[] = ["index-url", "extra-index-url", "trusted-host", "find-links"].map((setting) => ({ option: `--${setting}`, setting }));

const CONDA: InstallerProgram = {
  installer: "conda",
  options: [
    { option: "--channel", setting: "channels" },
    { option: "--insecure", setting: "ssl-verify", bare: "false" },
    { option: "--ssl-verify", setting: "ssl-verify" },
  ],
};

/** By the program's name without its version. */
export const INSTALLER_PROGRAMS: ReadonlyMap<string, InstallerProgram> = new Map(Object.entries<InstallerProgram>({
  pip: { installer: "pip", options: PIP_OPTIONS },
  uv: {
    installer: "uv",
    options: [
      { option: "--index-url", setting: "index-url" },
      { option: "--default-index", setting: "index-url" },
      { option: "--extra-index-url", setting: "extra-index-url" },
      { option: "--index", setting: "extra-index-url" },
      { option: "--find-links", setting: "find-links" },
      { option: "--allow-insecure-host", setting: "trusted-host" },
      { option: "--index-strategy", setting: "index-strategy" },
    ],
  },
  poetry: { installer: "poetry", options: [] },
  npm: { installer: "npm", options: NPM_OPTIONS },
  npx: { installer: "npm", options: NPM_OPTIONS },
  yarn: { installer: "yarn", options: NPM_OPTIONS },
  yarnpkg: { installer: "yarn", options: NPM_OPTIONS },
  pnpm: { installer: "pnpm", options: NPM_OPTIONS },
  gem: {
    installer: "gem",
    options: [
      { option: "--source", setting: "sources", verbs: /^(?:i|install|update|fetch)$/ },
      { option: "--add", setting: "sources", verbs: /^sources?$/ },
    ],
  },
  bundle: { installer: "bundler", options: [] },
  bundler: { installer: "bundler", options: [] },
  go: { installer: "go", options: [{ option: "-insecure", setting: "insecure-get", bare: "true", verbs: /^get$/ }] },
  cargo: { installer: "cargo", options: [{ option: "--index", setting: "index" }] },
  composer: {
    installer: "composer",
    options: [{ option: "--repository", setting: "repositories" }, { option: "--repository-url", setting: "repositories" }],
  },
  conda: CONDA,
  mamba: CONDA,
  micromamba: CONDA,
  dotnet: {
    installer: "nuget",
    options: [
      { option: "--source", setting: "sources", verbs: /^(?:restore|build|publish|pack|test|tool|new|workload)$/ },
      { option: "--add-source", setting: "sources", verbs: /^tool$/ },
      { option: "--allow-insecure-connections", setting: "allow-insecure-connections", bare: "true", verbs: /^nuget$/ },
    ],
  },
  nuget: {
    installer: "nuget",
    options: [
      { option: "-Source", setting: "sources", verbs: /^(?:install|restore|sources|update)$/ },
      { option: "-allowInsecureConnections", setting: "allow-insecure-connections", bare: "true" },
    ],
  },
}));

/** A family of environment variables that are settings. */
export interface InstallerVariables {
  /** Matches the whole name; its group is the setting's. */
  readonly name: RegExp;
  readonly installer: PackageInstaller;
}

export const INSTALLER_VARIABLES: readonly InstallerVariables[] = [
  { name: /^PIP_(\w+)$/, installer: "pip" },
  { name: /^PIPENV_(PYPI_MIRROR)$/, installer: "pip" },
  { name: /^UV_(\w+)$/, installer: "uv" },
  { name: /^POETRY_(\w+)$/, installer: "poetry" },
  // https://docs.npmjs.com/cli/using-npm/config#environment-variables: case does not matter.
  { name: /^npm_config_(\w+)$/i, installer: "npm" },
  { name: /^COREPACK_NPM_(REGISTRY)$/, installer: "npm" },
  { name: /^YARN_(\w+)$/, installer: "yarn" },
  { name: /^BUNDLE_(\w+)$/, installer: "bundler" },
  // https://go.dev/ref/mod#environment-variables
  { name: /^GO(PROXY|SUMDB|NOSUMDB|NOSUMCHECK|PRIVATE|INSECURE|FLAGS)$/, installer: "go" },
  { name: /^(?:CONDA|MAMBA)_(\w+)$/, installer: "conda" },
  { name: /^CARGO_(REGISTRIES_\w+_INDEX|SOURCE_\w+_REGISTRY)$/, installer: "cargo" },
];

/** A configuration file of a package installer. */
export interface InstallerFile {
  /** Matches the path, which may begin with something unknown. */
  readonly path: RegExp;
  readonly installer: PackageInstaller;
}

export const INSTALLER_FILES: readonly InstallerFile[] = [
  { path: /\/pip\.(?:conf|ini)$/, installer: "pip" },
  { path: /\/uv(?:\/uv)?\.toml$/, installer: "uv" },
  { path: /\/\.?npmrc$/, installer: "npm" },
  { path: /\/\.yarnrc(?:\.ya?ml)?$/, installer: "yarn" },
  { path: /\/\.?gemrc$/, installer: "gem" },
  { path: /\/\.bundle\/config$/, installer: "bundler" },
  { path: /\/\.?(?:conda|mamba)rc$/, installer: "conda" },
  { path: /\/\.?cargo\/config(?:\.toml)?$/, installer: "cargo" },
  { path: /\/\.?composer\/config\.json$|\/composer\.json$/, installer: "composer" },
  { path: /\/nuget\.config$/i, installer: "nuget" },
];

const OTHER_NAMES: Readonly<Record<string, string>> = {
  "npm-registry-server": "registry",
  "enable-strict-ssl": "strict-ssl",
  "pypi-mirror": "index-url",
  "default-index": "index-url",
  "insecure-host": "trusted-host",
  "allow-insecure-host": "trusted-host",
  source: "sources",
  channel: "channels",
  "default-channels": "channels",
  "channel-alias": "channels",
};

/** The one name of a setting that has several: `strict-ssl` for `enableStrictSsl` and `STRICT_SSL`. */
export function settingName(installer: PackageInstaller, written: string): string {
  const name = written.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().replaceAll("_", "-");
  if (installer === "uv" && name === "index") return "extra-index-url";
  if (installer === "cargo" && /^registries-.*-index$|^source-.*-registry$/.test(name)) return "index";
  return Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? name) : name;
}

/** A text that is the setting of a list of addresses also holds other things: `[`, `priority=`. */
export const ADDRESS_IN_VALUE = /(?:https?|ftp):\/\/[^\s"',;|\]>]+/g;
