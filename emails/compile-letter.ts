import { createHash } from "node:crypto";
import type { Token } from "marked";
import { escapeHtml } from "../src/email/escape.ts";
import type { CompiledLetter, SlotName, Template } from "../src/email/letter.ts";
import type { PlaceDrawing } from "../src/email/place.ts";
import type { HoleName, Parts } from "./_layout/holes.ts";
import type { LetterStyles } from "./_layout/theme.ts";
import { brandLink } from "./brand-links.ts";
import { readMarkdown } from "./markdown.ts";
import { markdownHtml } from "./markdown-html.ts";
import { markdownText } from "./markdown-text.ts";
import {
  cutAtMarks,
  fillPlaceholders,
  MARKS,
  type Mark,
  placeholderFault,
  quoteMarkdown,
} from "./placeholders.ts";
import { CONFIRMATION } from "./sequences.ts";
import type { LetterBrand, ParsedLetter, Remark } from "./types.ts";

/** The link key of the confirmation's button: its URL differs a recipient. */
const CONFIRM = "confirm";
const VERSION_DIGITS = 12;
const PLACE_MISPLACED = "{{place}} stands below the first paragraph, and not in a confirmation.";
/** Character references would be text in one version of the letter and a character in the other. */
const CHARACTER_REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

/** The layout rendered for one language and kind. */
export interface Frame {
  readonly brand: LetterBrand;
  readonly styles: LetterStyles;
  readonly html: Parts;
  readonly button: Parts;
  readonly place: PlaceDrawing;
  readonly text: { readonly before: Template; readonly after: Template };
}

export interface Reports {
  readonly error: (remark: Remark) => void;
  readonly notice: (remark: Remark) => void;
}

interface Button {
  readonly label: string;
  readonly target: string | { readonly slot: SlotName };
}

/** A stretch of Markdown, or where the layout puts something of its own. */
type Block = readonly Token[] | Mark;

const isMark = (text: string | undefined): text is Mark => MARKS.some((mark) => mark === text);

/** Sets one letter in its frame. What it returns is only good if no error was reported. */
export function compileLetter(letter: ParsedLetter, frame: Frame, reports: Reports): CompiledLetter {
  const { address, matter } = letter;
  checkPlaceholders(letter, reports.error);
  const fill = (text: string) => fillPlaceholders(text, frame.brand, address.locale);
  const button = readButton(letter, frame.brand, reports);
  const blocks = readBody(letter, frame.brand, reports);
  const place = blocks.includes("place") ? { place: frame.place } : {};
  const subject = fill(matter.subject);
  const html = setHtml(frame, {
    subject: [escapeHtml(subject)],
    preview: [escapeHtml(fill(matter.preview))],
    heading: [escapeHtml(fill(matter.heading ?? matter.subject))],
    body: blocks.flatMap((block): Template => {
      if (block === "place") return [{ slot: "place" }];
      if (block === "button") return button ? setButton(frame.button, button) : [];
      return [markdownHtml(block, frame.styles)];
    }),
  });
  const text = setText(frame, blocks, button);
  const { sequence, step, locale } = address;
  const content = { subject, preview: fill(matter.preview), html: merge(html), text: merge(text), ...place };
  return { sequence, step, locale, version: hash(content), ...content, html, text };
}

function checkPlaceholders(
  { address, matter, body, bodyLine }: ParsedLetter,
  report: Reports["error"],
): void {
  const say = (line: number, message: string) => report({ file: address.file, line, message });
  for (const key of ["subject", "preview", "heading", "button"] as const) {
    const fault = placeholderFault(matter[key] ?? "");
    if (fault) say(matter.lines[key] ?? 1, fault);
  }
  for (const [index, line] of withoutMarks(body).split("\n").entries()) {
    const fault = placeholderFault(line);
    if (fault) say(bodyLine + index, fault);
    if (CHARACTER_REFERENCE.test(line)) say(bodyLine + index, "HTML is not allowed in a letter.");
  }
}

