/** Where the quick exit leads: somewhere that says nothing about who left from where. */
export const NEUTRAL_URL = "https://www.google.nl/search?q=weer";
