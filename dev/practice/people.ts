import type { ConsentId } from "../../src/consents.ts";
import type { AttachmentScale, Locale } from "../../src/quiz/types.ts";
import type { Random } from "../../test/simulation/random.ts";

/** What somebody does after signing up, and once (or, for letters, at which letter). */
export type Course =
  | "reads"
  | "never-confirms"
  | "unsubscribes"
  | "stops-series"
  | "books"
  | "weekly"
  | "on-request"
  | "pauses"
  | "forgets-result"
  | "erases"
  | "address-dead"
  | "address-dies"
  | "mailbox-full"
  | "complains"
  | "provider-fails"
  | "comes-back";

/** Somebody who never lived. */
export interface Person {
  readonly firstName: string | null;
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string;
  /** Keyed means of the quiz's scales, from 1 to 5; null: signs up without the quiz. */
  readonly means: Record<AttachmentScale, number> | null;
  readonly consents: readonly ConsentId[];
  readonly source: { page: string | null; utm: Record<string, string> };
  readonly form: "site-form" | "api" | "elementor";
  readonly course: Course;
  /** The letter of the series at which it happens, from 1. */
  readonly atLetter: number;
  /** How readily this reader answers the question under a letter. */
  readonly answers: number;
}

const FIRST_NAMES = [
  ...[
    "Noor",
    "Jesse",
    "Fenna",
    "Ruben",
    "Hanneke",
    "Milan",
    "Sanne",
    "Bram",
    "Yara",
    "Teun",
    "Lotte",
    "Daan",
  ],
  ...["Mirthe", "Joris", "Esra", "Koen", "Roos", "Stijn", "Amira", "Wout", "Femke", "Tijs", "Nadia", "Gijs"],
  ...["Marit", "Sem", "Eline", "Olaf", "Jasmijn", "Pim", "Vera", "Luuk", "Silke", "Thijmen", "Iris", "Nour"],
];
/** Words put together, so that nobody is called so. */
const SURNAME_HEADS = [
  "zilver",
  "wolken",
  "appel",
  "duin",
  "veld",
  "regen",
  "linden",
  "kiezel",
  "avond",
  "hazel",
];
const SURNAME_TAILS = ["vink", "daal", "roos", "pad", "oever", "steen", "blad", "horst"];
const HOSTS = ["post.example", "brievenbus.example", "thuis.example", "werkmail.example"];
const SITE = "https://lindehof.example";

export const SOURCES: Readonly<Record<string, Person["source"]>> = {
  article: { page: `${SITE}/lezen/hechting`, utm: {} },
  search: {
    page: `${SITE}/lezen/verlatingsangst`,
    utm: { utm_source: "zoekmachine", utm_medium: "organic" },
  },
  social: {
    page: `${SITE}/lezen/aantrekken-afstoten`,
    utm: { utm_source: "instagram", utm_medium: "social", utm_campaign: "najaar" },
  },
  podcast: {
    page: `${SITE}/lezen/hechting`,
    utm: { utm_source: "podcast", utm_medium: "audio", utm_campaign: "gast-in-november" },
  },
  ad: { page: `${SITE}/quiz`, utm: { utm_source: "advertentie", utm_medium: "cpc", utm_campaign: "proef" } },
  unknown: { page: null, utm: {} },
};
export const SOURCE_WEIGHTS = { article: 34, search: 24, social: 20, podcast: 12, ad: 6, unknown: 4 };

/** Who these visitors are, by the means that place them; most people are no pure type. */
const KINDS: Readonly<Record<string, Record<AttachmentScale, number>>> = {
  anxious: { anxiety: 4.3, avoidance: 1.9, disorganisation: 2.2 },
  avoidant: { anxiety: 1.9, avoidance: 4.2, disorganisation: 2.1 },
  secure: { anxiety: 1.8, avoidance: 1.7, disorganisation: 1.4 },
  disorganised: { anxiety: 4.2, avoidance: 4.1, disorganisation: 4.2 },
  between: { anxiety: 3, avoidance: 2.8, disorganisation: 2.4 },
};
const KIND_WEIGHTS = { anxious: 38, avoidant: 21, secure: 16, disorganised: 13, between: 12 };

const COURSE_WEIGHTS: Readonly<Record<Course, number>> = {
  reads: 44,
  "never-confirms": 15,
  unsubscribes: 8,
  "stops-series": 3,
  books: 8,
  weekly: 4,
  "on-request": 2,
  pauses: 3,
  "forgets-result": 2,
  erases: 2,
  "address-dead": 3,
  "address-dies": 1,
  "mailbox-full": 2,
  complains: 1,
  "provider-fails": 1,
  "comes-back": 2,
};
const COURSES = Object.keys(COURSE_WEIGHTS) as Course[];

/**
 * So many people, the same for the same seed. The first of them take each course in turn, so that even a few show
 * every end that there is; the others follow as often as life has it.
 */
export function inventPeople(random: Random, count: number): Person[] {
  return Array.from({ length: count }, (_, i) => inventPerson(random, i));
}

function inventPerson(random: Random, i: number): Person {
  const first = random.pick(FIRST_NAMES);
  const last = `${random.pick(SURNAME_HEADS)}${random.pick(SURNAME_TAILS)}`;
  const english = random.chance(0.08);
  const form = random.weighted({ api: 62, "site-form": 24, elementor: 14 } as const);
  // A form that a builder made asks for an address and no questions.
  const takesQuiz = form !== "elementor" && random.chance(0.93);
  return {
    firstName: random.chance(0.8) ? first : null,
    email: `${first}.${last}.${i + 1}@${random.pick(HOSTS)}`.toLowerCase(),
    locale: english ? "en" : "nl",
    timeZone: english ? random.pick(["Europe/London", "Europe/Dublin"]) : "Europe/Amsterdam",
    means: takesQuiz ? meansOf(random) : null,
    consents: consentsOf(random, takesQuiz),
    source: SOURCES[random.weighted(SOURCE_WEIGHTS)] as Person["source"],
    form,
    course: COURSES[i] ?? random.weighted(COURSE_WEIGHTS),
    atLetter: i < COURSES.length ? 1 : random.pick([1, 1, 2, 2, 3, 4]),
    answers: random.chance(0.4) ? 0.6 : 0.08,
  };
}

function meansOf(random: Random): Record<AttachmentScale, number> {
  const { anxiety, avoidance, disorganisation } = KINDS[random.weighted(KIND_WEIGHTS)] as Record<
    AttachmentScale,
    number
  >;
  const near = (mean: number) => Math.min(5, Math.max(1, mean + (random.next() - 0.5)));
  return {
    anxiety: near(anxiety),
    avoidance: near(avoidance),
    disorganisation: near(disorganisation),
  };
}

function consentsOf(random: Random, takesQuiz: boolean): ConsentId[] {
  const profile: ConsentId[] = takesQuiz && random.chance(0.86) ? ["profile"] : [];
  const newsletter: ConsentId[] = random.chance(0.45) ? ["newsletter"] : [];
  return ["letters", ...newsletter, ...profile];
}
