import type { DnsRecord } from "./resend.ts";
import type { Dns } from "./world.ts";

export interface CheckedRecord extends DnsRecord {
  found: boolean;
}

/**
 * DNS wants whole names. Resend leaves out the zone: "send" for practice.example, and "send.mail" for the subdomain
 * mail.practice.example.
 */
export function wholeName(name: string, domain: string): string {
  if (name === domain || name.endsWith(`.${domain}`)) return name;
  const labels = domain.split(".");
  for (let count = labels.length - 1; count > 0; count--) {
    const sub = labels.slice(0, count).join(".");
    if (name.endsWith(`.${sub}`)) return `${name}.${labels.slice(count).join(".")}`;
  }
  return name === "" || name === "@" ? domain : `${name}.${domain}`;
}

/** What has to stand in DNS for mail from this domain to be believed: SPF and DKIM as Resend says, and a DMARC. */
export async function checkRecords(
  dns: Dns,
  domain: string,
  records: readonly DnsRecord[],
): Promise<CheckedRecord[]> {
  const wanted = records.map((record) => ({ ...record, name: wholeName(record.name, domain) }));
  const checked = wanted.map(async (record) => ({ ...record, found: await isThere(dns, record) }));
  return Promise.all([...checked, checkDmarc(dns, domain)]);
}

async function isThere(dns: Dns, { type, name, value }: DnsRecord): Promise<boolean> {
  const same = (text: string) => plain(text) === plain(value);
  switch (type) {
    case "TXT":
      return (await dns.txt(name)).some(same);
    case "MX":
      return (await dns.mx(name)).some(same);
    case "CNAME":
      return (await dns.cname(name)).some(same);
    default:
      return true;
  }
}

function plain(text: string): string {
  return text.replace(/\s+|"|\.$/g, "").toLowerCase();
}

/** Any policy counts; without one, this is what to begin with. Looked for on the domain and on the one above it. */
async function checkDmarc(dns: Dns, domain: string): Promise<CheckedRecord> {
  const above = domain.split(".").slice(1).join(".");
  const names = above.includes(".") ? [domain, above] : [domain];
  const found = await Promise.all(names.map((name) => dns.txt(`_dmarc.${name}`)));
  return {
    record: "DMARC",
    type: "TXT",
    name: `_dmarc.${names.at(-1)}`,
    value: "v=DMARC1; p=none",
    found: found.flat().some((text) => /^v=DMARC1/i.test(text)),
  };
}
