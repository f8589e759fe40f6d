import { UNABRIDGED, type ToolGrammar } from "./grammar.ts";

/** https://man.openbsd.org/ssh: options may follow the host, but not the remote command. */
export const ssh: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set([
    "-B", "-b", "-c", "-D", "-E", "-e", "-F", "-I", "-i", "-J", "-L", "-l", "-m", "-O", "-o", "-P", "-p", "-Q", "-R", "-S",
    "-W", "-w",
  ]),
  optionsEndAfter: 2,
};

/** https://man.openbsd.org/scp */
export const scp: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set(["-c", "-D", "-F", "-i", "-J", "-l", "-o", "-P", "-S", "-X"]),
};

/** https://man.openbsd.org/ssh-keyscan */
export const sshKeyscan: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set(["-f", "-O", "-p", "-T", "-t"]),
};

/** https://man.openbsd.org/ssh-keygen */
export const sshKeygen: ToolGrammar = {
  style: UNABRIDGED,
  valued: new Set([
    "-a", "-b", "-C", "-D", "-E", "-F", "-f", "-I", "-M", "-m", "-N", "-n", "-O", "-P", "-R", "-r", "-s", "-t", "-V", "-w",
    "-Y", "-Z", "-z",
  ]),
};
