import { type AskedConsent, askedNow, type ConsentForm } from "../../src/consents.ts";
import type { Locale } from "../../src/quiz/types.ts";

const facts = {
  writers: "Lotte (Praktijk Zomer)",
  brand: "Praktijk Zomer",
  letters: "six letters",
  Letters: "Six letters",
  pace: "every few days",
  "your offers": " Some of it is about your coaching.",
  "our offers": " Some of it is about our coaching.",
  privacy: "https://quiz.example/privacy",
};

/** The wordings that are asked now, as a site shows them whose coach is Lotte. */
export function askedOf(locale: Locale, form: ConsentForm = "box"): AskedConsent[] {
  return askedNow(form, locale, facts);
}
