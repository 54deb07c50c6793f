import fc from "fast-check";
import { MARK } from "./fuzz-world.ts";

/** A run is the same every time: a failure can be looked at again. */
export const SEED = 20261122;

const WEIRD = [
  ...["", "\0", "\ud800", "\udfff\ud800", "\u202e", "\u2028", "\ufeff", "e\u0301", "😀", "ﷺ"],
  ...[
    "\r\nBcc: x@evil.example\r\n",
    "<script>alert(1)</script>",
    '" onload="x',
    "{{firstName}}",
    "<%= 7*7 %>",
  ],
  ...["'; DROP TABLE leads;--", "../..", "%00", "%", "=1+1", "__proto__", "constructor", "[", "]", "@", ","],
];
const LONG = [100, 600, 3_000, 20_000, 70_000];

/** Text that nobody types, with the mark in it. */
export const junkText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...WEIRD),
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.constantFrom(...WEIRD),
      )
      .map(([before, between, after]) => `${before}${MARK}${between}${after}`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...LONG).map((length) => MARK.padEnd(length, "x")) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(`${MARK}@reader.example`, `https://evil.example/${MARK}`, ...WEIRD),
  },
);

const junkNumber = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1e308, -0, 2 ** 53, 1e21, Number.NaN));

/** Any JSON at all; names carry the mark, too. */
export const junkValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    junkText,
    junkNumber,
    fc.constantFrom(null, true, false, [], {}),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        junkText.filter((text) => text.length < 200),
        fc.constant("constructor"),
      ),
      tie("value"),
      {
        maxKeys: 4,
      },
    ),
  ),
})).value;

/** JSON that no JSON.stringify writes. */
export const rawJson = fc.constantFrom(
  ...["", " ", "{", "nul", "[1,]", `{"${MARK}":1}x`, `\ufeff{"email":"${MARK}"}`, '"', "\0", `'${MARK}'`],
  ...[10, 1_000, 15_000, 32_000].flatMap((deep) => [
    "[".repeat(deep) + "]".repeat(deep),
    `${'{"a":'.repeat(deep / 5)}1${"}".repeat(deep / 5)}`,
    `{"answers":${"[".repeat(deep)}${"]".repeat(deep)}}`,
  ]),
  `{"version":"1","answers":{"a01":1e9999,"a02":-1e9999,"a03":0.1e-9999}}`,
  `{"version":"1","version":"${MARK}","answers":{"a01":1,"a01":2,"${MARK}":1,"${MARK}":2}}`,
  `{"email":"\\ud800${MARK}@x.example","consents":[{"id":"letters","version":"1"}]}`,
  `[${"0,".repeat(30_000)}0]`,
);

const printable = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 30,
});
const headerValue = fc.oneof(
  printable.map((text) => `${MARK}${text}`),
  fc.constantFrom("", ",", ";", "*", "null", "x".repeat(8_000)),
);

const TYPES = [
  ...["application/json", "application/json; charset=utf-16", "APPLICATION/JSON", "application/json;;;", ""],
  ...[
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded;charset=x",
    "multipart/form-data",
  ],
  ...[
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=zz",
    "text/plain",
    "text/html",
    "a/b",
    "/",
  ],
  `multipart/form-data; boundary="${MARK}"`,
];
export const oddType = fc.oneof(fc.constantFrom(...TYPES), headerValue);

const OWN_VALUES: Record<string, string[]> = {
  accept: ["text/html", "application/json", "*/*", "text/html;q=0,*/*"],
  "accept-language": ["en", "nl-NL,nl;q=0.9", "en-", ",,,;q=", "*", "xx,".repeat(500)],
  origin: ["null", "https://coach.example", "https://evil.example", "http://[::1", "file://"],
  referer: ["https://coach.example/quiz?x=1", "x", `https://coach.example/${MARK}?a=${MARK}`, "blob:x"],
  "cf-connecting-ip": ["192.0.2.1", "2001:db8::1", "::", "999.1.1.1", "1:2:3:4:5:6:7:8:9", "[::1]", "%"],
  authorization: ["Bearer", "Bearer x", `Basic ${MARK}`, "bearer  a b"],
  cookie: ["a=b", ";;=", "__Host-admin=%", `__Host-admin=${MARK}`, `__Host-admin-language=${MARK}`],
  "if-none-match": ["*", `"${MARK}"`, "W/", ",,"],
  "sec-fetch-site": ["same-origin", "cross-site", "none"],
  "x-forwarded-for": [MARK],
  "x-forwarded-host": [`${MARK}.example`],
  "x-http-method-override": ["DELETE"],
  "transfer-encoding": ["chunked"],
  "svix-id": ["x"],
  "svix-timestamp": ["0", "1e9999", "NaN"],
  "svix-signature": ["v1,", "v1,AAAA v1,%%%"],
  "x-wpforms-webhook-signature": [`t=1,v=${"a".repeat(64)}`],
  "typeform-signature": ["sha256=x"],
  "framer-webhook-submission-id": [MARK],
};

/** Headers as clients send them, and as none does. */
export const oddHeaders: fc.Arbitrary<Record<string, string>> = fc
  .record(
    Object.fromEntries(
      Object.entries(OWN_VALUES).map(([name, values]) => [
        name,
        fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: headerValue }),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((headers) => Object.fromEntries(Object.entries(headers).map(([name, value = ""]) => [name, value])));

const SEGMENTS = [
  "x",
  "%00",
  "%E0%A4%A",
  "..%2f..",
  "%2e%2e",
  "%F0%9F%98%80",
  "%0d%0aset-cookie:%20a=b",
  "a".repeat(5_000),
];
/** One part of a path, or what a link's token could be. */
export const oddSegment = fc.oneof(
  fc.constantFrom(...SEGMENTS, MARK, `${MARK}%22%3E%3Cscript%3E`),
  printable.map((text) => `${MARK}${encodeURIComponent(text)}`),
);

const QUERIES = [
  ...[
    "",
    "?",
    "?lang=en",
    "?lang=nl&lang=en",
    "?locale=en",
    `?lang=${MARK}`,
    "?lang[]=en",
    "?%",
    "?lang=%E0%A4%A",
  ],
  ...[
    `?returnUrl=https://evil.example/${MARK}`,
    `?theme=${MARK}`,
    `?reader=${MARK}&scheme=${MARK}`,
    "?again=1",
  ],
  ...[`?returnUrl=javascript:${MARK}`, `?again=1&${MARK}=${MARK}`, `?${"a=b&".repeat(1_000)}`],
];
export const oddQuery = fc.constantFrom(...QUERIES);
