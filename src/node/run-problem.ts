/** What kept a file or folder from being read or written. Everything else of the run is still done and reported. */
export interface RunProblem {
  /** The path as the user knows it. */
  readonly path: string;
  /** What is wrong with it, without the path: `permission denied`. */
  readonly message: string;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EISDIR: "is a folder",
  ENOTDIR: "a part of the path is not a folder",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "no space left",
  EROFS: "the file system is read-only",
  ERR_FS_FILE_TOO_LARGE: "the file is too large",
};

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/** The problem behind an error of the file system. Anything else is a bug and is thrown again. */
export function problemOf(path: string, error: unknown): RunProblem {
  if (!isSystemError(error)) throw error;
  return { path, message: REASONS[error.code] ?? error.message };
}
