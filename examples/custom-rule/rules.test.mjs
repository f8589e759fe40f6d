// node --test
import { test } from "node:test";
import { testRule } from "plimsoll/testing";
import plugin from "./rules.mjs";

test("no-old-registry", () => {
  testRule("acme/no-old-registry", plugin.rules["no-old-registry"], {
    ok: [
      "FROM registry.example.com/base:1.2\n",
      // A stage is not an image, whatever its name.
      "FROM debian:13 AS old-registry.example.com\nFROM old-registry.example.com\n",
    ],
    bad: [
      {
        text: "FROM old-registry.example.com/base:1.2\nCOPY --from=old-registry.example.com/tools:3 /bin/tool /bin/\n",
        underlined: ["old-registry.example.com/base:1.2", "old-registry.example.com/tools:3"],
        fixed: "FROM registry.example.com/base:1.2\nCOPY --from=registry.example.com/tools:3 /bin/tool /bin/\n",
      },
      { text: "FROM other.example.com/base:1.2\n", underlined: ["other.example.com/base:1.2"], options: { host: "other.example.com" } },
    ],
  });
});
