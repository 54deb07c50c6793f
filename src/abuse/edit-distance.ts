/**
 * How many letters must be added, dropped, changed or swapped with the next to make one text of the other: the
 * "optimal string alignment" distance (Damerau 1964; Wagner and Fischer 1974). By hand: the usual libraries count a swap,
 * the commonest slip, as two.
 */
export function editDistance(a: string, b: string): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      const at = (cells: readonly number[], k: number) => cells[k] ?? Number.POSITIVE_INFINITY;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(twoAbove, j - 2) + 1 : Infinity;
      row.push(Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + changed, swapped));
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