function readButton({ address, matter }: ParsedLetter, brand: LetterBrand, reports: Reports): Button | null {
  const remark = { file: address.file, line: matter.lines.link ?? 1 };
  const label = fillPlaceholders(matter.button, brand, address.locale);
  if (address.sequence === CONFIRMATION) {
    if (matter.link !== CONFIRM)
      reports.error({ ...remark, message: `a confirmation's link must be "${CONFIRM}".` });
    return { label, target: { slot: "confirmUrl" } };
  }
  const link = brandLink(brand, matter.link, address.locale);
  if (link.kind === "url") return { label, target: link.url };
  if (link.kind === "fault") reports.error({ ...remark, message: link.message });
  else
    reports.notice({
      ...remark,
      message: `no button, because the brand has no URL for the link "${matter.link}".`,
    });
  return null;
}

/** The Markdown without each mark's first line: a second one is a fault. */
function withoutMarks(body: string): string {
  const seen = new Set<string>();
  const pieces = cutAtMarks(body).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const again = seen.has(piece);
    seen.add(piece);
    return again ? `{{${piece}}}` : "";
  });
  return pieces.join("");
}

/** The body cut at its marks; without a line for it the button comes last. */
function readBody(letter: ParsedLetter, brand: LetterBrand, { error, notice }: Reports): Block[] {
  const { address, body, bodyLine } = letter;
  const at = (report: (remark: Remark) => void) => (line: number, message: string) =>
    report({ file: address.file, line, message });
  const say = { error: at(error), notice: at(notice) };
  let line = bodyLine;
  const blocks = cutAtMarks(body).map((piece, index, pieces): Block => {
    if (index % 2 === 1 && isMark(piece)) {
      const misplaced = address.sequence === CONFIRMATION || pieces[0]?.trim() === "";
      if (piece === "place" && misplaced) say.error(line, PLACE_MISPLACED);
      return piece;
    }
    const source = fillPlaceholders(piece, brand, address.locale, quoteMarkdown);
    const tokens = readMarkdown({ source, firstLine: line }, brand, address.locale, say);
    line += piece.split("\n").length - 1;
    return tokens;
  });
  return blocks.includes("button") ? blocks : [...blocks, "button"];
}

type Filling = Partial<Record<HoleName, Template>>;

const SLOTS: ReadonlySet<HoleName> = new Set<HoleName & SlotName>([
  "greeting",
  "unsubscribeUrl",
  "preferencesUrl",
  "aboutMeUrl",
  "notAboutMeUrl",
]);

const isSlot = (name: HoleName): name is HoleName & SlotName => SLOTS.has(name);

function fillParts(parts: Parts, filling: Filling): Template {
  return parts.flatMap((part): Template => {
    if (typeof part === "string") return [part];
    return isSlot(part.hole) ? [{ slot: part.hole }] : (filling[part.hole] ?? []);
  });
}

const withoutEmpty = (template: Template): Template => template.filter((part) => part !== "");

const setHtml = (frame: Frame, filling: Filling): Template => withoutEmpty(fillParts(frame.html, filling));

const setButton = (parts: Parts, { label, target }: Button): Template =>
  fillParts(parts, {
    buttonLabel: [escapeHtml(label)],
    buttonUrl: [typeof target === "string" ? escapeHtml(target) : target],
  });

function setText(frame: Frame, blocks: readonly Block[], button: Button | null): Template {
  const body: Template[number][] = [];
  for (const block of blocks) {
    const part = withoutEmpty(blockText(block, button));
    // The drawing brings its own distance, so that there is none where a reader has no drawing.
    if (block !== "place" && body.length > 0 && part.length > 0) body.push("\n\n");
    body.push(...part);
  }
  return withoutEmpty([...frame.text.before, ...merge(body), ...frame.text.after]);
}

function blockText(block: Block, button: Button | null): Template {
  if (block === "place") return [{ slot: "place" }];
  if (block === "button") return button ? [`${button.label}: `, button.target] : [];
  return [markdownText(block)];
}

/** Joins neighbouring strings. */
function merge(template: Template): Template {
  const merged: Template[number][] = [];
  for (const part of template) {
    const last = merged.at(-1);
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged;
}

const hash = (content: object): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, VERSION_DIGITS);
