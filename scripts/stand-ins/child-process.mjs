// Stands in for node:child_process in the bundle: only `--since` starts a program (git), and loading it costs every start 3 ms.
export const execFileSync = (...words) => require("child_process").execFileSync(...words);
