import { expect, test } from "vitest";
import { smallerTwin } from "../../../src/model/images/smaller-twin.ts";
import { lastStage } from "../evaluated.ts";

function twin(text: string): string | undefined {
  return smallerTwin(lastStage(text))?.image;
}

test.each([
  ["debian", "debian:stable-slim"],
  ["debian:13.1", "debian:13.1-slim"],
  ["debian:bookworm", "debian:bookworm-slim"],
  ["node:24", "node:24-slim"],
  ["node:lts-trixie", "node:lts-trixie-slim"],
  ["python:latest", "python:slim"],
  ["python:3.13-trixie", "python:3.13-slim-trixie"],
  ["python:trixie", "python:slim-trixie"],
  ["oraclelinux:9", "oraclelinux:9-slim"],
  ["rockylinux/rockylinux:9", "rockylinux/rockylinux:9-minimal"],
  ["registry.access.redhat.com/ubi9:9.6", "registry.access.redhat.com/ubi9/ubi-minimal"],
])("the slim twin of %s is %s", (image, expected) => {
  expect(twin(`FROM ${image}`)).toBe(expected);
});

test.each(["debian:7.4", "debian:bookworm-20260101", "debian:13-slim", "node:24-alpine", "python:3.6-windowsservercore", "ubuntu:24.04", "python:${V}", "python:3-onbuild", "openjdk:17"])(
  "%s has none",
  (image) => {
    expect(twin(`FROM ${image}`)).toBeUndefined();
  },
);

test("who needs what the twin leaves out keeps the whole image", () => {
  expect(twin("FROM python:3.13\nRUN make")).toBeUndefined();
  expect(twin("FROM python:3.13\nRUN apt-get install -y libpq-dev")).toBeUndefined();
  expect(twin("FROM almalinux:9\nRUN dnf install -y nginx")).toBeUndefined();
  expect(twin("FROM debian:13\nRUN make")).toBe("debian:13-slim");
});

test("who may need it is told with a doubt", () => {
  const maybe = (run: string): boolean | undefined => smallerTwin(lastStage(`FROM node:24\n${run}`))?.maybeNeeded;
  expect(maybe("RUN npm ci")).toBe(true);
  expect(maybe('CMD ["node", "server.js"]')).toBe(false);
});

test("an image without a shell does where a program is only copied and started", () => {
  const java = "FROM eclipse-temurin:21-jre\nCOPY app.jar /\n";
  expect(twin(`${java}CMD ["java", "-jar", "/app.jar"]`)).toMatch(/^gcr\.io\/distroless\/java21-/);
  expect(twin(`${java}CMD java -jar /app.jar`)).toBeUndefined();
  expect(twin(`${java}CMD ["sh", "-c", "java -jar /app.jar"]`)).toBeUndefined();
  expect(twin(`${java}ENTRYPOINT ["/docker-entrypoint.sh"]`)).toBeUndefined();
  expect(twin(`${java}RUN true\nCMD ["java", "-jar", "/app.jar"]`)).toBeUndefined();
  expect(twin(java)).toBeUndefined();
});

test("an unprivileged twin is for who is still root", () => {
  expect(twin("FROM nginx:1.30")).toBe("nginxinc/nginx-unprivileged");
  expect(twin("FROM nginx:1.30\nUSER nginx")).toBeUndefined();
});
