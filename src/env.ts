/** What wrangler.jsonc and the operator bind. Secrets may be missing: then the first request says which. */
export interface Env {
  DB: D1Database;
  ASSETS: { fetch(request: Request): Promise<Response> };
  ENVIRONMENT?: string;
  /** "paid" lets a tick send more than Workers Free's 50 queries allow. */
  PLAN?: string;
  SITE_URL?: string;
  ALLOWED_ORIGINS?: string;
  RESEND_API_KEY?: string;
  RESEND_BASE_URL?: string;
  /** Without it every webhook is refused. */
  RESEND_WEBHOOK_SECRET?: string;
  /** For the coach's own systems (/v1/goals); without it there is no such route. */
  API_KEY?: string;
  ENCRYPTION_KEYS?: string;
  LOOKUP_KEY?: string;
  SEALING_KEYS?: string;
}
