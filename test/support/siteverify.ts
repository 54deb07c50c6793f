const PASSES = "1x0000000000000000000000000000000AA";
const FAILS = "2x0000000000000000000000000000000AA";
const SPENT = "3x0000000000000000000000000000000AA";

/** Cloudflare's documented keys for tests. */
export const testKeys = {
  siteKey: "1x00000000000000000000AA",
  passes: PASSES,
  fails: FAILS,
  spent: SPENT,
  token: "XXXX.DUMMY.TOKEN.XXXX",
};

const refused = (code: string) => ({ success: false, "error-codes": [code] });

/** Cloudflare's siteverify as it answers its own test keys; every call is kept. */
export function fakeSiteverify() {
  const calls: { url: string; form: Record<string, string> }[] = [];
  const call: typeof fetch = async (input, init) => {
    const form = Object.fromEntries(new URLSearchParams(String(init?.body)));
    calls.push({ url: String(input), form });
    return Response.json(answerTo(form.secret, form.response));
  };
  return { call, calls };
}

function answerTo(secret: string | undefined, token: string | undefined) {
  if (!secret) return refused("missing-input-secret");
  if (!token) return refused("missing-input-response");
  if (![PASSES, FAILS, SPENT].includes(secret)) return refused("invalid-input-secret");
  if (secret === SPENT) return refused("timeout-or-duplicate");
  if (secret === FAILS || token !== testKeys.token) return refused("invalid-input-response");
  return { success: true, "error-codes": [], hostname: "quiz.example", action: "" };
}
