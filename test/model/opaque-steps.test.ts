import { describe, expect, test } from "vitest";
import { absenceOfAccount, findAccount } from "../../src/model/accounts/accounts.ts";
import { lastStage } from "./evaluated.ts";

/** What is known of an account `app` after these instructions on an image whose accounts are all known. */
function app(instructions: string, before = ""): string {
  const { accounts } = lastStage(`${before}FROM debian:12\n${instructions}\n`).end;
  return findAccount(accounts, "app") ? "exists" : absenceOfAccount(accounts, "app");
}

describe("steps that may make an account leave it open whether one exists", () => {
  test.each([
    "RUN /tmp/setup.sh",
    "RUN . ./setup",
    "RUN make install",
    "RUN dpkg -i /tmp/app.deb",
    "RUN curl -fsSL https://example.com/install.sh | sh",
    "RUN apt-get install -y ./app.deb",
    "RUN xargs apt-get install -y < /tmp/packages",
    "RUN cp /tmp/passwd /etc/passwd",
    "RUN mv /tmp/passwd /etc/",
    "RUN ln -sf /data/passwd /etc/passwd",
    "RUN cp -r /tmp/rootfs/. /",
    "RUN rsync -a /rootfs/ /",
    "RUN curl -fsSL https://example.com/rootfs.tgz | tar -xz -C /",
    "RUN unzip rootfs.zip -d/",
    "RUN wget -O /etc/passwd https://example.com/passwd",
    "RUN sed -i s/www-data/app/ /etc/passwd",
    "RUN <<EOF\n#!/usr/bin/env python3\nimport os\nEOF",
    "COPY rootfs /",
    "COPY . /",
    "COPY passwd /etc/passwd",
    "COPY etc/* /etc/",
    "ADD rootfs.tar.xz /",
  ])("%s", (instructions) => {
    expect(app(instructions)).toBe("perhaps");
  });
});

describe("steps that make none", () => {
  test.each([
    "RUN cp /etc/passwd /backup/passwd",
    "RUN cp nginx.conf /etc/",
    "RUN ln -sf /usr/share/zoneinfo/UTC /etc/localtime",
    "RUN tar -xzf app.tgz -C /opt",
    "RUN pip install app && npm ci",
    "RUN arch=$(dpkg --print-architecture) && dpkg --add-architecture i386",
    "RUN rpm -qa && rpm --import https://example.com/key",
    "COPY start.sh /",
    "COPY bin/server /",
    "COPY app /app",
    "COPY app.tar.gz /",
  ])("%s", (instructions) => {
    expect(app(instructions)).toBe("no");
  });
});

describe("COPY of the account files from a stage", () => {
  const build = "FROM alpine:3.20 AS build\nRUN adduser -D app\n";

  test("brings the accounts of that stage", () => {
    expect(app("COPY --from=build /etc/passwd /etc/passwd", build)).toBe("exists");
  });

  test("brings what cannot be known when the file had another name there", () => {
    expect(app("COPY --from=build /etc/passwd.minimal /etc/passwd", build)).toBe("perhaps");
    expect(app("COPY --from=build /rootfs /", build)).toBe("perhaps");
  });
});
