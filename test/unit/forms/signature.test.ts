import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseForms } from "../../../src/forms/form-config.ts";
import { phpJson } from "../../../src/forms/php-json.ts";
import { readPostBody } from "../../../src/forms/post-body.ts";
import { checkSignature } from "../../../src/forms/signature.ts";

const SECRET = "a secret of thirty-two characters";
const NOW = Date.UTC(2026, 10, 23, 9);
const SECONDS = NOW / 1_000;
const body = '{"email":"robin@reader.example","naam":"Zoë"}';
const hex = (data: string) => createHmac("sha256", SECRET).update(data).digest("hex");

interface Sent {
  form: string;
  headers: Record<string, string>;
  text?: string;
  type?: string;
  secret?: string | null;
  nowMs?: number;
}

async function verdict({ form, headers, text = body, type = "application/json", secret, nowMs = NOW }: Sent) {
  const secrets = secret === null ? undefined : JSON.stringify({ [form]: secret ?? SECRET });
  const config = parseForms({}, secrets).get(form);
  const read = await readPostBody(type, new TextEncoder().encode(text));
  if (!config || !read.ok) throw new Error("The post itself can't be read.");
  return checkSignature(config, read.body, (name) => headers[name], nowMs);
}

const signed: Record<string, Sent> = {
  WPForms: {
    form: "wpforms",
    headers: { "x-wpforms-webhook-signature": `t=${SECONDS},v=${hex(`${SECONDS}.${body}`)}` },
  },
  Typeform: {
    form: "typeform",
    headers: { "typeform-signature": `sha256=${createHmac("sha256", SECRET).update(body).digest("base64")}` },
  },
  Framer: {
    form: "framer",
    headers: {
      "framer-webhook-submission-id": "0fbbb90e",
      "framer-signature": `sha256=${hex(`${body}0fbbb90e`)}`,
    },
  },
  Webflow: {
    form: "webflow",
    headers: { "x-webflow-timestamp": String(NOW), "x-webflow-signature": hex(`${NOW}:${body}`) },
  },
  Elementor: {
    form: "elementor",
    headers: { authorization: `Bearer ${SECRET.replaceAll(" ", "-")}` },
    secret: SECRET.replaceAll(" ", "-"),
  },
};

describe.each(Object.entries(signed))("%s's post", (_, post) => {
  it("is known to come from there when its signature holds", async () => {
    expect(await verdict(post)).toBe("authentic");
  });

  it("is refused when it was signed with another secret", async () => {
    expect(await verdict({ ...post, secret: "quite another secret than that" })).toBe("refused");
  });

  it("is refused without a signature, or with an empty or cut one", async () => {
    const cut = Object.fromEntries(
      Object.entries(post.headers).map(([name, value]) => [name, value.slice(0, -1)]),
    );
    const empty = Object.fromEntries(Object.keys(post.headers).map((name) => [name, ""]));
    for (const headers of [{}, empty, cut]) expect(await verdict({ ...post, headers })).toBe("refused");
  });

  it("is nobody's in particular where the form has no secret", async () => {
    expect(await verdict({ ...post, secret: null })).toBe("unsigned");
  });
});

describe("a signature holds for one body at one moment:", () => {
  const { Elementor: _, ...overBody } = signed;

  it.each(Object.entries(overBody))("%s's is refused when a letter was changed", async (_, post) => {
    expect(await verdict({ ...post, text: body.replace("robin", "rubin") })).toBe("refused");
  });

  it.each(["WPForms", "Webflow"])("%s's is refused more than five minutes away", async (builder) => {
    const post = signed[builder] as Sent;
    for (const apart of [-300_000, 300_000])
      expect(await verdict({ ...post, nowMs: NOW + apart })).toBe("authentic");
    for (const apart of [-301_000, 301_000])
      expect(await verdict({ ...post, nowMs: NOW + apart })).toBe("refused");
  });

  it("Framer's is refused for another submission", async () => {
    const headers = { ...signed.Framer?.headers, "framer-webhook-submission-id": "0fbbb90f" } as Record<
      string,
      string
    >;
    expect(await verdict({ form: "framer", headers })).toBe("refused");
  });
});

describe("WPForms' form-encoded post", () => {
  const text =
    "e-mail=robin%40reader.example&naam=Zo%C3%AB+%2F+%F0%9F%8C%BF&datum%5Bvalue%5D=1&datum%5Bunix%5D=2";
  const json =
    '{"e-mail":"robin@reader.example","naam":"Zo\\u00eb \\/ \\ud83c\\udf3f","datum":{"value":"1","unix":"2"}}';

  it("is signed over the JSON that PHP makes of it", async () => {
    const headers = { "x-wpforms-webhook-signature": `t=${SECONDS},v=${hex(`${SECONDS}.${json}`)}` };
    const type = "application/x-www-form-urlencoded; charset=utf-8";
    expect(await verdict({ form: "wpforms", text, type, headers })).toBe("authentic");
  });

  it.each<[[string, string][], string]>([
    [[], "[]"],
    [
      [
        ["b", "1"],
        ["a", "2"],
      ],
      '{"b":"1","a":"2"}',
    ],
    [
      [
        ["2", "x"],
        ["1", "y"],
      ],
      '{"2":"x","1":"y"}',
    ],
    [
      [
        ["0", "x"],
        ["1", "y"],
      ],
      '["x","y"]',
    ],
    [
      [
        ["l[0]", "x"],
        ["l[1]", "y"],
      ],
      '{"l":["x","y"]}',
    ],
    [[["__proto__[x]", "1"]], '{"__proto__":{"x":"1"}}'],
    [
      [
        ["a", "1"],
        [`deep${"[x]".repeat(20_000)}`, "2"],
      ],
      '{"a":"1"}',
    ],
    [[["a", 'quote " back \\ tab \t']], '{"a":"quote \\" back \\\\ tab \\t"}'],
  ])("%# is what PHP writes as %s", (entries, expected) => {
    expect(phpJson(entries)).toBe(expected);
  });
});
