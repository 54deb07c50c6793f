/** Fields of the sign-up form that are not the lead's own; pages write them, routes read them. */

/** Nobody sees it, so whoever fills it in is a machine. Its name means nothing to a password manager. */
export const HONEYPOT_FIELD = "hw_message";
/** form-start.ts's stamp. */
export const START_FIELD = "hw_start";
/** The address that "did you mean ...?" was already asked about: it is not asked twice. */
export const ASKED_FIELD = "hw_asked";
/** The suggested address, on the button that takes it. */
export const TAKE_FIELD = "hw_take";
/** Which letters somebody wants: our own form's one choice. */
export const CHOICE_FIELD = "hw_letters";
/** Which of a page's two forms was sent, so that this one comes back. */
export const PLACE_FIELD = "hw_place";
/** The address that a mail was just sent to, sealed: to ask for it once more. */
export const SENT_FIELD = "hw_sent";
/** Cloudflare's own name for it. */
export const TURNSTILE_FIELD = "cf-turnstile-response";
