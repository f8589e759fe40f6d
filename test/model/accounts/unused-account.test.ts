import { expect, test } from "vitest";
import { unusedAccounts } from "../../../src/model/accounts/unused-account.ts";
import { lastStage } from "../evaluated.ts";

function unused(start: string, ...more: readonly string[]): readonly string[] {
  const stage = lastStage(["FROM golang:1.24 AS build", "FROM debian:12", "RUN useradd app", ...more, start].join("\n"));
  return unusedAccounts(stage).map(({ name }) => name);
}

test("an application does not look accounts up", () => {
  expect(unused('CMD ["node", "server.js"]')).toEqual(["app"]);
  expect(unused("CMD npm run migrate && exec npm start")).toEqual(["app"]);
  expect(unused('ENTRYPOINT ["tini", "--", "java", "-jar", "server.jar"]')).toEqual(["app"]);
  expect(unused('ENTRYPOINT ["python3"]\nCMD ["server.py"]')).toEqual(["app"]);
});

test("a program that another stage built is an application", () => {
  expect(unused('CMD ["/server"]', "COPY --from=build /out/server /server")).toEqual(["app"]);
  expect(unused('CMD ["/server"]', "COPY server /server")).toEqual([]);
  expect(unused('CMD ["/entrypoint"]', "COPY --from=build /out/entrypoint /entrypoint")).toEqual([]);
});

test("everything else may look accounts up", () => {
  expect(unused('CMD ["nginx"]')).toEqual([]);
  expect(unused("CMD sh start.sh")).toEqual([]);
  expect(unused("CMD service ssh start && node server.js")).toEqual([]);
  expect(unused('ENTRYPOINT ["docker-php-entrypoint"]\nCMD ["php", "-S", "server.php"]')).toEqual([]);
});

test("without anything to run the image is a base for others", () => {
  expect(unused("EXPOSE 80")).toEqual([]);
  expect(unused('CMD ["node"]')).toEqual([]);
  expect(unused('CMD ["bash"]')).toEqual([]);
});
