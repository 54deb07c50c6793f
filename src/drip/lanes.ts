/** What is sent first: promise 7. A batch holds letters of one lane; its number is stored. */
export const ALARM_LANE = -3;
/** What somebody just asked for, by a button or a form, and no series sends. */
export const ASKED_LANE = -2;
export const TEST_LANE = -1;
export const CONFIRMATION_LANE = 0;
export const DRIP_LANE = 1;
export const NEWSLETTER_LANE = 2;

/** The sequence that newsletters are steps of; a step's key is the newsletter's id. */
export const NEWSLETTER = "newsletter";

/** What stands for lead and sequence of a letter that somebody asked for; its step is its batch. */
export const ASKED = "asked";

/** The series for whoever answered the questions, where no style is known or may be used. */
export const GENERAL = "general";
/** The series for whoever never answered them. */
export const WELCOME = "welcome";
/** The one letter that comes three months after somebody asked for it. */
export const REMINDER = "reminder";
