import { escapeHtml } from "../src/email/escape.ts";
import type { CompiledLetter, Part, SlotName, Template } from "../src/email/letter.ts";
import { cutAtHoles, type HoleName, isSlotHole, type Parts } from "./_layout/holes.ts";
import { brandLink, markedUrl } from "./brand-links.ts";
import type { Frame } from "./frame.ts";
import { type Block, readBody } from "./letter-body.ts";
import { contentHash, letterCode } from "./letter-code.ts";
import { readMarkdown } from "./markdown.ts";
import { markdownHtml } from "./markdown-html.ts";
import { markdownText } from "./markdown-text.ts";
import { cutAtMarks, fillPlaceholders, isMark, placeholderFault, quoteMarkdown } from "./placeholders.ts";
import { CONFIRMATION } from "./sequences.ts";
import type { LetterBrand, ParsedLetter, Remark } from "./types.ts";

/** The link key of the confirmation's button: its URL differs a recipient. */
const CONFIRM = "confirm";
const VERSION_DIGITS = 12;
/** Character references would be text in one version of the letter and a character in the other. */
const CHARACTER_REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

export interface Reports {
  readonly error: (remark: Remark) => void;
  readonly notice: (remark: Remark) => void;
}

interface Button {
  readonly label: string;
  readonly target: string | { readonly slot: SlotName };
}

/** Sets one letter in its frame. What it returns is only good if no error was reported. */
export async function compileLetter(
  letter: ParsedLetter,
  frame: Frame,
  reports: Reports,
): Promise<CompiledLetter> {
  const { address, matter } = letter;
  const { brand } = frame;
  const { sequence, step, locale } = address;
  const code = await letterCode(brand.siteUrl, step);
  checkPlaceholders(letter, reports.error);
  const at = (report: Reports["error"]) => (line: number, message: string) =>
    report({ file: address.file, line, message });
  const context = { brand, locale, code, say: { error: at(reports.error), notice: at(reports.notice) } };
  const fill = (text: string) => fillPlaceholders(text, brand, locale);
  const button = readButton(letter, brand, code, reports);
  const blocks = readBody(letter, context);
  const source = postscriptOf(letter, brand);
  const firstLine = matter.lines.ps ?? 1;
  const ps = source === null ? [] : readMarkdown({ source, firstLine }, { ...context, hasResultPage: false });
  const subject = fill(matter.subject);
  const preview = fill(matter.preview);
  const filling: Filling = {
    subject: [escapeHtml(subject)],
    preview: [escapeHtml(preview)],
    body: blocks.flatMap((block) => inPassage(block, blockHtml(block, button, frame))),
    ps: cut(markdownHtml(ps, frame.styles)),
  };
  const content = {
    subject,
    preview,
    html: merge(fillParts(frame.html, filling)),
    text: textOf(frame, blocks, button, cut(markdownText(ps))),
    ...(blocks.some(({ content }) => content === "place") ? { place: frame.place } : {}),
  };
  const { premises } = matter;
  const version = await contentHash(content, VERSION_DIGITS);
  return { sequence, step, locale, version, code, premises, ...content };
}

function postscriptOf({ address, matter }: ParsedLetter, brand: LetterBrand): string | null {
  const own = matter.ps ?? (address.sequence === CONFIRMATION ? null : brand.postscript?.[address.locale]);
  return own ? `P.S. ${fillPlaceholders(own, brand, address.locale, quoteMarkdown)}` : null;
}

function checkPlaceholders(
  { address, matter, body, bodyLine }: ParsedLetter,
  report: Reports["error"],
): void {
  const say = (line: number, message: string) => report({ file: address.file, line, message });
  for (const key of ["subject", "preview", "button", "ps"] as const) {
    const fault = placeholderFault(matter[key] ?? "");
    if (fault) say(matter.lines[key] ?? 1, fault);
  }
  for (const [index, line] of withoutMarks(body).split("\n").entries()) {
    const fault = placeholderFault(line);
    if (fault) say(bodyLine + index, fault);
    if (CHARACTER_REFERENCE.test(line)) say(bodyLine + index, "HTML is not allowed in a letter.");
  }
}

