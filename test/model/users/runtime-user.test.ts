import { expect, test } from "vitest";
import { runtimeUser } from "../../../src/model/users/runtime-user.ts";
import { lastStage } from "../evaluated.ts";

test.each([
  ["the account that the file makes", "FROM node:22\nRUN useradd app", "app"],
  ["the last one of several", "FROM debian:12\nRUN useradd one && useradd two", "two"],
  ["the user that the base image runs as", "FROM grafana/grafana:11.1.0\nUSER root", "472"],
  ["the account that the base image brings for the purpose", "FROM node:22", "node"],
  ["the account that the base image's entrypoint goes on as", "FROM postgres:16", "postgres"],
  ["Windows' unprivileged account", "FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER ContainerAdministrator", "ContainerUser"],
  ["nobody in particular in a plain distribution", "FROM debian:12", undefined],
  ["Ubuntu's own in Ubuntu, for want of another", "FROM ubuntu:24.04", "ubuntu"],
  ["not Ubuntu's own in what is built on Ubuntu today", "FROM tomcat:7-jre8", undefined],
  ["not an account with uid 0", "FROM debian:12\nRUN useradd -o -u 0 toor", undefined],
  ["not an account that was deleted", "FROM node:22\nRUN userdel node", undefined],
])("%s", (_, text, user) => {
  expect(runtimeUser(lastStage(text))).toBe(user);
});
