/** Whether `glob`, in which `*` stands for any text and nothing else is special, matches the whole of `text`. */
export function matchesGlob(text: string, glob: string): boolean {
  const star = glob.indexOf("*");
  if (star === -1) return text === glob;
  const lastStar = glob.lastIndexOf("*");
  const tail = glob.slice(lastStar + 1);
  if (text.length < star + tail.length || !text.startsWith(glob.slice(0, star)) || !text.endsWith(tail)) return false;
  // Between the first and the last star the leftmost find of each piece leaves the most room to the next: no backtracking.
  let from = star;
  for (const piece of glob.slice(star, lastStar).split("*")) {
    const found = text.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return from <= text.length - tail.length;
}

/** Whether one of the globs matches the whole of `text`. */
export function matchesAnyGlob(text: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matchesGlob(text, glob));
}
