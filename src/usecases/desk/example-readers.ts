import type { Profile } from "../profile.ts";

/** A made-up person to read a letter with. */
export interface ExampleReader {
  readonly id: string;
  readonly firstName: string | null;
  readonly profile: Profile | null;
}

const placed = (anxiety: number, avoidance: number): Profile => ({ means: { anxiety, avoidance } });

/** One in each style's place, and the names that break a layout where one is breakable. */
export const EXAMPLE_READERS: readonly ExampleReader[] = [
  { id: "secure", firstName: "Sam", profile: placed(2, 1) },
  { id: "anxious", firstName: "Noor", profile: placed(5, 2) },
  { id: "avoidant", firstName: "Joris", profile: placed(2, 4) },
  { id: "disorganised", firstName: "Lieke", profile: placed(4, 4) },
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
