/** What a site's tag manager may know: how far somebody came, never what was answered or what came out. */
export const QUIZ_EVENTS = ["viewed", "started", "answered", "completed", "lead"] as const;
export type QuizEvent = (typeof QUIZ_EVENTS)[number];

export interface QuizEventDetails {
  /** The questions are there. */
  viewed: Record<string, never>;
  started: Record<string, never>;
  /** Which of the questions, by its place. */
  answered: { question: number; total: number };
  completed: Record<string, never>;
  lead: Record<string, never>;
}
