/** What one act costs: round trips, statements, rows written, rows read. */
export type Cost = readonly [trips: number, statements: number, written: number, read: number];

/**
 * What each act costs at most, at 200,000 leads: what a small practice pays as well. The first three are exact; of rows
 * read there may be some more. A number goes up only with a word of why in the commit.
 */
export const COSTS: Readonly<Record<string, Cost>> = {
  "a score": [0, 0, 0, 0],
  // With the count that holds a day's sheets to their number.
  "a sheet of answers kept": [1, 2, 2, 10],
  "a visit's step": [1, 2, 2, 10],
  "a tick with nothing due": [1, 1, 0, 3],
  "a result": [0, 0, 0, 0],
  // With the count by which too many of them are held as sign-ups are.
  "a result mailed": [8, 22, 14, 130],
  // With the text that its mail was promised, kept once.
  "a sign-up, and its mail": [8, 29, 28, 170],
  "the page of a confirmation": [1, 1, 0, 20],
  "a confirmation, and its letter": [12, 34, 30, 200],
  "the page of preferences": [1, 1, 0, 20],
  "a preference changed": [4, 5, 4, 70],
  "one's own data": [2, 10, 0, 40],
  "the export of one's own data": [9, 28, 12, 120],
  "a webhook": [3, 6, 4, 20],
  // With the mark that makes it one vote of a reader and letter.
  "an answer to a letter": [1, 2, 2, 20],
  "the page of a stop": [0, 0, 0, 0],
  "a stop": [2, 5, 5, 30],
  "a return after a stop": [10, 26, 19, 230],
  "a refusal": [1, 5, 5, 30],
  "a new address asked for": [11, 23, 15, 120],
  "a new address": [9, 24, 16, 120],
  "a name changed": [3, 11, 0, 60],
  "a result forgotten": [4, 15, 3, 90],
  "an erasure": [8, 29, 25, 120],
  "a form builder's post": [9, 29, 28, 200],
  "a form builder's post, tried": [0, 0, 0, 0],
  "a quiz sent as a form": [1, 1, 1, 10],
  "a goal": [1, 4, 3, 50],
  "a claim of a hundred letters": [6, 19, 313, 3_400],
  "/healthz": [3, 6, 0, 250],
  "/admin": [5, 10, 0, 350],
  "/admin/people": [5, 9, 0, 1_000],
  "/admin/people?state=paused": [5, 9, 0, 29_800],
  "/admin/people?state=stopped": [5, 9, 0, 1_000],
  // Narrowed within 5,000 people, three rows each.
  "/admin/people?series=general": [5, 9, 0, 17_000],
  "/admin/people?source=direct": [5, 9, 0, 7_000],
  "/admin/people/lead000000000042": [7, 18, 0, 290],
  "/admin/newsletters": [7, 10, 0, 250],
  "/admin/newsletters/news-last-minute": [9, 12, 0, 250],
  "/admin/quiz": [5, 10, 0, 310],
  "/admin/rhythm/general": [6, 9, 0, 240],
  "/admin/letters": [5, 8, 0, 240],
  "/admin/letters/general/look-front-door": [5, 8, 0, 250],
  // Looks at the 5,000 letters that are due first, for how many of them it is, three rows each.
  "/admin/letters/general/look-front-door/edit": [10, 13, 0, 17_000],
  "what a change of rhythm does to people": [7, 10, 0, 6_000],
  // With its rows in the audit.
  "a test of a draft": [22, 38, 17, 17_000],
  // Some rows of each reader who asked for newsletters; the coach presses for it, no page does.
  "a count of a newsletter's readers": [18, 21, 2, 700_000],
  "/admin/forms": [7, 10, 0, 430],
  "/admin/import": [5, 8, 0, 730],
  "/admin/settings": [6, 12, 0, 320],
  "/admin/settings/sending": [5, 11, 0, 320],
  "/admin/settings/audit": [5, 8, 0, 240],
  "/admin/research": [5, 9, 0, 240],
  "/admin/recovery": [5, 11, 0, 320],
  "/admin/counts.csv": [2, 2, 0, 50],
  // Lets a hundred letters go that waited.
  "POST /admin/settings/sending/start": [12, 32, 313, 3_500],
  // Counts anew whom a newsletter reaches: some rows of each reader who asked for newsletters.
  "POST /admin/newsletters/news-last-minute/readers": [19, 24, 3, 700_000],
  "POST /admin/newsletters/news-last-minute/count": [18, 21, 2, 700_000],
  // Show the letter again, as its page does.
  "POST /admin/letters/general/look-front-door/edit": [17, 25, 7, 17_000],
  "POST /admin/letters/general/look-front-door/edit/draft": [13, 17, 1, 17_000],
  "POST /admin/letters/general/look-front-door/edit/test": [22, 38, 13, 17_000],
  "POST /admin/letters/general/look-front-door/edit/keep-mine": [12, 17, 0, 17_000],
  "POST /admin/letters/general/look-front-door/edit/back-to-file": [14, 20, 2, 17_000],
  "/quiz": [0, 0, 0, 0],
  "/v1/quizzes/attachment": [0, 0, 0, 0],
};
/** And any other post at the desk. */
export const A_PRESS: Cost = [19, 36, 20, 3_000];
/** A whole night looks at each row of what it must forget from a few times, and at none of what went ($0.01 at this size). */
export const NIGHT_ROWS_PER_LEAD_MAX = 45;
