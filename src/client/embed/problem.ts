/** What went wrong, by field where the server could say so; empty texts where it could not be asked. */
export interface Problem {
  code: string;
  detail: string;
  /** The first text of each field: "email", "firstName", "consents"... */
  fields: Record<string, string>;
}

/** Reads an RFC 9457 document; anything else is a problem without words. */
export function readProblem(body: unknown): Problem {
  const { code, detail, errors } = Object(body) as Record<string, unknown>;
  const fields: Record<string, string> = {};
  for (const error of Array.isArray(errors) ? errors : []) {
    const [, field] = String(Object(error).pointer).split("/");
    if (field && !(field in fields)) fields[field] = String(Object(error).detail);
  }
  return { code: text(code), detail: text(detail), fields };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
