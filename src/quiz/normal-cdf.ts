/**
 * Phi(x), the standard normal distribution function; absolute error below 1e-14, and exactly .5 at 0. By hand: the
 * element in a page carries it, too, and a library of statistics for one function is too much there.
 * Source: J. F. Hart, Computer Approximations (1968), as given by G. West, "Better approximations to cumulative
 * normal functions", Wilmott Magazine (2005).
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  const tail = size > FARTHEST ? 0 : size < RATIONAL_BELOW ? rationalTail(size) : fractionTail(size);
  return x > 0 ? 1 - tail : tail;
}

const FARTHEST = 37;
const RATIONAL_BELOW = 7.07106781186547;
const ROOT_TWO_PI = 2.506628274631;

// Highest power first.
const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

function rationalTail(size: number): number {
  return (Math.exp((-size * size) / 2) * polynomial(NUMERATOR, size)) / polynomial(DENOMINATOR, size);
}

function fractionTail(size: number): number {
  const fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
  return Math.exp((-size * size) / 2) / fraction / ROOT_TWO_PI;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
