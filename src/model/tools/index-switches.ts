import type { PackageInstaller } from "./package-installers.ts";
import type { SwitchValue } from "./switch-table.ts";

/** A setting of an installer with which it takes packages that anybody may have changed on the way. */
export interface IndexSwitch {
  readonly installers: readonly PackageInstaller[];
  readonly name: string;
  readonly value: SwitchValue | RegExp;
  /** What follows: a sentence that begins with the installer's name, which is left out. */
  readonly effect: string;
}

const ANY_CERTIFICATE = "accepts any certificate";
export const OVER_HTTP = "takes packages over http, where anyone on the way can change them";

export const INDEX_SWITCHES: readonly IndexSwitch[] = [
  // https://docs.npmjs.com/cli/using-npm/config#strict-ssl, https://yarnpkg.com/configuration/yarnrc#enableStrictSsl
  { installers: ["npm", "yarn", "pnpm"], name: "strict-ssl", value: "false", effect: ANY_CERTIFICATE },
  // https://github.com/rubygems/rubygems/blob/master/lib/rubygems/config_file.rb, https://bundler.io/man/bundle-config.1.html
  { installers: ["gem", "bundler"], name: "ssl-verify-mode", value: /^(?:0|none)$/i, effect: ANY_CERTIFICATE },
  // https://getcomposer.org/doc/06-config.md#secure-http
  { installers: ["composer"], name: "secure-http", value: "false", effect: OVER_HTTP },
  { installers: ["composer"], name: "disable-tls", value: "true", effect: OVER_HTTP },
  // https://docs.conda.io/projects/conda/en/latest/user-guide/configuration/settings.html#ssl-verify-ssl-verification
  { installers: ["conda"], name: "ssl-verify", value: /^<?(?:false|no|off|0)>?$/i, effect: ANY_CERTIFICATE },
  // https://python-poetry.org/docs/repositories/#custom-certificate-authority-and-mutual-tls-authentication
  { installers: ["poetry"], name: "certificates", value: "false", effect: "accepts any certificate of this repository" },
  // https://learn.microsoft.com/dotnet/core/tools/dotnet-nuget-add-source
  { installers: ["nuget"], name: "allow-insecure-connections", value: "true", effect: OVER_HTTP },
  // https://go.dev/ref/mod#environment-variables
  { installers: ["go"], name: "sumdb", value: /^off$/i, effect: "takes a module that `go.sum` does not list without asking the checksum database" },
  { installers: ["go"], name: "nosumcheck", value: "true", effect: "takes a module that `go.sum` does not list without asking the checksum database" },
  { installers: ["go"], name: "insecure-get", value: "true", effect: "takes modules over http and with any certificate" },
  { installers: ["go"], name: "flags", value: /(?:^|\s)-insecure(?:\s|$)/, effect: "takes modules over http and with any certificate" },
];
