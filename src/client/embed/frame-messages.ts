import { QUIZ_EVENTS, type QuizEvent } from "./quiz-events.ts";

/** What the quiz in a frame says to the page around it. "ready" alone goes to whoever listens; it says nothing. */
export type FrameMessage =
  | { hechtwijzer: "ready" }
  | { hechtwijzer: "height"; height: number }
  /** A new step: the top of the frame should be in view. */
  | { hechtwijzer: "step" }
  /** For a form of the page, and nobody's events: whoever has it can open the result. */
  | { hechtwijzer: "result"; result: string }
  | { hechtwijzer: "event"; name: QuizEvent; detail: Record<string, unknown> };

/**
 * What the page around says back, so that the frame learns whom it may talk to; to a frame that is known to be ours, with
 * where the visit came from.
 */
export const HELLO = { hechtwijzer: "hello" } as const;

const HEIGHT_MAX_PX = 20_000;

/** A message that is one of ours, or null: any window may post anything. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  const { hechtwijzer: kind, height, result, name, detail } = Object(data) as Record<string, unknown>;
  if (kind === "ready" || kind === "step") return { hechtwijzer: kind };
  if (kind === "height") {
    const usable = typeof height === "number" && height > 0 && height <= HEIGHT_MAX_PX;
    return usable ? { hechtwijzer: kind, height } : null;
  }
  if (kind === "result") return typeof result === "string" ? { hechtwijzer: kind, result } : null;
  const known = QUIZ_EVENTS.find((each) => each === name);
  if (kind !== "event" || !known) return null;
  return { hechtwijzer: kind, name: known, detail: Object(detail) as Record<string, unknown> };
}
