/**
 * The absolute, normalised form of a POSIX path seen from `directory`; absent when it is relative and the directory is not
 * known, or when it starts at a home directory (`~`).
 */
export function resolvePath(directory: string | undefined, path: string): string | undefined {
  if (path.startsWith("~")) return undefined;
  if (!path.startsWith("/") && directory === undefined) return undefined;
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${directory ?? ""}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return "/" + parts.join("/");
}

/** Whether `path` is `folder` or lies below it; both absolute and normalised. */
export function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder === "/" ? "/" : folder + "/");
}
