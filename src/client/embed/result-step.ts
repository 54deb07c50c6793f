import { type Outcome, outcomeOf } from "../../quiz/attachment/outcome.ts";
import { type AttachmentScale, type Locale, STYLES, type Style } from "../../quiz/types.ts";
import type { Scored } from "./api.ts";
import { el, fill } from "./dom.ts";
import { helpList } from "./help-list.ts";
import { scaleBar } from "./scale-bar.ts";
import type { EmbedTexts } from "./texts.ts";

const SCALES: readonly AttachmentScale[] = ["anxiety", "avoidance", "disorganisation"];

export interface ResultProps {
  locale: Locale;
  scored: Scored;
  /** The way back to the site with the result, where there is one. */
  back: string | null;
  /** The sign-up, or what came of it. */
  offer: HTMLElement;
  onRetake: () => void;
}

/** Where somebody stands, how sure that is, and no more; then help, and only then the offer. */
export function resultStep(t: EmbedTexts, props: ResultProps): HTMLElement {
  const { locale, scored, back, offer, onRetake } = props;
  const scales = SCALES.map((scale) => scaleBar(t, locale, scale, scored.scales[scale]));
  return el(
    "div",
    { class: "step result", part: "result" },
    ...opening(t, scored),
    el("h3", {}, t.result.scales),
    ...scales,
    el("p", { class: "hint" }, t.result.notValidated),
    ...ways(t, scored, back),
    helpList(t, true),
    offer,
    el("button", { type: "button", class: "move", part: "move", onclick: onRetake }, t.result.retake),
  );
}

function opening(t: EmbedTexts, scored: Scored): HTMLElement[] {
  const outcome = outcomeOf(scored);
  const { headline, confidence, near } = outcome;
  const { title, intro } = t.result.headlines[headline];
  const styles = near.map((style) => t.result.styles[style]);
  const named = { styles: styles.join(" / ") };
  const word = isNamed(headline) && confidence !== "mixed" ? t.result.words[confidence] : "";
  const lines = [certainty(t, outcome), second(t, isNamed(headline) ? (near[0] ?? null) : null)];
  return [
    el(
      "p",
      { class: "eyebrow" },
      t.result.eyebrow,
      word && " ",
      word && el("span", { class: "badge" }, word),
    ),
    el("h2", { class: "title", part: "title", tabindex: "-1" }, fill(title, named)),
    el("p", { class: "lead" }, fill(intro, named)),
    ...lines.flatMap((line) => (line ? [el("p", {}, line)] : [])),
    ...(scored.flags.length > 0 ? [el("p", { class: "caution", part: "caution" }, t.result.caution)] : []),
  ];
}

function isNamed(headline: Outcome["headline"]): headline is Style {
  return STYLES.some((style) => style === headline);
}

/** How sure it is; nothing where nothing was named because too little could be said. */
function certainty(t: EmbedTexts, { headline, confidence }: Outcome): string | null {
  if (headline === "incomplete" || headline === "careless") return null;
  if (headline === "both" && confidence === "mixed") return t.result.twoSides;
  return t.result.sentences[isNamed(headline) ? confidence : "mixed"];
}

function second(t: EmbedTexts, style: Style | null): string | null {
  return style && fill(t.result.second, { style: t.result.styles[style] });
}

function ways(t: EmbedTexts, { resultUrl }: Scored, back: string | null): HTMLElement[] {
  const whole = el(
    "a",
    { class: "button", part: "button", href: resultUrl, target: "_blank", rel: "noopener noreferrer" },
    t.result.whole,
    el("span", { class: "unseen" }, ` ${t.result.newTab}`),
  );
  const on =
    back !== null &&
    el(
      "a",
      { class: "button quiet", part: "button button-quiet", href: back, target: "_top", rel: "noreferrer" },
      t.result.back,
    );
  return [el("p", { class: "ways" }, whole, on)];
}
