import { type Asked, type Said, type StandIn, startStandIn } from "./answer.ts";

export const DNS_VALUES = {
  spf: "v=spf1 include:amazonses.com ~all",
  dkim: "p=MIGfMA0",
  mx: "feedback-smtp.example",
};

export interface ResendStandIn extends StandIn {
  domains: { id: string; name: string; status: string; region: string }[];
  webhooks: { id: string; endpoint: string; events: string[]; signing_secret: string }[];
  keys: { name: string; permission: string; domain_id: string }[];
  failOnce(what: RegExp): void;
}

/** Resend's domains, keys and webhooks, as its published description has them. Sending is the mailbox's. */
export async function startResendSettings(webhookSecret: string): Promise<ResendStandIn> {
  const domains: ResendStandIn["domains"] = [];
  const webhooks: ResendStandIn["webhooks"] = [];
  const keys: ResendStandIn["keys"] = [];
  const failures: RegExp[] = [];
  const server = await startStandIn((asked) => {
    const failing = failures.findIndex((what) => what.test(`${asked.method} ${asked.path}`));
    if (failing < 0) return answer(asked);
    failures.splice(failing, 1);
    return { status: 500, body: { name: "internal_server_error", message: "An unexpected error." } };
  });

  function answer({ method, path, json }: Asked): Said {
    const [, kind = "", id, verb] = path.split("/");
    if (kind === "domains") return domain(method, json, id, verb);
    if (kind === "webhooks") return webhook(method, json, id);
    if (kind === "api-keys" && method === "POST") {
      keys.push(json as unknown as ResendStandIn["keys"][number]);
      return { status: 201, body: { id: `key-${keys.length}`, token: `re_sending_${keys.length}` } };
    }
    return { status: 404, body: { name: "not_found" } };
  }

  function domain(method: string, json: Record<string, unknown>, id?: string, verb?: string): Said {
    if (!id && method === "GET") return { status: 200, body: { object: "list", data: domains } };
    if (!id)
      domains.push({
        id: `domain-${domains.length + 1}`,
        status: "not_started",
        ...(json as never as { name: string; region: string }),
      });
    const found = domains.find((each) => each.id === id) ?? domains.at(-1);
    if (verb === "verify" && found) found.status = "verified";
    return { status: id ? 200 : 201, body: { ...found, records: recordsOf() } };
  }

  function webhook(method: string, json: Record<string, unknown>, id?: string): Said {
    if (method === "POST") {
      const made = { id: `webhook-${webhooks.length + 1}`, signing_secret: webhookSecret };
      webhooks.push({ ...made, ...(json as never as { endpoint: string; events: string[] }) });
      return { status: 201, body: { object: "webhook", ...made } };
    }
    const listed = webhooks.map(({ signing_secret, ...rest }) => rest);
    return {
      status: 200,
      body: id ? webhooks.find((each) => each.id === id) : { object: "list", data: listed },
    };
  }

  return { ...server, domains, webhooks, keys, failOnce: (what) => void failures.push(what) };
}

function recordsOf() {
  return [
    {
      record: "SPF",
      name: "send",
      type: "MX",
      value: DNS_VALUES.mx,
      priority: 10,
      status: "pending",
      ttl: "Auto",
    },
    { record: "SPF", name: "send", type: "TXT", value: DNS_VALUES.spf, status: "pending", ttl: "Auto" },
    {
      record: "DKIM",
      name: "resend._domainkey",
      type: "TXT",
      value: DNS_VALUES.dkim,
      status: "pending",
      ttl: "Auto",
    },
  ];
}
