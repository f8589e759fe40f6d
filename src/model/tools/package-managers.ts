/** A program that takes packages of a language from an index. pnpm and yarn have settings of their own besides those of npm. */
export type PackageManager = "pip" | "uv" | "poetry" | "npm" | "yarn" | "pnpm" | "gem" | "bundler" | "go" | "composer" | "conda" | "cargo" | "nuget";

/** An option that says where packages come from or how they are checked. */
export interface ManagerOption {
  readonly option: string;
  /** The setting that it is, by the name that configuration files use. */
  readonly setting: string;
  /** What it says when it has no value; absent when it then says nothing. */
  readonly bare?: string;
  /** The subcommands for which it means that; absent when it does for all. */
  readonly verbs?: RegExp;
}

/** A program on the command line, and what its options mean. */
export interface ManagerProgram {
  readonly manager: PackageManager;
  readonly options: readonly ManagerOption[];
}

const NPM_OPTIONS: readonly ManagerOption[] = [
  { option: "--registry", setting: "registry" },
  { option: "--strict-ssl", setting: "strict-ssl" },
  { option: "--no-strict-ssl", setting: "strict-ssl", bare: "false" },
];

const PIP_OPTIONS: readonly ManagerOption[] = ["index-url", "extra-index-url", "trusted-host", "find-links"].map((setting) => ({ option: `--${setting}`, setting }));

const CONDA: ManagerProgram = {
  manager: "conda",
  options: [
    { option: "--channel", setting: "channels" },
    { option: "--insecure", setting: "ssl-verify", bare: "false" },
    { option: "--ssl-verify", setting: "ssl-verify" },
  ],
};

/** By the program's name without its version. */
export const MANAGER_PROGRAMS: Readonly<Record<string, ManagerProgram>> = {
  pip: { manager: "pip", options: PIP_OPTIONS },
  uv: {
    manager: "uv",
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
  poetry: { manager: "poetry", options: [] },
  npm: { manager: "npm", options: NPM_OPTIONS },
  npx: { manager: "npm", options: NPM_OPTIONS },
  yarn: { manager: "yarn", options: NPM_OPTIONS },
  yarnpkg: { manager: "yarn", options: NPM_OPTIONS },
  pnpm: { manager: "pnpm", options: NPM_OPTIONS },
  gem: {
    manager: "gem",
    options: [
      { option: "--source", setting: "sources", verbs: /^(?:i|install|update|fetch)$/ },
      { option: "--add", setting: "sources", verbs: /^sources?$/ },
    ],
  },
  bundle: { manager: "bundler", options: [] },
  bundler: { manager: "bundler", options: [] },
  go: { manager: "go", options: [{ option: "-insecure", setting: "insecure-get", bare: "true", verbs: /^get$/ }] },
  cargo: { manager: "cargo", options: [{ option: "--index", setting: "index" }] },
  composer: {
    manager: "composer",
    options: [{ option: "--repository", setting: "repositories" }, { option: "--repository-url", setting: "repositories" }],
  },
  conda: CONDA,
  mamba: CONDA,
  micromamba: CONDA,
  dotnet: {
    manager: "nuget",
    options: [
      { option: "--source", setting: "sources", verbs: /^(?:restore|build|publish|pack|test|tool|new|workload)$/ },
      { option: "--add-source", setting: "sources", verbs: /^tool$/ },
      { option: "--allow-insecure-connections", setting: "allow-insecure-connections", bare: "true", verbs: /^nuget$/ },
    ],
  },
  nuget: {
    manager: "nuget",
    options: [
      { option: "-Source", setting: "sources", verbs: /^(?:install|restore|sources|update)$/ },
      { option: "-allowInsecureConnections", setting: "allow-insecure-connections", bare: "true" },
    ],
  },
};

/** A family of environment variables that are settings. */
export interface ManagerVariables {
  /** Matches the whole name; its group is the setting's. */
  readonly name: RegExp;
  readonly manager: PackageManager;
}

export const MANAGER_VARIABLES: readonly ManagerVariables[] = [
  { name: /^PIP_(\w+)$/, manager: "pip" },
  { name: /^PIPENV_(PYPI_MIRROR)$/, manager: "pip" },
  { name: /^UV_(\w+)$/, manager: "uv" },
  { name: /^POETRY_(\w+)$/, manager: "poetry" },
  // https://docs.npmjs.com/cli/using-npm/config#environment-variables: case does not matter.
  { name: /^npm_config_(\w+)$/i, manager: "npm" },
  { name: /^COREPACK_NPM_(REGISTRY)$/, manager: "npm" },
  { name: /^YARN_(\w+)$/, manager: "yarn" },
  { name: /^BUNDLE_(\w+)$/, manager: "bundler" },
  // https://go.dev/ref/mod#environment-variables
  { name: /^GO(PROXY|SUMDB|NOSUMDB|NOSUMCHECK|PRIVATE|INSECURE|FLAGS)$/, manager: "go" },
  { name: /^(?:CONDA|MAMBA)_(\w+)$/, manager: "conda" },
  { name: /^CARGO_(REGISTRIES_\w+_INDEX|SOURCE_\w+_REGISTRY)$/, manager: "cargo" },
];

/** A configuration file of a package manager. */
export interface ManagerFile {
  /** Matches the path, which may begin with something unknown. */
  readonly path: RegExp;
  readonly manager: PackageManager;
}

export const MANAGER_FILES: readonly ManagerFile[] = [
  { path: /\/pip\.(?:conf|ini)$/, manager: "pip" },
  { path: /\/uv(?:\/uv)?\.toml$/, manager: "uv" },
  { path: /\/\.?npmrc$/, manager: "npm" },
  { path: /\/\.yarnrc(?:\.ya?ml)?$/, manager: "yarn" },
  { path: /\/\.?gemrc$/, manager: "gem" },
  { path: /\/\.bundle\/config$/, manager: "bundler" },
  { path: /\/\.?(?:conda|mamba)rc$/, manager: "conda" },
  { path: /\/\.?cargo\/config(?:\.toml)?$/, manager: "cargo" },
  { path: /\/\.?composer\/config\.json$|\/composer\.json$/, manager: "composer" },
  { path: /\/nuget\.config$/i, manager: "nuget" },
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
export function settingName(manager: PackageManager, written: string): string {
  const name = written.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().replaceAll("_", "-");
  if (manager === "uv" && name === "index") return "extra-index-url";
  if (manager === "cargo" && /^registries-.*-index$|^source-.*-registry$/.test(name)) return "index";
  return Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? name) : name;
}

/** A text that is the setting of a list of addresses also holds other things: `[`, `priority=`. */
export const ADDRESS_IN_VALUE = /(?:https?|ftp):\/\/[^\s"',;|\]>]+/g;
