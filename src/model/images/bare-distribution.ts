import type { BaseImage } from "../stage.ts";

/** Distributions as they come: nothing but the system has a folder, and the working directory is the root. */
const NAMES: ReadonlySet<string> = new Set([
  "debian",
  "ubuntu",
  "alpine",
  "fedora",
  "fedora-minimal",
  "centos",
  "amazonlinux",
  "rockylinux",
  "almalinux",
  "oraclelinux",
  "archlinux",
  "busybox",
  "photon",
  "leap",
  "tumbleweed",
  "bci-base",
  "bci-minimal",
  "bci-micro",
  "minideb",
]);
const UBI = /^ubi\d*(?:-minimal|-micro)?$/;

/** Whether an image is a distribution to build on, not one that somebody has built on it. */
export function isBareDistribution({ reference, facts }: BaseImage): boolean {
  const name = reference?.name ?? facts?.names[0];
  if (name === undefined) return false;
  // Of the path the last part: a set is asked at once, while V8 takes half a millisecond of each start to compile a pattern of as many words.
  const last = name.slice(name.lastIndexOf("/") + 1);
  return NAMES.has(last) || UBI.test(last);
}
