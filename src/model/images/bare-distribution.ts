import type { BaseImage } from "../stage.ts";

/** Distributions as they come: nothing but the system has a folder, and the working directory is the root. */
const NAMES =
  /(^|\/)(debian|ubuntu|alpine|fedora|fedora-minimal|centos|amazonlinux|rockylinux|almalinux|oraclelinux|archlinux|busybox|photon|ubi\d+(-minimal|-micro)?|ubi(-minimal|-micro)?|leap|tumbleweed|bci-(base|minimal|micro)|minideb)$/;

/** Whether an image is a distribution to build on, not one that somebody has built on it. */
export function isBareDistribution({ reference, facts }: BaseImage): boolean {
  const name = reference?.name ?? facts?.names[0];
  return name !== undefined && NAMES.test(name);
}
