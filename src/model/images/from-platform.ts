import type { Span } from "../../source/span.ts";
import type { Flag } from "../../syntax/dockerfile.ts";
import type { DockerfileModel } from "../dockerfile-model.ts";
import type { Stage } from "../stage.ts";
import { globalArgs } from "../variables/global-args.ts";

/** A platform that no build argument changes: `linux/arm64`. */
export interface FixedPlatform {
  readonly text: string;
  /** The value of `--platform`. */
  readonly span: Span;
}

/** `os`, `arch`, `os/arch` or `os/arch/variant`, as https://github.com/containerd/platforms reads them. */
const PLATFORM = /^[A-Za-z0-9_.-]+(?:\([^)/]*\))?(?:\/[A-Za-z0-9_.-]+){0,2}$/;

/** What people call architectures, besides the names that platforms have. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  amd64: ["x86_64", "x86-64", "x64"],
  arm64: ["aarch64"],
  arm: ["armv", "armhf", "armel"],
  "386": ["i386", "i686", "x86"],
};

function platformFlag({ from }: Stage): Flag | undefined {
  return from.flags.find(({ name }) => name === "platform");
}

/** The platform that a FROM asks for in so many words; absent when it asks for none, or not so. */
export function fixedPlatform(stage: Stage): FixedPlatform | undefined {
  const { value, valueSpan } = platformFlag(stage) ?? {};
  return value !== undefined && valueSpan && PLATFORM.test(value) ? { text: value, span: valueSpan } : undefined;
}

/** Whether a stage says in its name which platform it is for, as those do that a build picks one of: `AS build-arm64`. */
export function isNamedAfter({ name }: Stage, { text }: FixedPlatform): boolean {
  if (name === undefined) return false;
  const parts = text.toLowerCase().split("/");
  return parts.some((part) => name.includes(part) || OTHER_NAMES[part]?.some((other) => name.includes(other)));
}

/** The flag with which a FROM asks for the platform that is built for anyway; absent when an ARG has given that name to something else. */
export function asksForTargetPlatform(stage: Stage, { syntax }: DockerfileModel): Flag | undefined {
  const flag = platformFlag(stage);
  if (flag?.value !== "$TARGETPLATFORM" && flag?.value !== "${TARGETPLATFORM}") return undefined;
  return globalArgs(syntax).get("TARGETPLATFORM")?.value === undefined ? flag : undefined;
}
