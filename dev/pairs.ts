import { checkPairs, pairs } from "../test/pairs/check-pairs.ts";

/*
 * Every two use cases that write, against each other at every trip to the database:
 *   npm run pairs                 all of them
 *   npm run pairs -- confirm      those with this word in one of their names
 */
const word = process.argv[2] ?? "";
const wanted = pairs.filter((pair) => pair.some((name) => name.includes(word)));
let [orders, odds] = [0, 0];
for (const pair of wanted) {
  const outcome = await checkPairs([pair]);
  orders += outcome.orders;
  odds += outcome.odd.length;
  for (const { schedule, differs } of outcome.odd) {
    console.log(`${pair.join(" | ")}   (${schedule})`);
    for (const line of differs.slice(0, 8)) console.log(`    ${line.slice(0, 220)}`);
  }
}
console.log(`${wanted.length} pairs, ${orders} orders; ${odds} end in neither of their two.`);
