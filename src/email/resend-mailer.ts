import { type CreateBatchOptions, type ErrorResponse, Resend } from "resend";
import type { Mailer, MailerAnswer, OutgoingEmail, Pace } from "./mailer.ts";

/** The mailer that speaks to Resend, or to whatever speaks its API at `baseUrl`. */
export function makeResendMailer(apiKey: string, baseUrl: string): Mailer {
  const resend = new Resend(apiKey, { baseUrl });
  return {
    async sendBatch(emails, key, withinMs) {
      try {
        const result = await resend.batch.send(emails.map(toPayload), {
          idempotencyKey: key,
          batchValidation: "permissive",
          signal: AbortSignal.timeout(withinMs),
        });
        const answer = result.error
          ? classifyError(result.error, result.headers)
          : classifyAnswer(result.data, emails.length);
        return { answer, pace: readPace(result.headers) };
      } catch {
        return { answer: { kind: "unanswered", reason: "timeout" }, pace: null };
      }
    },
  };
}

function toPayload(email: OutgoingEmail): CreateBatchOptions[number] {
  return {
    from: email.from,
    to: email.to,
    replyTo: email.replyTo,
    subject: email.subject,
    html: email.html,
    text: email.text,
    headers: email.headers,
    tags: [{ name: "send", value: email.tag }],
  };
}

/** RateLimit headers as drafted by the IETF: counts, and seconds until they begin anew. */
function readPace(headers: Headers): Pace | null {
  const [limit, remaining, resetS] = ["limit", "remaining", "reset"].map((name) =>
    Number.parseInt(headers?.[`ratelimit-${name}`] ?? "", 10),
  );
  if (![limit, remaining, resetS].every((value) => Number.isFinite(value))) return null;
  return { limit: limit as number, remaining: remaining as number, resetMs: (resetS as number) * 1000 };
}

/** A 200 counts only where it accounts for every e-mail. */
function classifyAnswer(data: unknown, count: number): MailerAnswer {
  const { data: ids, errors = [] } = (data ?? {}) as {
    data?: unknown[];
    errors?: { index: number; message: string }[];
  };
  if (!Array.isArray(ids) || ids.length + errors.length !== count) {
    return { kind: "unanswered", reason: "unrecognised-answer" };
  }
  return { kind: "accepted", failed: errors.map(({ index }) => ({ index, reason: "refused-by-provider" })) };
}

type Headers = Record<string, string> | null;

/**
 * The provider's errors, by status first (names are an open set). Whatever is not recognised as a refusal
 * counts as unanswered: then nothing is sent under another key.
 */
function classifyError(error: ErrorResponse, headers: Headers): MailerAnswer {
  const reason = `${error.statusCode ?? "network"}-${error.name}`;
  switch (error.statusCode) {
    case 400:
    case 401:
    case 403:
    case 413:
    case 422:
    case 451:
      return { kind: "refused", reason, aboutUs: isAboutUs(error) };
    case 409:
      return classifyConflict(error.name, reason);
    case 429:
      return classifyTooMany(error.name, headers, reason);
    default:
      return { kind: "unanswered", reason };
  }
}

function classifyConflict(name: string, reason: string): MailerAnswer {
  if (name === "invalid_idempotent_request") return { kind: "key-held" };
  return name === "concurrent_idempotent_requests" ? { kind: "concurrent" } : { kind: "unanswered", reason };
}

/** By its looks a fault of ours (key, domain, sender): it may be one reader's all the same. */
function isAboutUs({ statusCode, name }: ErrorResponse): boolean {
  const names = ["invalid_from_address", "invalid_access", "invalid_region", "invalid_idempotency_key"];
  return statusCode === 401 || statusCode === 403 || names.includes(name);
}

function classifyTooMany(name: string, headers: Headers, reason: string): MailerAnswer {
  if (name === "daily_quota_exceeded") return { kind: "quota", period: "day" };
  if (name === "monthly_quota_exceeded") return { kind: "quota", period: "month" };
  if (name !== "rate_limit_exceeded") return { kind: "unanswered", reason };
  const seconds = Number(headers?.["retry-after"] ?? Number.NaN);
  return { kind: "rate-limited", waitMs: Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : null };
}
