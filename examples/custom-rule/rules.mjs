// A plug-in: rules of your own, for `plugins: ./rules.mjs` in .plimsoll.yaml. Its rules are called acme/<id>.
import { defineRule } from "plimsoll";

const noOldRegistry = defineRule({
  summary: "An image comes from the registry that is going to be switched off",
  severity: "warning",
  presets: ["recommended"],
  options: { host: { type: "string", default: "old-registry.example.com", doc: "The registry" } },
  *check(file, { host }) {
    // `file.images` holds what FROM, COPY --from and RUN --mount take from outside; stage names are not among it.
    for (const { image, span } of file.images) {
      if (image.reference?.registry !== host) continue;
      const written = file.source.text.slice(span.start, span.end);
      const start = span.start + written.indexOf(host);
      yield {
        span,
        message: `\`${written}\` comes from ${host}, which is going to be switched off`,
        fixes: [
          {
            title: "Take it from registry.example.com",
            safety: "suggestion",
            edits: [{ span: { start, end: start + host.length }, text: "registry.example.com" }],
          },
        ],
      };
    }
  },
});

export default { name: "acme", rules: { "no-old-registry": noOldRegistry } };
