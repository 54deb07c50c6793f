export interface AlphaInterval {
  value: number;
  low: number;
  high: number;
}

const Z_95 = 1.959963984540054;

/**
 * The 95% interval of alpha for k items and n people. Source: D. G. Bonett, "Sample size requirements for testing and
 * estimating coefficient alpha", J. Educ. Behav. Stat. 27 (2002): ln(1 - alpha) has variance 2k/((k-1)(n-2)).
 */
export function alphaInterval(alpha: number, k: number, n: number): AlphaInterval {
  const half = Z_95 * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
  return { value: alpha, low: 1 - (1 - alpha) * Math.exp(half), high: 1 - (1 - alpha) * Math.exp(-half) };
}
