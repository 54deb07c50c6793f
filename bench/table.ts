import type { Answer, Stage } from "./stage.ts";

/** How large, said on the command line. */
interface Sizes {
  rounds: number;
  requests: number;
  hands: number;
  /** Letters of a mailing, and of the textbook's, which is slow. */
  letters: number;
  textbook: number;
  leads: number[];
}

export interface Bench {
  stage: Stage;
  sizes: Sizes;
  say(row: Measured): void;
  /** Somebody who was never seen signs up, from a network of an own. */
  newcomer(how?: Newcomer): Promise<Answer>;
}

interface Newcomer {
  headers?: Record<string, string>;
  /** Told the address before it signs up. */
  named?: (email: string) => void;
}

export interface Measured {
  what: string;
  ours: string;
  /** The floor or the rival, with what it did. */
  beside: string;
  ratio: number | null;
  /** What the ratio is to be. */
  goal: { min: number } | { max: number } | null;
}

const WIDTHS = [44, 26, 46, 8, 9, 11];

/** The table is Markdown: docs/performance.md has it as it is printed. */
export function heading(): string {
  const cells = ["what", "ours", "beside", "ratio", "goal", ""];
  return `${line(cells)}\n${line(WIDTHS.map((width) => "-".repeat(width)))}`;
}

/** One line, which says whether it meets its goal. */
export function lineOf({ what, ours, beside, ratio, goal }: Measured): string {
  const isMet = ratio === null || goal === null || ("min" in goal ? ratio >= goal.min : ratio <= goal.max);
  const wanted = goal === null ? "" : "min" in goal ? `>= ${goal.min}` : `<= ${goal.max}`;
  const text = ratio === null ? "" : ratio >= 100 ? ratio.toFixed(0) : ratio.toFixed(2);
  return line([what, ours, beside, text, wanted, goal === null ? "" : isMet ? "met" : "falls short"]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell, i) => cell.padEnd(WIDTHS[i] ?? 0)).join(" | ")} |`;
}
