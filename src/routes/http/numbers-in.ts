/** Forms send text: "3" is 3, an empty choice is a skipped item; anything else is left for the quiz to refuse. */
export function numbersIn(answers: Record<string, unknown>): Record<string, unknown> {
  const number = (value: unknown) =>
    typeof value === "string" && /^\d$/.test(value) ? Number(value) : value;
  return Object.fromEntries(
    Object.entries(answers).map(([id, value]) => [id, value === "" ? null : number(value)]),
  );
}
