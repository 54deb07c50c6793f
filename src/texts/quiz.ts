import { inBoth } from "./in-both.ts";
import { en } from "./quiz-en.ts";
import { nl } from "./quiz-nl.ts";

/** The texts around the statements, on our own page and in the element. */
export const quizTexts = inBoth({ nl, en });
