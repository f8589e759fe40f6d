import { describe, expect, test } from "vitest";
import type { PackageKey } from "../../../src/model/sources/package-key.ts";
import { keysOfStages, packageKeys } from "../../../src/model/sources/package-keys.ts";
import { transportOf } from "../../../src/model/sources/package-key-transport.ts";
import { lastStage, modelOf } from "../evaluated.ts";

const FINGERPRINT = "0123456789ABCDEF0123456789ABCDEF01234567";
const OTHER = "89ABCDEF0123456789ABCDEF0123456789ABCDEF";

function keys(lines: string): readonly PackageKey[] {
  return packageKeys(lastStage(`FROM debian:12\n${lines}\n`));
}

function originText({ origin }: PackageKey): string {
  switch (origin.from) {
    case "address":
      return origin.address.shape;
    case "keyserver":
      return `keyserver ${origin.servers.map(({ shape }) => shape).join(" ")}`.trim();
    case "file":
      return `${origin.place} ${origin.path ?? ""}`.trim();
    case "text":
      return "text";
  }
}

/** Each key as `origin -> stores`, `?` for what only the build knows. */
function ways(lines: string): readonly string[] {
  return keys(lines).map((key) => {
    const stores = key.stores.map(({ kind, path }) => (path === undefined ? kind : `${kind} ${path}`)).join(", ");
    return `${originText(key)} -> ${stores}`.replaceAll("\u{FFFC}", "?");
  });
}

