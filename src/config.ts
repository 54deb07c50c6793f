/** Every bound in the house, with its unit in its name. */

const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The sender's lease; also how soon an attempt that nobody settled may be tried again. */
export const LEASE_MS = 90 * SECOND_MS;
/** Between Begin (who is still to be written to) and the call: later than this, walk away. */
export const BEGIN_TO_POST_MS = 10 * SECOND_MS;
/** A call to the provider is given up after this. */
export const POST_TIMEOUT_MS = 25 * SECOND_MS;
/** The provider remembers a key for 24 h; after this, an unanswered batch is never tried again. */
export const UNKNOWN_AFTER_MS = 20 * HOUR_MS;
/** A first try further in the future than this means that the clock stepped back. */
export const CLOCK_BACK_MS = 5 * MINUTE_MS;
/** No next letter sooner than this after the last one settled: no burst after an outage. */
export const GAP_MS = 4 * HOUR_MS;
/** A reader gets one letter in this time, of a series or a newsletter: drip/plan-claim.ts says what is excepted. */
export const ONE_LETTER_MS = 20 * HOUR_MS;
/** A newsletter waits so long for a reader's letters; then that reader does not get it. */
export const NEWSLETTER_WAIT_MS = 7 * DAY_MS;
/** Longest wait between tries of an unanswered batch. */
export const BACKOFF_MAX_MS = 60 * MINUTE_MS;
/** How long the sender rests when the provider refuses us (key, domain). */
export const CONFIGURATION_PAUSE_MS = 60 * MINUTE_MS;
/** Where the provider names no time: how long a rate limit or a concurrent call is waited for. */
export const RATE_WAIT_MS = 2 * SECOND_MS;
/** Until the provider's headers say what it allows: the lower of its two published limits. */
export const CALLS_PER_SECOND = 2;
/** A tick waits no longer than this for its next call's turn; the next tick carries on. */
export const PACE_WAIT_MAX_MS = 5 * SECOND_MS;
/** Batches of one sender at work at once, most of them made ready for their call: on Workers Free one at a time is enough. */
export const CALLS_IN_FLIGHT_FREE = 1;
/** Of the six connections that an invocation has. */
export const CALLS_IN_FLIGHT_PAID = 5;
/** No pause is longer: a daily look costs one call. One further ahead was written by a wrong clock. */
export const PAUSE_MAX_MS = 25 * HOUR_MS;
/** The provider's bound on a batch, and D1's on a tick's memory. */
export const BATCH_MAX = 100;
/** Open batches looked at in one read. */
export const OPEN_BATCHES_READ = 20;
/** While calls go unanswered, no more than this many batches are open. */
export const OPEN_WHILE_BAD_MAX = 2;
/** Batches of one tick, so that Workers Free's 50 queries hold; the next tick carries on. */
export const BATCHES_PER_TICK_FREE = 1;
/** Letters of one: what fits Workers Free's 10 ms of CPU, by measure (docs/performance.md). */
export const LETTERS_PER_BATCH_FREE = 15;
export const BATCHES_PER_TICK_PAID = 200;
/** A tick ends itself before the next but two would start. */
export const TICK_MAX_MS = 2 * MINUTE_MS;
/** A turn that a request starts ends within this, for Cloudflare cancels it 30 s after the answer: the cron has the long ones. */
export const SOON_MS = 20 * SECOND_MS;
/** Of such a turn: calls end so long before it does, to be settled, and none is begun that could not take so long. */
export const SETTLE_MS = 2 * SECOND_MS;
export const SOON_CALL_MS = 8 * SECOND_MS;
/** Statements of one tick that are left for what is under way when it begins nothing more. */
export const TICK_QUERIES_KEPT = 40;
/** A lone letter that is refused this often, with nobody else's to compare it with, has failed (or is our fault). */
export const LONE_TRIES_MAX = 3;
/** After a whole call was refused, one of its letters goes alone; the others wait so long for what becomes of it. */
export const OTHERS_WAIT_MS = MINUTE_MS;

/** So many soft bounces in a row, and the address counts as dead. */
export const SOFT_BOUNCES_MAX = 5;

/** How long a confirmation's button works, and an unconfirmed lead is kept. */
export const CONFIRM_WITHIN_MS = 14 * DAY_MS;
/** How long a result page can be opened. */
export const RESULT_KEPT_MS = 90 * DAY_MS;
/** Confirmations for one address: one an hour, three in this time. */
export const CONFIRMATION_GAP_MS = HOUR_MS;
export const CONFIRMATION_WINDOW_MS = 30 * DAY_MS;
export const CONFIRMATIONS_MAX = 3;
/** Letters that somebody asked for (a fresh link, a notice), to one mailbox within 24 hours. */
export const ASKED_A_DAY = 6;
/** To an address that was erased, when a form builder posts it. */
export const ERASED_CONFIRMATIONS_MAX = 1;

/** Reasons of refusal that are kept for one form in an hour, and of all in a day: whoever floods them fills no table. */
export const REFUSED_POSTS_AN_HOUR = 60;
export const REFUSED_POSTS_A_DAY = 1_000;
/** How often each step of a visit is counted in a day at most, by plan: a flood of them leaves rows for letters. */
export const VISITS_A_DAY_MAX = { free: 1_000, paid: 50_000 } as const;
/** Answer sheets for research that are kept of one day. */
export const SHEETS_A_DAY_MAX = 500;
/** New mailboxes that a reader may ask for in a day. */
export const NEW_ADDRESSES_A_DAY = 3;
/** Refused posts that the desk shows. */
export const REFUSED_POSTS_SHOWN = 50;