/** The Markdown without each mark's first line: a second one is a fault. */
function withoutMarks(body: string): string {
  const seen = new Set<string>();
  const pieces = cutAtMarks(body).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const again = isMark(piece) && seen.has(piece);
    seen.add(piece);
    return again ? `{{${piece}}}` : "";
  });
  return pieces.join("");
}

function readButton(
  { address, matter }: ParsedLetter,
  brand: LetterBrand,
  code: string,
  reports: Reports,
): Button | null {
  if (matter.button === null || matter.link === null) return null;
  const remark = { file: address.file, line: matter.lines.link ?? 1 };
  const label = fillPlaceholders(matter.button, brand, address.locale);
  if (address.sequence === CONFIRMATION) {
    if (matter.link !== CONFIRM)
      reports.error({ ...remark, message: `a confirmation's link must be "${CONFIRM}".` });
    return { label, target: { slot: "confirmUrl" } };
  }
  const link = brandLink(brand, matter.link, address.locale);
  if (link.kind === "url") return { label, target: markedUrl(link.url, code) };
  if (link.kind === "fault") reports.error({ ...remark, message: link.message });
  else
    reports.notice({
      ...remark,
      message: `no button, because the brand has no URL for the link "${matter.link}".`,
    });
  return null;
}

type Filling = Partial<Record<HoleName, Template>>;

function fillParts(parts: Parts, filling: Filling): Template {
  return parts.flatMap((part): Template => {
    if (typeof part === "string") return [part];
    return isSlotHole(part.hole) ? [{ slot: part.hole }] : (filling[part.hole] ?? []);
  });
}

/** Markup whose holes are all readers' slots. */
const cut = (markup: string): Part[] => merge(fillParts(cutAtHoles(markup), {}) as Part[]);

function inPassage({ condition }: Block, parts: readonly Part[]): Template {
  return condition && parts.length > 0 ? [{ ...condition, parts }] : parts;
}

function blockHtml({ content }: Block, button: Button | null, frame: Frame): readonly Part[] {
  if (content === "place") return [{ slot: "place" }];
  if (content !== "button") return cut(markdownHtml(content, frame.styles));
  if (!button) return [];
  const { label, target } = button;
  return fillParts(frame.button, {
    buttonLabel: [escapeHtml(label)],
    buttonUrl: [typeof target === "string" ? escapeHtml(target) : target],
  }) as Part[];
}

function textOf(
  frame: Frame,
  blocks: readonly Block[],
  button: Button | null,
  ps: readonly Part[],
): Template {
  const { before, after } = frame.text;
  const body = blocks.flatMap((block) => inPassage(block, blockText(block, button)));
  const [closing = "", ...foot] = after;
  const postscript = ps.length > 0 ? ["\n\n", ...ps] : [];
  const text = merge([...before, ...body, closing, ...postscript, ...foot]);
  const [first, ...rest] = text;
  return typeof first === "string" ? merge([first.trimStart(), ...rest]) : text;
}

/** Each block brings its own distance, so that there is none where a reader does not get it. */
function blockText({ content }: Block, button: Button | null): readonly Part[] {
  if (content === "place") return [{ slot: "place" }];
  if (content !== "button") {
    const text = markdownText(content);
    return text === "" ? [] : ["\n\n", ...cut(text)];
  }
  return button ? [`\n\n${button.label}: `, button.target] : [];
}

/** Joins neighbouring strings, and leaves out empty ones. */
function merge<T extends Template[number]>(template: readonly T[]): T[] {
  const merged: T[] = [];
  for (const part of template) {
    const last = merged.at(-1);
    if (part === "") continue;
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = (last + part) as T;
    else merged.push(part);
  }
  return merged;
}
