/**
 * From nought to the highest value, onto a length. All that the plots need of a scale: d3-scale brings its ticks, formats,
 * colours and clocks into the Worker with it.
 */
export const linear = (highest: number, length: number) => (value: number) => (value / highest) * length;
