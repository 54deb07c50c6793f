/** Stands in for the SDK's renderer of React letters: ours are compiled at build time, and it is 650 kB. */
export function render(): never {
  throw new Error("Letters are compiled at build time.");
}
