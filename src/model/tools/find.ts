import { SINGLE_DASH, type ToolGrammar } from "./grammar.ts";

/** https://www.gnu.org/software/findutils/manual/html_mono/find.html: tests are options here. */
export const find: ToolGrammar = {
  style: SINGLE_DASH,
  valued: new Set([
    "-D", "-amin", "-anewer", "-atime", "-cmin", "-cnewer", "-context", "-ctime", "-files0-from", "-fls", "-fprint",
    "-fprint0", "-fstype", "-gid", "-group", "-ilname", "-iname", "-inum", "-ipath", "-iregex", "-iwholename", "-links",
    "-lname", "-maxdepth", "-mindepth", "-mmin", "-mtime", "-name", "-newer", "-newerat", "-newerct", "-newermt", "-path",
    "-perm", "-printf", "-regex", "-regextype", "-samefile", "-size", "-type", "-uid", "-used", "-user", "-wholename",
    "-xtype",
  ]),
  pairs: new Set(["-fprintf"]),
  clauses: new Set(["-exec", "-execdir", "-ok", "-okdir"]),
};
