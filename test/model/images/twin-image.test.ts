import { expect, test } from "vitest";
import { twinImage } from "../../../src/model/images/twin-image.ts";
import { lastStage } from "../evaluated.ts";

test("the image that does without root is another repository, or another tag of the same", () => {
  expect(twinImage(lastStage("FROM nginx:1.27"))).toBe("nginxinc/nginx-unprivileged");
  expect(twinImage(lastStage("FROM moby/buildkit:v0.17.0"))).toBe("moby/buildkit:rootless");
});

test("none is known for scratch and for a private image", () => {
  expect(twinImage(lastStage("FROM scratch"))).toBeUndefined();
  expect(twinImage(lastStage("FROM example.com/private:1"))).toBeUndefined();
});
