import { expect, test } from "vitest";
import { dangerousCapabilities, fileCapabilities } from "../../../src/model/files/file-capabilities.ts";
import { modelOf } from "../evaluated.ts";

/** Each file with what it is given; dangerous capabilities in capitals. */
function given(script: string): readonly string[] {
  const found = modelOf(`FROM debian:12\nRUN ${script}`).commands.flatMap(({ command }) => fileCapabilities(command));
  return found.map((each) => {
    const dangerous = dangerousCapabilities(each);
    return `${each.file?.value ?? "?"}: ${each.names.map((name) => (dangerous.includes(name) ? name.toUpperCase() : name)).join(" ")}`;
  });
}

test.each([
  ["setcap cap_net_raw+ep /a", ["/a: cap_net_raw"]],
  ["setcap CAP_NET_RAW,cap_setuid=+ep /a", ["/a: cap_net_raw CAP_SETUID"]],
  ["setcap 'cap_chown+ep cap_kill+p cap_chown-ep' /a", ["/a: cap_kill"]],
  ["setcap =ep /a", ["/a: ALL"]],
  ["setcap -q -n 1000 cap_kill=p /a cap_bpf=p /b", ["/a: cap_kill", "/b: CAP_BPF"]],
  ["setcap = /a", []],
  ["setcap -r /a", []],
  ["setcap -v cap_chown=ep /a", []],
  ["setcap - /a < caps", []],
  ["setcap $CAPS /a", []],
  ["getcap /a", []],
])("%s", (script, expected) => {
  expect(given(script)).toEqual(expected);
});
