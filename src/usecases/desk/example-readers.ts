import type { Profile } from "../profile.ts";

/** A made-up person to read a letter with. */
export interface ExampleReader {
  readonly id: string;
  readonly firstName: string | null;
  readonly profile: Profile | null;
}

const placed = (
  anxiety: number,
  avoidance: number,
  headline: NonNullable<Profile["headline"]> = "mixed",
): Profile => ({
  means: { anxiety, avoidance },
  headline,
  confidence: headline === "mixed" ? "mixed" : "likely",
});

/** One in each style's place, and the names that break a layout where one is breakable. */
export const EXAMPLE_READERS: readonly ExampleReader[] = [
  { id: "secure", firstName: "Sam", profile: placed(2, 1, "secure") },
  { id: "anxious", firstName: "Noor", profile: placed(5, 2, "anxious") },
  { id: "avoidant", firstName: "Joris", profile: placed(2, 4, "avoidant") },
  { id: "both", firstName: "Mees", profile: placed(4, 4, "both") },
  { id: "disorganised", firstName: "Lieke", profile: placed(4, 4, "disorganised") },
  { id: "mixed", firstName: "Robin", profile: placed(3, 3) },
  { id: "unknown", firstName: null, profile: null },
  { id: "long-name", firstName: "Wilhelmina-Alexandrina van der Meerbeeck", profile: placed(3, 2) },
  { id: "right-to-left", firstName: "ליאורה", profile: placed(4, 3) },
];

/** The reader of this id, else the one whom a series is written for, else one of whom nothing is known. */
export function exampleReader(id: string | undefined, sequence: string): ExampleReader {
  const found = [id, sequence, "unknown"].map((each) => EXAMPLE_READERS.find((reader) => reader.id === each));
  return found.find((reader) => reader !== undefined) as ExampleReader;
}
