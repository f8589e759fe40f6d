// Stands in for the package string-width in the bundle: that one builds an Intl.Segmenter when it is loaded, which costs every
// start of the command 35 ms, and only the help ever measures anything.
import { displayWidth } from "../../dist/src/report/terminal-text.js";

const ESCAPES = /\u001B\[[0-9;]*m/g;

/** The columns that a text takes on a terminal, escape sequences not counted. */
export default (text) => displayWidth(text.replace(ESCAPES, ""));