/** Sign-ups in an hour from one address or household: a hall full of people, a whole office, but no machine. */
export const NETWORK_SIGN_UPS_MAX = 100;
/** And from a network around it: an IPv6 /56, and an IPv4 /24 or IPv6 /48. */
export const NETWORK_SIGN_UPS_MAX_56 = 150;
export const WIDE_NETWORK_SIGN_UPS_MAX = 300;
/** Networks within one are told apart once it has had so many in the hour: until then they cost no row. */
export const NETWORK_QUIET_MAX = 50;
/** Sign-ups of one domain in a day, large providers aside: a whole firm, but no catch-all's thousand mailboxes. */
export const DOMAIN_SIGN_UPS_MAX = 50;
/**
 * Mails of a day that a visitor caused and that may go beyond twice as many as were pressed. People press; whoever types strangers'
 * addresses can't. Past it no more go until enough are pressed, or the next day (UTC).
 */
export const UNPRESSED_MAX = 500;
/** A form posted sooner than this after its page was made was filled in by a machine. */
export const FORM_MIN_MS = 2 * SECOND_MS;

/** A shorter one could be guessed. */
export const API_KEY_MIN_CHARS = 32;

/** How long a link to everything held of a lead opens, from the mail that brings it. */
export const FRESH_LINK_MS = HOUR_MS;

/** How long after a letter went a reader's vote on it counts: shorter than its mark is remembered, so that it is one. */
export const VOTE_WITHIN_MS = 30 * DAY_MS;

/** After how many months of its own calendar a lead gets the one letter that it asked for at the end. */
export const REMINDER_MONTHS: number = 3;
/** How long a lead's own pause lasts. */
export const LEAD_PAUSE_MS = 14 * DAY_MS;
/** A goal that a reader reaches within this time after a newsletter went to them counts beside it. */
export const GOAL_AFTER_NEWSLETTER_MS = 14 * DAY_MS;
/** A preference is written only over what was read; so often it is read again where the engine came between. */
export const CHANGE_TRIES_MAX = 5;

/** A body larger than this is refused. */
export const BODY_MAX_BYTES = 64 * 1024;
/** Due letters later than this make /healthz say so. */
export const LATE_MS = 15 * MINUTE_MS;
export const EMAIL_MAX_CHARS = 254;
export const NAME_MAX_CHARS = 40;
/** Of the address of the page that a form stood on. */
export const PAGE_MAX_CHARS = 500;

/** When the night's work runs: each minute of the hour after three, UTC, a bounded part. As in wrangler.toml. */
export const NIGHTLY_CRON = "* 3 * * *";
export const NIGHT_RUNS_MAX = 60;
/** Rows of a table that one share of the night's work goes through. */
export const NIGHT_PAGE = 2_000;
/** A run ends itself before the next minute's starts. */
export const NIGHT_RUN_MS = 50 * SECOND_MS;
/** Queries of one tick or run of the night for each batch that the plan allows a tick, and at most: Workers Free has 50 an invocation, Paid 1,000. */
export const QUERIES_PER_BATCH = 48;
export const QUERIES_MAX = 950;
/** The most that one share takes. */
export const NIGHT_SHARE_QUERIES = 20;
/** Values that one run of the night writes anew under a new key, for each batch that the plan allows a tick. */
export const ROTATE_PER_BATCH = 100;
/** Stretches of a table that one run looks through for such values: as many as the plan allows batches, up to this. */
export const ROTATE_STRETCHES_MAX = 40;
/** And in one statement: D1 takes 2 MB in a parameter. */
export const ROTATE_PAGE = 1_000;

/** How long the coach stays signed in, and may undo an import of people. */
export const SESSION_MS = 8 * HOUR_MS;
export const IMPORT_UNDO_MS = DAY_MS;

/** How long each kind of data is kept: docs/privacy.md says why. */
export const EVENTS_KEPT_MS = 30 * DAY_MS;
export const FORM_POSTS_KEPT_MS = 30 * DAY_MS;
export const LIMITS_KEPT_MS = 31 * DAY_MS;
export const AUDIT_KEPT_MS = 365 * DAY_MS;
/** A week of looking back. */
export const SESSIONS_KEPT_MS = 7 * DAY_MS;
export const BATCHES_KEPT_MS = 365 * DAY_MS;
/** How far D1's Time Travel goes back at most; on Workers Free a week. */
export const BACKUPS_KEPT_MS = 30 * DAY_MS;
export const ANSWERS_KEPT_MS = 2 * 365 * DAY_MS;
export const STOPPED_LEAD_KEPT_MS = 2 * 365 * DAY_MS;
/** A month in which whoever stopped may come back to the series they left; then their result has no use. */
export const STOPPED_RESULT_KEPT_MS = 30 * DAY_MS;
/** From the last letter on: long enough to compare, with a retake, what three weeks of letters did. */
export const KEPT_RESULT_MS = 120 * DAY_MS;
export const FINISHED_LEAD_KEPT_MS = 2 * 365 * DAY_MS;

/** One file of an import: what one transaction and one request can carry. */
export const IMPORT_ROWS_MAX = 5_000;
export const IMPORT_BYTES_MAX = 2 * 1024 * 1024;
/** Rows in one bound parameter, and its size: D1 takes up to 2 MB. */
export const IMPORT_CHUNK = 1_000;
export const IMPORT_CHUNK_BYTES = 1_800_000;
/** Faulty lines that a report names one by one. */
export const IMPORT_FAULTS_SHOWN = 200;
