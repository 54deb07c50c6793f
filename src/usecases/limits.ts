/** Burst limits where Cloudflare answers, without a database: how often something may happen in a minute. */
export interface BurstLimits {
  /** Sign-ups for one hashed address or network. */
  signUps(key: string): Promise<boolean>;
  /** Sign-ups from one site. */
  site(key: string): Promise<boolean>;
}
