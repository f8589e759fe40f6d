import { setPasswords, type PasswordSetting } from "../../../src/model/accounts/password-settings.ts";
import type { Finding } from "../../../src/rule/finding.ts";
import { defineRule } from "../../../src/rule/rule.ts";

export default defineRule({
  summary: "A password is set or emptied in a layer",
  severity: "error",
  presets: ["recommended"],
  aliases: ["checkov/CKV2_DOCKER_17", "dockle/DKL-LI-0001"],
  *check(file) {
    for (const setting of setPasswords(file)) yield finding(setting);
  },
});

/** Says whose password it is, never what it is. */
function finding({ users, form, asHash, certainty, span }: PasswordSetting): Finding {
  const whose = users.length === 0 ? "an account" : users.map((user) => `\`${user}\``).join(", ");
  const message = {
    clear: asHash
      ? `the text that is given for a hash stays readable in /etc/shadow and lets nobody log in as ${whose}`
      : `the password of ${whose} is written out here, and its hash is in every container of the image`,
    hash: `the password of ${whose} is part of the image, and whoever gets hold of its hash can guess at it`,
    empty: `the password of ${whose} is taken away, so whoever is in the container can log in without one`,
    unknown: `the password of ${whose} is part of the image, and every container has the same one`,
  }[form];
  return { span, message, confidence: certainty, severity: form === "unknown" ? "warning" : undefined };
}
