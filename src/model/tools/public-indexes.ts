import { domainOf } from "../downloads/address.ts";

/** Names that belong to a public index whatever stands in front and behind: its own domain. */
const OPEN_DOMAINS: ReadonlySet<string> = new Set(["pypi", "rubygems", "nuget"]);
/** Their older domains, and mirrors that do not say so in their names. */
const MIRROR_DOMAINS: ReadonlySet<string> = new Set(["python.org", "pythonhosted.org", "piwheels.org", "douban.com", "doubanio.com", "ruby-china.com", "ruby-china.org", "taobao.org"]);

/** Whose public indexes are documented as extra ones: their packages bear names that they also hold in the stock index, or should. */
const VENDOR_DOMAINS: ReadonlySet<string> = new Set([
  "pytorch.org", "nvidia.com", "vllm.ai", "intel.com", "amd.com", "radeon.com", "jetson-ai-lab.dev", "jetson-ai-lab.io",
  "anaconda.org", "googleapis.com", "huggingface.co", "github.io", "pyg.org", "rapids.ai", "openvino.ai", "oneflow.cloud",
  "graphcore.ai", "habana.ai", "flashinfer.ai", "home-assistant.io", "sglang.ai",
]);

/** `trial`: a public index on which names are free that are taken in the stock one; `stock`: the stock one or a mirror of it. */
export type IndexKind = "stock" | "trial" | "vendor" | "other";

/** What is known of the index on a host. */
export function indexKind(host: string): IndexKind {
  const names = host.split(".");
  if (names[0] === "test" && OPEN_DOMAINS.has(names.at(-2) ?? "")) return "trial";
  if (OPEN_DOMAINS.has(names.at(-2) ?? "") || /^mirrors?\./.test(host) || /(?:^|\.)(?:pypi|mirrors?|rubygems)\..*\.edu\.cn$/.test(host)) return "stock";
  const domain = domainOf(host) ?? "";
  if (MIRROR_DOMAINS.has(domain)) return "stock";
  return VENDOR_DOMAINS.has(domain) ? "vendor" : "other";
}
