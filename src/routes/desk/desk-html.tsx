import type { JSX } from "hono/jsx/jsx-runtime";
import { type Desk, DeskContext } from "../../pages/desk/desk-context.ts";
import { adminTexts } from "../../texts/desk/desk.ts";
import { signSentence } from "../../texts/desk/sign-sentence.ts";
import { checkHealth, type HealthReport } from "../../usecases/desk/check-health.ts";
import type { AppContext } from "../http/context.ts";
import { adminLocale } from "./desk-request.ts";

type Status = 200 | 409 | 413 | 422;

/** A page of the desk behind the door, with what every one of them shows: how the service runs, and what is stopped. */
export async function deskHtml(
  c: AppContext,
  page: JSX.Element,
  status: Status = 200,
  health?: HealthReport,
): Promise<Response> {
  const deps = c.get("deps");
  const reading = { locale: adminLocale(c), timeZone: deps.brand.timeZone };
  const desk = { ...reading, ...signFor(health ?? (await checkHealth(deps)), reading) };
  return c.html(<DeskContext.Provider value={desk}>{page}</DeskContext.Provider>, status);
}

const STOPS = ["all-stopped", "brake", "newsletters-stopped", "series-stopped"];

function signFor({ signs }: HealthReport, { locale, timeZone }: Pick<Desk, "locale" | "timeZone">) {
  const t = adminTexts(locale).sign;
  const stopped = signs.find(({ id }) => STOPS.includes(id));
  const serious = signs.filter(({ level, stopsLetters }) => stopsLetters || level === "act");
  const words = serious.some(({ stopsLetters }) => stopsLetters) ? t.stopped : t.look;
  return {
    isWell: serious.length === 0,
    words: serious.length === 0 ? t.well : words,
    stopped: stopped ? signSentence(stopped, locale, timeZone) : null,
  };
}
