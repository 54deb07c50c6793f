import { createHash } from "node:crypto";
import type { Token } from "marked";
import { escapeHtml } from "../src/email/escape.ts";
import type { CompiledLetter, SlotName, Template } from "../src/email/letter.ts";
import type { HoleName, Parts } from "./_layout/holes.ts";
import type { LetterStyles } from "./_layout/theme.ts";
import { brandLink } from "./brand-links.ts";
import { readMarkdown } from "./markdown.ts";
import { markdownHtml } from "./markdown-html.ts";
import { markdownText } from "./markdown-text.ts";
import { BUTTON_LINE, fillPlaceholders, placeholderFault, quoteMarkdown } from "./placeholders.ts";
import { CONFIRMATION } from "./sequences.ts";
import type { LetterBrand, ParsedLetter, Remark } from "./types.ts";

/** The link key of the confirmation's button: its URL differs a recipient. */
const CONFIRM = "confirm";
const VERSION_DIGITS = 12;
/** Character references would be text in one version of the letter and a character in the other. */
const CHARACTER_REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

/** The layout rendered for one language and kind. */
export interface Frame {
  readonly brand: LetterBrand;
  readonly styles: LetterStyles;
  readonly html: Parts;
  readonly button: Parts;
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

/** Sets one letter in its frame. What it returns is only good if no error was reported. */
export function compileLetter(letter: ParsedLetter, frame: Frame, reports: Reports): CompiledLetter {
  const { address, matter } = letter;
  checkPlaceholders(letter, reports.error);
  const fill = (text: string) => fillPlaceholders(text, frame.brand, address.locale);
  const button = readButton(letter, frame.brand, reports);
  const [before, after] = readBody(letter, frame.brand, reports);
  const subject = fill(matter.subject);
  const html = setHtml(frame, {
    subject: [escapeHtml(subject)],
    preview: [escapeHtml(fill(matter.preview))],
    heading: [escapeHtml(fill(matter.heading ?? matter.subject))],
    body: [
      markdownHtml(before, frame.styles),
      ...(button ? setButton(frame.button, button) : []),
      markdownHtml(after, frame.styles),
    ],
  });
  const text = setText(frame, [markdownText(before), button, markdownText(after)]);
  const { sequence, step, locale } = address;
  const content = { subject, preview: fill(matter.preview), html: merge(html), text: merge(text) };
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
  for (const [index, line] of body.replace(BUTTON_LINE, "").split("\n").entries()) {
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

/** The Markdown before and after the button's line. */
function readBody(letter: ParsedLetter, brand: LetterBrand, reports: Reports): readonly [Token[], Token[]] {
  const { address, body, bodyLine } = letter;
  const at = BUTTON_LINE.exec(body);
  const cut = at ? at.index : body.length;
  const read = (source: string, firstLine: number) => {
    const remarkAt = (report: (remark: Remark) => void) => (line: number, message: string) =>
      report({ file: address.file, line, message });
    const filled = fillPlaceholders(source, brand, address.locale, quoteMarkdown);
    const say = { error: remarkAt(reports.error), notice: remarkAt(reports.notice) };
    return readMarkdown({ source: filled, firstLine }, brand, address.locale, say);
  };
  const head = body.slice(0, cut);
  const tail = body.slice(cut + (at?.[0].length ?? 0));
  return [read(head, bodyLine), read(tail, bodyLine + head.split("\n").length - 1)];
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

function setText(frame: Frame, [before, button, after]: readonly [string, Button | null, string]): Template {
  const blocks: Template[] = [[before], button ? [`${button.label}: `, button.target] : [], [after]];
  const filled = blocks.map(withoutEmpty).filter((block) => block.length > 0);
  const body = filled.flatMap((block, index) => (index === 0 ? block : ["\n\n", ...block]));
  return withoutEmpty([...frame.text.before, ...merge(body), ...frame.text.after]);
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
