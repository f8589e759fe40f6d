import type { Command } from "../commands/command.ts";

/**
 * Programs that never make an account. Everything else that a build runs (scripts of the context, installers, `make install`)
 * may have made one, so that names which are not on the list are no longer known to be absent.
 */
const HARMLESS: ReadonlySet<string> = new Set(
  `
  : . [ [[ alias awk base64 basename break bunzip2 bzip2 cat cd chgrp chmod chown clear cmp command comm continue cp curl cut date
  dd declare df diff dirname du echo egrep env envsubst eval exit export expr false fgrep file find fmt fold free gawk getconf
  getent git go gpg gpg2 grep groups gunzip gzip hash head hostname id install jobs jq kill killall ldconfig ldd less let link ln
  local locale-gen localedef ls lsb_release make-ssl-cert mawk md5sum mkdir mkfifo mknod mktemp more mount mv nl nproc od openssl
  paste patch pgrep pkg-config popd printenv printf ps pushd pwd read readarray readlink readonly realpath return rm rmdir rsync
  sed seq set sha1sum sha224sum sha256sum sha384sum sha512sum shift shopt shred shuf sleep sort source split ssh-keygen
  ssh-keyscan stat strip strings stty sum sync tac tail tar tee test time timeout touch tr trap true truncate tty type typeset
  ulimit umask umount uname unalias uniq unlink unset unxz unzip update-alternatives update-ca-certificates update-ca-trust
  usleep vim vi wait wc wget which who whoami xargs xz xzcat yes zcat zip zstd 7z
  apt-get apt apt-cache apt-key apt-mark apt-file aptitude add-apt-repository apt-add-repository dpkg-reconfigure
  debconf-set-selections dpkg-query dpkg-divert dpkg-statoverride apk yum yum-config-manager dnf microdnf tdnf zypper
  rpmkeys deb-get apt-config update-locale dpkg-architecture
  pip pip2 pip3 pipenv poetry uv pipx conda mamba micromamba virtualenv easy_install pyenv npm npx yarn yarnpkg pnpm corepack bun deno
  nvm gem bundle bundler rbenv rake cargo rustup rustc gofmt mvn gradle sbt lein composer pecl pear docker-php-ext-install
  docker-php-ext-configure docker-php-ext-enable docker-php-source phpize php-config cpan cpanm luarocks mix hex rebar3 stack cabal
  dotnet nuget msbuild javac java jar keytool cmake ninja meson configure gcc g++ cc c++ clang ld ar autoconf automake autoreconf
  libtoolize a2enmod a2dismod a2ensite a2dissite a2enconf phpenmod npm-run-all ng webpack tsc vite next hugo jekyll pod2man swift
  setcap getcap setfacl chattr gosu su-exec tini dumb-init passwd chpasswd chage visudo chsh
  crontab rc-update systemctl service supervisorctl
  helm kubectl terraform aws gcloud az vault ansible-galaxy
  `
    .trim()
    .split(/\s+/),
);

/** Whether a command certainly makes no account. Programs named by a path are somebody's own. */
export function isHarmless(command: Command): boolean {
  const path = command.program?.value ?? "";
  if (command.name === undefined || !(HARMLESS.has(command.name) || onlyAsks(command))) return false;
  if ((command.name === "." || command.name === "source") && command.args.length > 0) return isRcFile(command.args[0]?.shape ?? "");
  return !path.includes("/") || /^(\/usr(\/local)?)?\/s?bin\//.test(path) || path.startsWith("/opt/");
}

/** What `dpkg` and `rpm` do that installs nothing: `dpkg --print-architecture`, `rpm -q`, `rpm --import`. */
const ASKING: ReadonlyMap<string, RegExp> = new Map([
  ["dpkg", /^(-[lLsS]|--(print-architecture|print-foreign-architectures|add-architecture|remove-architecture|list|listfiles|status|search|get-selections|compare-versions|version))$/],
  ["rpm", /^(-[qVE]\w*|--(query|verify|eval|import|version))$/],
]);

function onlyAsks({ name, args: [action] }: Command): boolean {
  return action !== undefined && ASKING.get(name ?? "")?.test(action.shape) === true;
}

function isRcFile(path: string): boolean {
  return /(rc|profile|activate|env|\.env|envvars|nvm\.sh|os-release)$/.test(path);
}
