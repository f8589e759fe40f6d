import { cachePlace, mayReplace } from "../node/cache/cache-place.ts";
import { openCache, type ResultCache } from "../node/cache/result-cache.ts";
import { complain } from "./terminal.ts";

/** Opens the cache of a run; absent where there is no place for it, or something else stands there. */
export function openGivenCache(location: string | undefined): ResultCache | undefined {
  const path = cachePlace(location);
  if (path === undefined) return undefined;
  if (mayReplace(path)) return openCache(path);
  complain(`${location ?? path}: this is no cache of plimsoll, and is left alone: nothing is kept`);
  return undefined;
}
