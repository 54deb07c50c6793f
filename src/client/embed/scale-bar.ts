import type { AttachmentScale, Locale, ScaleResult } from "../../quiz/types.ts";
import { el, fill } from "./dom.ts";
import { levelOf, oneDecimal, percentAlong } from "./scale-range.ts";
import type { EmbedTexts } from "./texts.ts";

/** One scale: as a line with its 80% band, for eyes, and in words, for everybody. */
export function scaleBar(
  t: EmbedTexts,
  locale: Locale,
  scale: AttachmentScale,
  result: ScaleResult | null,
): HTMLElement {
  const { name, low, high } = t.result.scale[scale];
  const heading = el("h4", {}, name);
  if (!result) return el("div", { class: "scale", part: "scale" }, heading, el("p", {}, t.result.unknown));
  const number = (value: number) => oneDecimal(value, locale);
  const value = { mean: number(result.mean), low: number(result.low), high: number(result.high) };
  return el(
    "div",
    { class: "scale", part: "scale" },
    heading,
    drawn(result),
    el("p", { class: "ends", "aria-hidden": "true" }, el("span", {}, low), el("span", {}, high)),
    el("p", {}, el("strong", {}, t.result.levels[levelOf(result)]), `: ${fill(t.result.value, value)}`),
  );
}

function drawn({ mean, low, high }: ScaleResult): HTMLElement {
  const band = el("span", { class: "bar-band", part: "scale-band" });
  band.style.left = `${percentAlong(low)}%`;
  band.style.width = `${percentAlong(high) - percentAlong(low)}%`;
  const dot = el("span", { class: "bar-dot", part: "scale-dot" });
  dot.style.left = `${percentAlong(mean)}%`;
  const along = el("span", { class: "bar-along" }, el("span", { class: "bar-cut" }), band, dot);
  return el("div", { class: "bar", "aria-hidden": "true" }, along);
}
