import { DAY_MS, HOUR_MS } from "../../src/config.ts";

/*
 * What readers are promised, said again here rather than taken from the engine: an onlooker must not share its mistakes.
 */

/** One letter to one reader, of a series or a newsletter, in this time. */
export const ONE_LETTER_MS = 20 * HOUR_MS;
/** And of series never sooner than this, whatever may come at any time. */
export const GAP_MS = 4 * HOUR_MS;
/** So long a newsletter waits for its turn. */
export const NEWSLETTER_WAIT_MS = 7 * DAY_MS;
/** So long a confirmation's button works, and whoever did not press it is kept. */
export const CONFIRM_WITHIN_MS = 14 * DAY_MS;
/** So long a reader's own rest lasts. */
export const LEAD_PAUSE_MS = 14 * DAY_MS;
/** So many soft bounces in a row, and an address is dead. */
export const SOFT_BOUNCES_MAX = 5;
/** Confirmations to one address: one an hour, three in a month. */
export const CONFIRMATION_GAP_MS = HOUR_MS;
export const CONFIRMATION_WINDOW_MS = 30 * DAY_MS;
export const CONFIRMATIONS_MAX = 3;
