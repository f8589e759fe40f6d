import { PFLAG, type ToolGrammar } from "./grammar.ts";

/** https://rpm.org/docs/latest/man/rpm.8 and rpmkeys(8); `rpm -K` and `rpmkeys --checksig` are the same. */
export const rpm: ToolGrammar = {
  style: PFLAG,
  aliases: {
    "-i": "--install", "-U": "--upgrade", "-F": "--freshen", "-e": "--erase", "-q": "--query", "-V": "--verify",
    "-K": "--checksig", "-v": "--verbose", "-h": "--hash", "-D": "--define", "-E": "--eval", "--qf": "--queryformat",
  },
  valued: new Set([
    "--define", "--undefine", "--eval", "--load", "--macros", "--rcfile", "--pipe", "--root", "--dbpath", "--prefix",
    "--relocate", "--excludepath", "--excludeartifacts", "--queryformat", "--restore", "--keyring",
  ]),
};
