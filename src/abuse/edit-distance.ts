/**
 * How many letters must be added, dropped, changed or swapped with the next to make one text of the other: the
 * "optimal string alignment" distance (Damerau 1964; Wagner and Fischer 1974). By hand: the usual libraries count a swap,
 * the commonest slip, as two.
 * @param most where it is more than this, only that it is more is found out: anything above `most` comes back.
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastAbove = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let cell = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cell = Math.min(cell, (twoAbove[j - 2] ?? 0) + 1);
      row.push(cell);
      least = Math.min(least, cell);
    }
    // A cell further down comes from this row, or by a swap, at one more, from the one above.
    if (least > most && leastAbove >= most) return least;
    twoAbove = above;
    above = row;
    leastAbove = least;
  }
  return above[b.length] ?? 0;
}
