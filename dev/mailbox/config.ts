/** Bounds of the mailbox; what is oldest goes first. */
export const KEPT_MAILS_MAX = 5_000;
export const KEPT_CALLS_MAX = 1_000;
export const KEPT_CALLS_CHARS_MAX = 200_000_000;
export const KEPT_KEYS_MAX = 50_000;
export const QUEUED_FAULTS_MAX = 1_000;
export const BODY_CHARS_MAX = 40_000_000;
export const DELAY_MS_MAX = 600_000;
export const EVENT_REPEATS_MAX = 100;
/** Days and months whose use is remembered. */
export const KEPT_PERIODS_MAX = 100;

/** Resend's own. */
export const BATCH_MAX = 100;
export const RECIPIENTS_MAX = 50;
export const TAG_CHARS_MAX = 256;
export const KEY_CHARS_MAX = 256;
export const KEY_KEPT_MS = 24 * 60 * 60 * 1000;
export const REQUESTS_PER_SECOND = 5;