describe("a key is followed from where it comes to where it is kept", () => {
  test("through pipes and redirections", () => {
    expect(ways("RUN curl -fsSL https://example.com/k | gpg --dearmor -o /etc/apt/keyrings/a.gpg")).toEqual(["https://example.com/k -> keyring /etc/apt/keyrings/a.gpg"]);
    expect(ways("RUN wget -qO- https://example.com/k | gpg --dearmor > /usr/share/keyrings/a.gpg")).toEqual(["https://example.com/k -> keyring /usr/share/keyrings/a.gpg"]);
    expect(ways("RUN curl https://example.com/k | sudo tee /etc/apt/trusted.gpg.d/a.asc > /dev/null")).toEqual([
      "https://example.com/k -> trusted /etc/apt/trusted.gpg.d/a.asc",
    ]);
    expect(ways("RUN curl https://example.com/k | apt-key add -")).toEqual(["https://example.com/k -> apt-key"]);
    expect(ways('RUN echo "$(curl https://example.com/k)" | apt-key add -')).toEqual(["https://example.com/k -> apt-key"]);
    expect(ways("RUN apt-key add <(curl https://example.com/k)")).toEqual(["https://example.com/k -> apt-key"]);
    expect(ways("RUN curl https://example.com/k > /etc/apt/trusted.gpg.d/a.asc")).toEqual(["https://example.com/k -> trusted /etc/apt/trusted.gpg.d/a.asc"]);
  });

  test("through files, by whatever name the downloader gives them", () => {
    expect(ways("RUN curl -o /tmp/k https://example.com/k && apt-key add /tmp/k")).toEqual(["https://example.com/k -> apt-key"]);
    expect(ways("WORKDIR /srv\nRUN wget https://example.com/a/k.asc\nRUN apt-key add k.asc && rm k.asc")).toEqual(["https://example.com/a/k.asc -> apt-key"]);
    expect(ways("RUN cd /tmp && curl -O https://example.com/k && gpg --dearmor k && mv k.gpg /etc/apt/keyrings/")).toEqual([
      "https://example.com/k -> keyring /etc/apt/keyrings/k.gpg",
    ]);
    expect(ways("RUN wget -P /etc/apk/keys https://example.com/a.rsa.pub")).toEqual(["https://example.com/a.rsa.pub -> apk /etc/apk/keys/a.rsa.pub"]);
    expect(ways('RUN d="$(mktemp -d)" && curl -o "$d/k" https://example.com/k && apt-key add "$d/k"')).toEqual(["https://example.com/k -> apt-key"]);
    expect(ways("ADD https://example.com/k /tmp/k\nRUN install -D -m 644 /tmp/k /usr/share/keyrings/k.asc")).toEqual([
      "https://example.com/k -> keyring /usr/share/keyrings/k.asc",
    ]);
  });

  test("from files of the context, of the image, and of the Dockerfile itself", () => {
    expect(ways("COPY k.gpg /etc/apt/trusted.gpg.d/\nCOPY keys/ /etc/apt/trusted.gpg.d/")).toEqual([
      "context k.gpg -> trusted /etc/apt/trusted.gpg.d/k.gpg",
      "context keys/ -> trusted /etc/apt/trusted.gpg.d/*",
    ]);
    expect(ways("RUN rpm --import /etc/pki/rpm-gpg/RPM-GPG-KEY-redhat-release")).toEqual(["image /etc/pki/rpm-gpg/RPM-GPG-KEY-redhat-release -> rpm"]);
    expect(ways("COPY <<EOF /etc/apt/keyrings/a.asc\nkey\nEOF")).toEqual(["text -> keyring /etc/apt/keyrings/a.asc"]);
  });

  test("from addresses that the programs fetch themselves", () => {
    expect(ways("RUN rpm --import https://example.com/k && rpmkeys --import http://example.org/k")).toEqual([
      "https://example.com/k -> rpm",
      "http://example.org/k -> rpm",
    ]);
    expect(ways("RUN apt-key adv --fetch-keys http://example.com/k")).toEqual(["http://example.com/k -> apt-key"]);
  });

  test("from keyservers, and out of gpg's own keyring", () => {
    expect(ways(`RUN apt-key adv --keyserver hkp://keys.example.com:80 --recv ${FINGERPRINT}`)).toEqual(["keyserver hkp://keys.example.com:80 -> apt-key"]);
    expect(ways(`RUN gpg --no-default-keyring --keyring /etc/apt/keyrings/a.gpg --keyserver hkps://keys.example.com --recv-keys ${FINGERPRINT}`)).toEqual([
      "keyserver hkps://keys.example.com -> keyring /etc/apt/keyrings/a.gpg",
    ]);
    expect(ways(`RUN gpg --recv-keys ${FINGERPRINT}\nRUN gpg --export ${FINGERPRINT} > /etc/apt/keyrings/a.gpg`)).toEqual([
      "keyserver -> gpg, keyring /etc/apt/keyrings/a.gpg",
    ]);
    expect(ways(`RUN gpg --recv-keys ${FINGERPRINT} ${OTHER} && gpg -a --export ${FINGERPRINT.slice(-8)} | apt-key add -`)).toEqual(["keyserver -> gpg, apt-key"]);
  });

  test("of what is no key nothing is said", () => {
    expect(ways("RUN curl -o /tmp/a.tgz https://example.com/a.tgz && tar xf /tmp/a.tgz && curl https://example.com/b | sh")).toEqual([]);
    expect(ways("RUN apt-key list && gpg --verify a.asc a && rpm -q gpg-pubkey")).toEqual([]);
  });

  test("that is deleted again does not last", () => {
    const [key] = keys("RUN wget -O /etc/apk/keys/a.pub https://example.com/a.pub && apk add a && rm /etc/apk/keys/a.pub");
    expect(key?.stores.map(({ lasting }) => lasting)).toEqual([false]);
  });
});

