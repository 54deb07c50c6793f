import type { Answer } from "./types.ts";

/** Resend's error names with their status and a message, as its errors page lists them. */
const CATALOGUE = {
  missing_api_key: [401, "Missing API key in the authorization header."],
  invalid_api_key: [403, "API key is invalid."],
  restricted_api_key: [401, "This API key is restricted to only send emails."],
  invalid_idempotency_key: [400, "The idempotency key must be between 1 and 256 characters."],
  invalid_idempotent_request: [409, "This idempotency key was used with another payload."],
  concurrent_idempotent_requests: [409, "A request with this idempotency key is still in progress."],
  missing_required_field: [422, "The request body is missing a required field."],
  validation_error: [422, "One or more fields of the request are invalid."],
  invalid_from_address: [422, "Invalid `from` field."],
  invalid_parameter: [422, "A parameter is invalid."],
  not_found: [404, "The requested endpoint or email does not exist."],
  method_not_allowed: [405, "The method is not allowed for this path."],
  rate_limit_exceeded: [429, "Too many requests. Slow down, or ask for a higher rate limit."],
  daily_quota_exceeded: [429, "You have reached your daily email sending quota."],
  monthly_quota_exceeded: [429, "You have reached your monthly email sending quota."],
  security_error: [451, "The request was refused for security reasons."],
  application_error: [500, "An unexpected error occurred."],
  internal_server_error: [500, "An unexpected error occurred."],
  service_unavailable: [503, "The service is unavailable. Try again later."],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorName = keyof typeof CATALOGUE;

const NAME_OF_STATUS: Readonly<Record<number, ErrorName>> = {
  400: "validation_error",
  401: "missing_api_key",
  403: "invalid_api_key",
  404: "not_found",
  405: "method_not_allowed",
  409: "concurrent_idempotent_requests",
  422: "validation_error",
  429: "rate_limit_exceeded",
  451: "security_error",
  503: "service_unavailable",
};

export function errorAnswer(name: ErrorName, message?: string, status?: number): Answer {
  return namedAnswer(name, status ?? CATALOGUE[name][0], message ?? CATALOGUE[name][1]);
}

/** An answer for a scripted fault, whose name may be one that Resend has yet to invent. */
export function faultAnswer(status: number | undefined, name: string | undefined): Answer {
  const known = name ?? NAME_OF_STATUS[status ?? 500] ?? "application_error";
  const [usualStatus, message] = isErrorName(known) ? CATALOGUE[known] : [500, "Scripted fault."];
  return namedAnswer(known, status ?? usualStatus, message);
}

function namedAnswer(name: string, statusCode: number, message: string): Answer {
  return { status: statusCode, body: { statusCode, name, message } };
}

function isErrorName(name: string): name is ErrorName {
  return Object.hasOwn(CATALOGUE, name);
}
