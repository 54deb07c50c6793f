/** What is sent first: promise 7. A batch holds letters of one lane; its number is stored. */
export const TEST_LANE = -1;
export const CONFIRMATION_LANE = 0;
export const DRIP_LANE = 1;
export const NEWSLETTER_LANE = 2;

/** The sequence that newsletters are steps of; a step's key is the newsletter's id. */
export const NEWSLETTER = "newsletter";