describe("a key is known by its ids", () => {
  const ids = (lines: string): readonly (string | undefined)[] => keys(lines).flatMap((key) => key.ids.map(({ digits }) => digits));

  test("with and without 0x, blanks and colons", () => {
    expect(ids("RUN gpg --recv-keys 0xcbcb082a1bb943db 7F0CEB10")).toEqual(["CBCB082A1BB943DB", "7F0CEB10"]);
    expect(ids("RUN gpg --recv-keys '0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567'")).toEqual([FINGERPRINT]);
    expect(ids("RUN gpg --recv-keys someone@example.com")).toEqual([undefined]);
  });

  test("in variables and in loops over lists", () => {
    expect(ids(`ENV KEY ${FINGERPRINT}\nRUN gpg --recv-keys "$KEY"`)).toEqual([FINGERPRINT]);
    expect(ids(`ENV KEYS ${FINGERPRINT} ${OTHER}\nRUN for key in $KEYS; do gpg --recv-keys "$key"; done`)).toEqual([FINGERPRINT, OTHER]);
    expect(ids(`RUN for key in \\\n  ${FINGERPRINT} \\\n  ${OTHER} \\\n ; do gpg --recv-keys "\${key}" || exit 1; done`)).toEqual([FINGERPRINT, OTHER]);
    expect(ids('ARG KEY\nRUN gpg --recv-keys "$KEY"')).toEqual([undefined]);
  });

  test("each where it is written", () => {
    const text = `FROM debian:12\nRUN for key in ${FINGERPRINT} 7F0CEB10; do gpg --recv-keys "$key"; done\n`;
    const [key] = packageKeys(lastStage(text));
    expect(key?.ids.map(({ span }) => text.slice(span.start, span.end))).toEqual([FINGERPRINT, "7F0CEB10"]);
  });

  test("also when curl asks the keyserver", () => {
    expect(ids('RUN curl "https://keys.example.com/pks/lookup?op=get&search=0x7F0CEB10" | apt-key add -')).toEqual(["7F0CEB10"]);
  });

  test("of servers that a loop tries one after the other all count", () => {
    const [key] = keys(`RUN for s in hkp://a.example.com b.example.com; do gpg --keyserver "$s" --recv-keys ${FINGERPRINT} && break; done`);
    expect(key && originText(key)).toBe("keyserver hkp://a.example.com b.example.com");
  });
});

describe("a key is verified by", () => {
  const check = (lines: string): string | undefined => keys(lines)[0]?.check?.by;
  const sum = FINGERPRINT.slice(0, 32) + FINGERPRINT.slice(0, 32);
  const fetched = "RUN curl -o /etc/apt/keyrings/a.asc https://example.com/k";

  test("a checksum of the file, wherever it then goes", () => {
    expect(check(`${fetched} && echo "${sum}  /etc/apt/keyrings/a.asc" | sha256sum -c -`)).toBe("checksum");
    expect(check(`RUN cd /tmp && curl -o k https://example.com/k && echo "${sum} *k" | sha256sum -c && apt-key add k`)).toBe("checksum");
    expect(check(`ADD --checksum=sha256:${sum} https://example.com/k /etc/apt/keyrings/a.asc`)).toBe("checksum");
    expect(check(`${fetched} && if echo "${sum} */etc/apt/keyrings/a.asc" | sha256sum -c -; then echo well; else exit 1; fi`)).toBe("checksum");
    expect(check(`${fetched} && echo "${sum}  /srv/other" | sha256sum -c -`)).toBeUndefined();
    expect(check(`${fetched} && echo "${sum}  /etc/apt/keyrings/a.asc" | sha256sum -c - || true`)).toBeUndefined();
  });

  test("a look at its fingerprint", () => {
    expect(check(`${fetched} && gpg --show-keys --with-fingerprint /etc/apt/keyrings/a.asc | grep -q "${FINGERPRINT}"`)).toBe("fingerprint");
    expect(check(`${fetched} && test "$(gpg --show-keys --with-colons /etc/apt/keyrings/a.asc | awk -F: '/^fpr/{print $10}')" = ${FINGERPRINT}`)).toBe("fingerprint");
    expect(check(`${fetched} && gpg --show-keys /etc/apt/keyrings/a.asc`)).toBeUndefined();
    expect(check(`RUN gpg --recv-keys 7F0CEB10 && gpg --fingerprint 7F0CEB10 | grep "Key fingerprint = 0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567"`)).toBe("fingerprint");
  });

  test("the fingerprint that it is asked for, exported or bound by", () => {
    expect(check(`RUN gpg --recv-keys ${FINGERPRINT}`)).toBe("fingerprint");
    expect(check(`RUN gpg --recv-keys ${FINGERPRINT} 7F0CEB10`)).toBeUndefined();
    expect(check(`RUN curl https://example.com/k | gpg --import && gpg --export ${FINGERPRINT} > /etc/apt/keyrings/a.gpg`)).toBe("fingerprint");
  });

  test("nothing else", () => {
    expect(check(fetched)).toBeUndefined();
  });
});

