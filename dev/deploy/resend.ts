import { DeployError } from "./deploy-error.ts";
import type { World } from "./world.ts";

const API = "https://api.resend.com";
/** What the Worker makes something of (src/email/resend-webhooks.ts). */
const WEBHOOK_EVENTS = ["sent", "delivered", "bounced", "complained", "failed", "suppressed"].map(
  (name) => `email.${name}`,
);

export interface DnsRecord {
  record: string;
  name: string;
  type: string;
  value: string;
  priority?: number;
}

export interface SendingDomain {
  id: string;
  name: string;
  status: string;
  records?: DnsRecord[];
}

interface Webhook {
  id: string;
  endpoint: string;
}

/** Resend's own settings, by a key with full access. */
export function makeResend(world: World, key: string) {
  async function call<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
    const response = await world.fetch(`${world.env.RESEND_BASE_URL ?? API}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        "user-agent": "hechtwijzer-deploy",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json().catch(() => ({}))) as T & { name?: string; message?: string };
    if (response.ok) return answer;
    throw new DeployError(`Resend answered ${response.status} ${answer.name ?? ""} to ${method} ${path}.`);
  }

  /** False: the key may only send, and nothing can be set up with it. */
  async function mayManage(): Promise<boolean> {
    try {
      await call("GET", "/domains");
      return true;
    } catch (error) {
      if (/restricted_api_key/.test(String(error))) return false;
      throw error;
    }
  }

  /** The domain with its DNS records, made in the EU where Resend does not have it; null where it may not be made. */
  async function domain(name: string, make: boolean): Promise<SendingDomain | null> {
    const { data } = await call<{ data: SendingDomain[] }>("GET", "/domains");
    const found = data.find((each) => each.name === name);
    if (found) return call<SendingDomain>("GET", `/domains/${found.id}`);
    return make ? call<SendingDomain>("POST", "/domains", { name, region: "eu-west-1" }) : null;
  }

  const verify = (id: string) => call<unknown>("POST", `/domains/${id}/verify`);

  async function webhookAt(endpoint: string): Promise<string | null> {
    const { data } = await call<{ data: Webhook[] }>("GET", "/webhooks");
    return data.find((each) => each.endpoint === endpoint)?.id ?? null;
  }

  /** What its posts are signed with. */
  async function webhookSecret(id: string): Promise<string> {
    const { signing_secret } = await call<{ signing_secret: string }>("GET", `/webhooks/${id}`);
    return signing_secret;
  }

  async function createWebhook(endpoint: string): Promise<string> {
    const body = { endpoint, events: WEBHOOK_EVENTS };
    const { signing_secret } = await call<{ signing_secret: string }>("POST", "/webhooks", body);
    return signing_secret;
  }

  /** A key that can send from this domain and do nothing else. */
  async function createSendingKey(name: string, domainId: string): Promise<string> {
    const body = { name, permission: "sending_access", domain_id: domainId };
    return (await call<{ token: string }>("POST", "/api-keys", body)).token;
  }

  return { mayManage, domain, verify, webhookAt, webhookSecret, createWebhook, createSendingKey };
}

export type Resend = ReturnType<typeof makeResend>;
