import type { Command } from "../commands/command.ts";
import { isInterpreter, withoutVersion } from "./interpreters.ts";
import { SHELLS } from "./shells.ts";

/** Programs that run an application of the file's author as whoever they are started as, and look no account up. */
const RUNNERS: ReadonlySet<string> = new Set(
  `
  npm npx yarn yarnpkg pnpm pnpx bunx corepack nodemon pm2-runtime ts-node tsx next nuxt vite ng gatsby webpack serve http-server
  java mvn mvnw gradle gradlew sbt clojure lein scala groovy dotnet mono
  flask django-admin uvicorn hypercorn daphne streamlit jupyter jupyter-lab jupyter-notebook celery pipenv poetry uv waitress-serve mkdocs
  rails rake bundle puma thin unicorn rackup jekyll hugo
  cargo go swift mix iex elixir erl artisan
  `
    .trim()
    .split(/\s+/),
);

/** Programs that only prepare the start. */
const PREPARATIONS: ReadonlySet<string> = new Set(
  ": cd echo printf export set sleep mkdir cp mv ln rm touch cat sed env exec source . wait date test [ [[ true".split(" "),
);

/** Whether a command runs an application: an interpreter with something to run, or a tool that starts one. */
export function runsApplication({ name, args }: Command, further: boolean): boolean {
  if (name === undefined || SHELLS.has(name)) return false;
  if (isInterpreter(name)) return further || args.some(({ shape }) => !shape.startsWith("-"));
  return RUNNERS.has(name) || RUNNERS.has(withoutVersion(name));
}

/** Whether a command of the start-up leaves nothing running. */
export function isPreparation({ name, program }: Command): boolean {
  return program === undefined || (name !== undefined && PREPARATIONS.has(name));
}