describe("a key is for", () => {
  const purpose = (lines: string): readonly string[] => keys(lines).map((key) => key.purpose);
  const sources = (lines: string): readonly string[] => keys(lines).flatMap((key) => key.sources.map(({ address }) => address));

  test("packages when it goes to a store of the package manager, else for signatures", () => {
    expect(purpose(`RUN gpg --recv-keys ${FINGERPRINT} && gpg --verify a.asc a`)).toEqual(["signatures"]);
    expect(purpose(`RUN gpg --recv-keys ${FINGERPRINT} && gpg --export ${FINGERPRINT} > /etc/apt/keyrings/a.gpg`)).toEqual(["packages"]);
    expect(purpose("RUN curl https://example.com/k | gpg --dearmor > k.gpg")).toEqual(["unknown"]);
  });

  test("the sources that name its keyring, wherever that lies", () => {
    expect(
      sources(
        "RUN curl -o /srv/a.asc https://example.org/k\n" +
          'RUN echo "deb [signed-by=/srv/a.asc] https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list\n' +
          'RUN echo "deb https://apt.example.org stable main" > /etc/apt/sources.list.d/b.list',
      ),
    ).toEqual(["https://apt.example.com"]);
  });

  test("or those of its domain that name none", () => {
    expect(
      sources(
        "RUN curl https://www.example.com/k | apt-key add -\n" +
          'RUN echo "deb https://apt.example.com stable main" > /etc/apt/sources.list.d/a.list\n' +
          'RUN echo "deb https://apt.example.org stable main" > /etc/apt/sources.list.d/b.list',
      ),
    ).toEqual(["https://apt.example.com"]);
  });
});

describe("a key travels", () => {
  const transport = (lines: string): string | undefined => keys(lines).map(transportOf)[0];

  test("in plain text over http and hkp, also when no scheme is written", () => {
    expect(transport("RUN rpm --import http://example.com/k")).toBe("plain");
    expect(transport(`RUN gpg --keyserver keys.example.com --recv-keys ${FINGERPRINT}`)).toBe("plain");
    expect(transport("RUN curl example.com/k | apt-key add -")).toBe("plain");
  });

  test("protected by certificates, unless nobody looks at them", () => {
    expect(transport("RUN curl https://example.com/k | apt-key add -")).toBe("checked");
    expect(transport("RUN curl -fsSLk https://example.com/k | apt-key add -")).toBe("unchecked");
    expect(transport("RUN wget --no-check-certificate -qO- https://example.com/k | apt-key add -")).toBe("unchecked");
  });

  test("nobody knows how when a variable decides, and not at all from a file", () => {
    expect(transport('ARG URL\nRUN curl "$URL" | apt-key add -')).toBe("unknown");
    expect(transport(`RUN gpg --recv-keys ${FINGERPRINT}`)).toBe("unknown");
    expect(transport("COPY k.gpg /etc/apt/trusted.gpg.d/")).toBe("local");
    expect(transport("RUN curl http://localhost:8000/k | apt-key add -")).toBe("local");
  });
});

test("what one stage fetches and another stores is one key", () => {
  const model = modelOf(
    "FROM debian:12 AS a\nRUN curl https://example.com/k | gpg --dearmor > /tmp/k\nFROM a\nRUN cp /tmp/k /etc/apt/trusted.gpg.d/k.gpg\nFROM a\nRUN cp /tmp/k /etc/apt/keyrings/k.gpg\n",
  );
  expect([...keysOfStages(model.stages)].map(originText)).toEqual(["https://example.com/k"]);
  expect(packageKeys(lastStage("FROM debian:12 AS a\nRUN curl -o /k https://example.com/k\nFROM a\nRUN apt-key add /k\n")).map(originText)).toEqual([
    "https://example.com/k",
  ]);
});
