/** What a site's analytics may know: how far somebody came, never what was answered or what came out. */
export const QUIZ_EVENTS = ["started", "answered", "completed", "lead"] as const;
export type QuizEvent = (typeof QUIZ_EVENTS)[number];

export interface QuizEventDetails {
  started: Record<string, never>;
  /** Which of the questions, by its place. */
  answered: { question: number; total: number };
  /** The sealed result: nobody but the quiz's own server can read it. */
  completed: { result: string };
  lead: Record<string, never>;
}
