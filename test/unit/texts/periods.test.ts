import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "../../../src/config.ts";
import { LOCALES } from "../../../src/quiz/types.ts";
import { lasting, reminderAfter } from "../../../src/texts/lasting.ts";
import { capital } from "../../../src/texts/numbers.ts";

const NUMBERS = [
  "\\d+|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf|veertien|twintig|dertig|zestig|negentig",
  "a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty|thirty|sixty|ninety",
].join("|");
const UNITS = [
  "dag|dagen|week|weken|maand|maanden|jaar|jaren|uur|uren|brief|brieven",
  "day|days|week|weeks|month|months|year|years|hour|hours|letter|letters",
].join("|");
const BY_HAND = new RegExp(
  `(?<![\\p{L}\\d])(?:${NUMBERS}) (?:(?:paar|few) )?(?:${UNITS})(?![\\p{L}])`,
  "giu",
);

/** Where words of that kind are no period and no count that anything keeps to, each with why. */
const ELSE: readonly (readonly [file: RegExp, why: string])[] = [
  [/^lasting\.ts$/, "it makes the words"],
  [/^stories-/, "what people live through, told as an example"],
  [/^results-/, "when a result may be another, as nobody can know"],
  [/^desk\/overview-/, "the periods that the coach chooses between, by their days"],
  [/^desk\/(rhythm|recovery)/, "the units of a wait, and of the clock"],
];
const PHRASES: readonly (readonly [phrase: RegExp, why: string])[] = [
  [/^(een|één|one|1|a) (brief|letter)$/i, "one, or any"],
  [/^(twee brieven|two letters)$/i, "of “nobody gets two within …”"],
];
/** And each other text that holds one, as it reads. */
const KNOWN: readonly (readonly [around: string, why: string])[] = [
  ["tussen 8 en 20 uur", "the hours of a day in which newsletters go: letters' own window"],
  ["een dag en een uur", "what is to be chosen"],
  ["a day and an hour", "the same"],
  ["Once a week at most", "the name of a rhythm"],
  ["once a week at most", "the same"],
  ["van hooguit een jaar", "what a wait may be: the API refuses longer ones"],
  ["of a year at most", "the same"],
  ["een maand stil", "the coach’s own pause of a reader, by its name"],
  ["een maand geen brieven", "the same"],
  ["on hold for a month", "the same"],
  ["no letters for a month", "the same"],
  ["{hour}.00 uur", "the time of a day"],
  ["laatste negentig dagen", "the days that the page of the quiz counts"],
  ["last ninety days", "the same"],
  ["{of} in dertig dagen", "the days over which complaints are judged"],
  ["{of} in thirty days", "the same"],
  ["al een dag niet", "a sign says about how long"],
  ["for a day Resend", "the same"],
  ["krijgt hem een dag later", "about how much later"],
  ["gets it a day later", "the same"],
  ["once a day a cause", "how often the alarm mails"],
];

const sourceOf = (file: string) =>
  readFileSync(`src/texts/${file}`, "utf8")
    .replace(/\$\{[^}]*\}/g, "…")
    .replace(/^\s*(\/\*\*|\*|\/\/).*$/gm, "");

it("no text has a period or a count of letters that was written by hand: each is derived from what is done", () => {
  const files = (readdirSync("src/texts", { recursive: true }) as string[])
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts") && !ELSE.some(([name]) => name.test(file)));
  expect(files.length).toBeGreaterThan(30);
  const found = files.flatMap((file) => {
    const source = sourceOf(file);
    return [...source.matchAll(BY_HAND)]
      .filter(([phrase]) => !PHRASES.some(([known]) => known.test(phrase)))
      .map(({ index, 0: phrase }) => source.slice(Math.max(0, index - 25), index + phrase.length + 25))
      .filter((around) => !KNOWN.some(([known]) => around.includes(known)))
      .map((around) => `${file}: ${around.replace(/\s+/g, " ")}`);
  });
  expect(found).toEqual([]);
  const all = files.map(sourceOf).join("\n");
  expect(KNOWN.filter(([known]) => !all.includes(known))).toEqual([]);
});

it("a period is said by the largest unit that it is a whole number of", () => {
  expect(
    [HOUR_MS, 8 * HOUR_MS, 36 * HOUR_MS, DAY_MS, 14 * DAY_MS, 120 * DAY_MS, 730 * DAY_MS].map((ms) =>
      lasting(ms, "nl"),
    ),
  ).toEqual(["een uur", "acht uur", "36 uur", "een dag", "twee weken", "120 dagen", "twee jaar"]);
});

it.each(LOCALES)("the one letter that is asked for at the end says as long as it waited, in %s", (locale) => {
  const letter = readFileSync(`emails/reminder/01-reminder-then-and-now.${locale}.md`, "utf8");
  expect(letter).toContain(`\n${capital(reminderAfter(locale))} `);
});
