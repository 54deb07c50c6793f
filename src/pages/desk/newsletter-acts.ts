export const NEWSLETTERS_PATH = "/admin/newsletters";
export const NEWSLETTER_ACTS = ["start", "stop"] as const;
export type NewsletterAct = (typeof NEWSLETTER_ACTS)[number];
