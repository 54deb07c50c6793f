/** A Workers rate limiting binding. */
export interface RateLimiter {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

/** What wrangler.toml and the operator bind. Secrets may be missing: then the first request says which. */
export interface Env {
  DB: D1Database;
  ASSETS: { fetch(request: Request): Promise<Response> };
  ENVIRONMENT?: string;
  /** Where ENVIRONMENT is "staging": the one address that it may mail, whoever a letter is for. */
  MAIL_ONLY_TO?: string;
  /** "paid" lets a tick send more than Workers Free's 50 queries allow. */
  PLAN?: string;
  /** Burst limits, where bound (wrangler.toml). */
  SIGN_UP_LIMITER?: RateLimiter;
  SITE_LIMITER?: RateLimiter;
  /** Cloudflare Turnstile: both or neither. */
  TURNSTILE_SITE_KEY?: string;
  TURNSTILE_SECRET_KEY?: string;
  /** "1" while npm run restore sets the database back: then nothing is taken and nothing goes. */
  CLOSED?: string;
  SITE_URL?: string;
  ALLOWED_ORIGINS?: string;
  RESEND_API_KEY?: string;
  RESEND_BASE_URL?: string;
  /** Without it every webhook is refused. */
  RESEND_WEBHOOK_SECRET?: string;
  /** For the coach's own systems (/v1/goals); without it there is no such route. */
  API_KEY?: string;
  /** The coach's door: Cloudflare Access where both of these are set, else the token, else there is none. */
  ACCESS_TEAM_DOMAIN?: string;
  ACCESS_AUD?: string;
  ADMIN_TOKEN?: string;
  /** JSON of secret by form id: what builders sign their posts with (forms.json). */
  FORM_SECRETS?: string;
  /** The public half of the key that sheets for research are sealed to; without it none are kept. */
  RESEARCH_KEY?: string;
  ENCRYPTION_KEYS?: string;
  LOOKUP_KEY?: string;
  SEALING_KEYS?: string;
}
