/** Sums over complete sheets from which every statistic of a scale follows; whole numbers, so nothing is lost. */
export interface ScaleTally {
  n: number;
  /** Sum of the keyed answers of each item, in shown order. */
  items: number[];
  itemSquares: number[];
  /** Sum of keyed answer times scale sum. */
  itemsByTotal: number[];
  total: number;
  totalSquares: number;
  /** Which statements speak for the scale; the others speak against it. */
  isFor: readonly boolean[];
  /** Sums of the two halves' keyed answers, each with itself and with the other. */
  forTotal: number;
  forSquares: number;
  againstSquares: number;
  forByAgainst: number;
}

export function emptyTally(isFor: readonly boolean[]): ScaleTally {
  const zeros = () => isFor.map(() => 0);
  return {
    n: 0,
    items: zeros(),
    itemSquares: zeros(),
    itemsByTotal: zeros(),
    total: 0,
    totalSquares: 0,
    isFor,
    forTotal: 0,
    forSquares: 0,
    againstSquares: 0,
    forByAgainst: 0,
  };
}

/** Adds one sheet's keyed answers on this scale. */
export function addToTally(tally: ScaleTally, keyed: readonly number[]): void {
  let [total, inFor] = [0, 0];
  keyed.forEach((answer, at) => {
    total += answer;
    if (tally.isFor[at]) inFor += answer;
  });
  const inAgainst = total - inFor;
  tally.forTotal += inFor;
  tally.forSquares += inFor * inFor;
  tally.againstSquares += inAgainst * inAgainst;
  tally.forByAgainst += inFor * inAgainst;
  tally.n += 1;
  tally.total += total;
  tally.totalSquares += total * total;
  keyed.forEach((answer, at) => {
    tally.items[at] = (tally.items[at] ?? 0) + answer;
    tally.itemSquares[at] = (tally.itemSquares[at] ?? 0) + answer * answer;
    tally.itemsByTotal[at] = (tally.itemsByTotal[at] ?? 0) + answer * total;
  });
}

/** Mean of the scale in answer units; null without sheets. */
export function meanOfTally(tally: ScaleTally): number | null {
  return tally.n === 0 ? null : tally.total / tally.n / tally.items.length;
}

/** Standard deviation between people of the scale's mean in answer units (n - 1); null below two sheets. */
export function sdOfTally(tally: ScaleTally): number | null {
  return tally.n < 2 ? null : Math.sqrt(totalVariance(tally)) / tally.items.length;
}

/** Cronbach (1951): k/(k-1) * (1 - sum of item variances / variance of the sum); null where nobody differs. */
export function alphaOf(tally: ScaleTally): number | null {
  const k = tally.items.length;
  if (tally.n < 2 || k < 2) return null;
  const ofTotal = totalVariance(tally);
  if (ofTotal === 0) return null;
  const ofItems = tally.items.reduce((sum, _, at) => sum + itemVariance(tally, at), 0);
  return (k / (k - 1)) * (1 - ofItems / ofTotal);
}

/**
 * Reliability by the two halves, those for the scale and those against it: 2r / (1 + r) for their correlation r
 * (Spearman 1910, Brown 1910). Below alpha where keys are agreed with for their own sake. Null where a half has no
 * statements or nobody differs.
 */
export function splitHalfOf(tally: ScaleTally): number | null {
  const { n, total, forTotal, forSquares, againstSquares, forByAgainst } = tally;
  if (n < 2) return null;
  const againstTotal = total - forTotal;
  const ofFor = covariance(n, forTotal, forTotal, forSquares);
  const ofAgainst = covariance(n, againstTotal, againstTotal, againstSquares);
  if (ofFor <= ROUNDING || ofAgainst <= ROUNDING) return null;
  const r = covariance(n, forTotal, againstTotal, forByAgainst) / Math.sqrt(ofFor * ofAgainst);
  return (2 * r) / (1 + r);
}

/** Correlation of an item with the sum of the others; null where either is the same for everybody. */
export function itemRestOf(tally: ScaleTally, at: number): number | null {
  if (tally.n < 2) return null;
  const ofItem = itemVariance(tally, at);
  const withTotal = covariance(tally.n, tally.items[at] ?? 0, tally.total, tally.itemsByTotal[at] ?? 0);
  const ofRest = totalVariance(tally) - 2 * withTotal + ofItem;
  if (ofItem === 0 || ofRest <= ROUNDING) return null;
  return (withTotal - ofItem) / Math.sqrt(ofItem * ofRest);
}

/** Far below any variance of whole answers among countable people. */
const ROUNDING = 1e-9;

function totalVariance({ n, total, totalSquares }: ScaleTally): number {
  return covariance(n, total, total, totalSquares);
}

function itemVariance(tally: ScaleTally, at: number): number {
  const sum = tally.items[at] ?? 0;
  return covariance(tally.n, sum, sum, tally.itemSquares[at] ?? 0);
}

function covariance(n: number, sumX: number, sumY: number, sumXY: number): number {
  return (n * sumXY - sumX * sumY) / (n * (n - 1));
}
