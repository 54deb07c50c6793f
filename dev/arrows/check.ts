import { cruiseProject, findBreaches } from "./find-breaches.ts";

/** Whether every import goes where the table of rooms lets it: `node dev/arrows/check.ts`. */
const breaches = findBreaches(await cruiseProject());
for (const breach of breaches) console.error(breach);
process.exitCode = breaches.length === 0 ? 0 : 1;
