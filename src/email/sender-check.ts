import { Resend } from "resend";

/** What others say of the address that letters come from; "unknown": they were not asked, or did not answer. */
export interface SenderFindings {
  /** Whether the provider may send for its domain. */
  domain: "verified" | "unverified" | "unknown";
  /** Whether DNS says what is to become of mail that only claims to come from it. */
  dmarc: "found" | "missing" | "unknown";
  /** What the provider's plan allows, in e-mails; null: it does not tell. */
  quota: { dayLimit: number | null; monthUsed: number; monthLimit: number } | null;
}

/** Asks the provider and DNS. Never throws. */
export type SenderCheck = () => Promise<SenderFindings>;

const DNS_OVER_HTTPS = "https://cloudflare-dns.com/dns-query";
const TIMEOUT_MS = 10_000;

/**
 * @param address that letters come from
 * @param baseUrl of Resend's API
 * @param fetchDns fetches DNS over HTTPS (RFC 8484's JSON form, as Cloudflare and Google answer it)
 */
export function makeSenderCheck(
  address: string,
  apiKey: string,
  baseUrl: string,
  fetchDns: typeof fetch,
): SenderCheck {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const resend = new Resend(apiKey, { baseUrl });
  return async () => {
    const [verified, dmarc, quota] = await Promise.all([
      askDomain(resend, domain).catch(() => "unknown" as const),
      askDmarc(fetchDns, domain).catch(() => "unknown" as const),
      askQuota(resend).catch(() => null),
    ]);
    return { domain: verified, dmarc, quota };
  };
}

/** A key that may only send is told nothing of domains. */
async function askDomain(resend: Resend, name: string): Promise<SenderFindings["domain"]> {
  const { data } = await resend.domains.list(undefined, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!data) return "unknown";
  const status = data.data.find((each) => each.name === name)?.status;
  return status === "verified" || status === "partially_verified" ? "verified" : "unverified";
}

async function askQuota(resend: Resend): Promise<SenderFindings["quota"]> {
  const { data } = await resend.usage.get({ signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!data) return null;
  const { daily, monthly } = data.emails;
  return { dayLimit: daily.limit, monthUsed: monthly.used, monthLimit: monthly.limit };
}

/** Looked for on the domain and on the one above it, as receivers do (RFC 7489 section 6.6.3); any policy counts. */
async function askDmarc(fetchDns: typeof fetch, domain: string): Promise<SenderFindings["dmarc"]> {
  const above = domain.slice(domain.indexOf(".") + 1);
  const names = above.includes(".") ? [domain, above] : [domain];
  const texts = await Promise.all(names.map((name) => askTxt(fetchDns, `_dmarc.${name}`)));
  return texts.flat().some((text) => /^"?v=DMARC1/i.test(text)) ? "found" : "missing";
}

async function askTxt(fetchDns: typeof fetch, name: string): Promise<string[]> {
  const response = await fetchDns(`${DNS_OVER_HTTPS}?name=${encodeURIComponent(name)}&type=TXT`, {
    headers: { accept: "application/dns-json" },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error("DNS gave no answer.");
  const { Answer = [] } = (await response.json()) as { Answer?: { data?: unknown }[] };
  return Answer.map(({ data }) => String(data));
}
