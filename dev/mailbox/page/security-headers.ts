/** A letter may show pictures and styles, and open links in tabs of their own; nothing else. */
export const LETTER_HEADERS = {
  "content-security-policy":
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src * data:; " +
    "style-src 'unsafe-inline'; font-src *; frame-ancestors 'self'",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

export const PAGE_HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-src 'self'; " +
    "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};
