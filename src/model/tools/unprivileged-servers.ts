import type { Command } from "../commands/command.ts";

/** Servers whose master stays root and whose workers run as the user of their configuration, which every distribution sets. */
const WITH_WORKERS = /^(nginx|openresty|tengine|apache2|apache2ctl|apachectl|apache2-foreground|httpd|httpd-foreground|php-fpm[\d.]*)$/;

const USER = ["-u", "--user"];
const UID = ["--uid"];

/** Servers that leave root as a whole, and the options that name the user, by their manuals. */
const USER_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries<readonly string[]>({
  asterisk: ["-U"],
  beanstalkd: ["-u"],
  celery: UID,
  chronyd: ["-u"],
  darkhttpd: UID,
  dnsmasq: USER,
  gunicorn: USER,
  kamailio: ["-u"],
  mariadbd: USER,
  memcached: USER,
  mysqld: USER,
  mysqld_safe: ["--user"],
  named: ["-u"],
  nsd: ["-u"],
  ntpd: USER,
  opendkim: ["-u"],
  openvpn: ["--user"],
  pdns_recursor: ["--setuid"],
  pdns_server: ["--setuid"],
  privoxy: ["--user"],
  slapd: ["-u"],
  supervisord: USER,
  twistd: ["-u", "--uid"],
  uwsgi: UID,
}));

/** Whether a command starts a server that only its workers leave root in. */
export function hasUnprivilegedWorkers(command: Command): boolean {
  return command.name !== undefined && WITH_WORKERS.test(command.name);
}

/** The user that a server is told to become; absent when it is told none. */
export function toldUser({ name, args }: Command): string | undefined {
  const options = (name !== undefined && USER_OPTIONS.get(name)) || [];
  for (const [index, { shape }] of args.entries()) {
    if (options.includes(shape)) return args[index + 1]?.shape;
    const option = options.find((candidate) => shape.startsWith(`${candidate}=`));
    if (option !== undefined) return shape.slice(option.length + 1);
  }
  return undefined;
}
