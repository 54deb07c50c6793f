import type { Sequence, Step } from "../src/drip/types.ts";
import { LOCALES } from "../src/quiz/types.ts";
import { LETTER_KINDS } from "./_layout/layout-props.ts";
import { placeDrawing } from "./_layout/place-drawing.ts";
import { renderButton, renderLayout } from "./_layout/render-layout.tsx";
import { textLayout } from "./_layout/text-layout.ts";
import { letterStyles } from "./_layout/theme.ts";
import { checkReaders } from "./check-readers.ts";
import { checkBrandUse, checkNames, checkShared, checkStepKeys, checkTimings } from "./check-set.ts";
import { compileLetter, type Reports } from "./compile-letter.ts";
import { parseFileName } from "./file-name.ts";
import { type CompileResult, type Frame, frameKey, frameKeyOf } from "./frame.ts";
import { isShared, parseLetter } from "./front-matter.ts";
import { contentHash } from "./letter-code.ts";
import { isSeries } from "./sequences.ts";
import type {
  CompileInput,
  LetterAddress,
  LetterBrand,
  ParsedLetter,
  Remark,
  SharedLetter,
} from "./types.ts";

const FRAME_DIGITS = 12;
const DEFAULT_WINDOW = { fromHour: 8, toHour: 20 } as const;

/** Compiles all letters. Reads no disk; the same input gives the same output, byte for byte. */
export async function compileLetters({ files, brand, sequences }: CompileInput): Promise<CompileResult> {
  const errors: Remark[] = [];
  const notices: Remark[] = [];
  const reports: Reports = {
    error: (remark) => errors.push(remark),
    notice: (remark) => notices.push(remark),
  };
  const parsed = parseAll(files, Object.keys(sequences), reports.error);
  checkTimings(parsed, reports.error);
  checkReaders(parsed, reports.error);
  checkBrandUse(brand, parsed, reports);
  const frames = await renderFrames(brand);
  const letters = await Promise.all(
    parsed.map((letter) => compileLetter(letter, frameOf(frames, letter.address), reports)),
  );
  if (errors.length > 0)
    return { letters: [], sequences: [], desk: null, errors: sorted(errors), notices: sorted(notices) };
  const desk = {
    frame: await contentHash([...frames], FRAME_DIGITS),
    frames: Object.fromEntries(frames),
    letters: parsed,
  };
  return { letters, sequences: toSequences(parsed, sequences), desk, errors, notices: sorted(notices) };
}

function parseAll(
  files: CompileInput["files"],
  sequences: readonly string[],
  report: Reports["error"],
): ParsedLetter[] {
  const found: { address: LetterAddress; file: (typeof files)[number] }[] = [];
  for (const file of files) {
    const address = parseFileName(file.path);
    if (address && sequences.includes(address.sequence)) found.push({ address, file });
    else report({ file: file.path, line: 1, message: misnamed(sequences) });
  }
  const order = ({ address }: (typeof found)[number]) =>
    [sequences.indexOf(address.sequence), address.place, LOCALES.indexOf(address.locale)]
      .map(String)
      .join("-");
  found.sort((a, b) => order(a).localeCompare(order(b), "en", { numeric: true }));
  checkNames(
    found.map(({ address }) => address),
    sequences,
    report,
  );
  return withShared(
    found.map(({ address, file }) => parseLetter(file, address, report) ?? address),
    report,
  );
}

/** Puts the words of shared letters where they are shared; what could not be read (only its address is left) goes. */
function withShared(
  read: readonly (ParsedLetter | SharedLetter | LetterAddress)[],
  report: Reports["error"],
): ParsedLetter[] {
  const parsed = read.filter((each): each is ParsedLetter => "matter" in each);
  const shared = read.filter((each): each is SharedLetter => "timing" in each);
  const addresses = read.flatMap((each) => ("file" in each ? each : isShared(each) ? [] : each.address));
  checkStepKeys(addresses, report);
  checkShared(shared, addresses, report);
  return read.flatMap((each) => {
    if ("file" in each) return [];
    if (!isShared(each)) return each;
    const { address, from, timing } = each;
    const own = parsed.find(
      (letter) =>
        letter.address.sequence === from &&
        letter.address.step === address.step &&
        letter.address.locale === address.locale,
    );
    if (!own) return [];
    const { window = own.matter.window, weekdays, wait } = timing;
    return {
      ...own,
      address: { ...address, file: own.address.file },
      matter: { ...own.matter, wait, window, weekdays: weekdays ?? own.matter.weekdays },
    };
  });
}

const misnamed = (sequences: readonly string[]): string =>
  `a letter's name is emails/<sequence>/<nn>-<step-key>.<${LOCALES.join("|")}>.md, with one of the sequences ${sequences.join(", ")}.`;

type Frames = ReadonlyMap<string, Frame>;

function frameOf(frames: Frames, address: LetterAddress): Frame {
  const frame = frames.get(frameKey(address));
  if (!frame) throw new Error(`no layout for ${address.locale}`);
  return frame;
}

async function renderFrames(brand: LetterBrand): Promise<Frames> {
  const styles = letterStyles(brand);
  const button = await renderButton({ brand, styles });
  const kinds = LOCALES.flatMap((locale) => LETTER_KINDS.map((kind) => ({ locale, kind })));
  const frames = kinds.map(async ({ locale, kind }): Promise<[string, Frame]> => {
    const html = await renderLayout({ brand, styles, locale, kind });
    const text = textLayout({ brand, locale, kind });
    const place = placeDrawing(brand, styles, locale);
    return [frameKeyOf(locale, kind), { brand, styles, html, button, place, text }];
  });
  return new Map(await Promise.all(frames));
}

function toSequences(parsed: readonly ParsedLetter[], goals: CompileInput["sequences"]): Sequence[] {
  return Object.entries(goals)
    .filter(([key]) => isSeries(key))
    .map(([key, ends]) => ({
      key,
      goals: ends,
      steps: parsed
        .filter(({ address }) => address.sequence === key && address.locale === LOCALES[0])
        .map(toStep),
    }));
}

/** The first letter is awaited and goes at once; the others come at decent hours unless they say otherwise. */
function toStep({ address, matter }: ParsedLetter): Step {
  const { wait, weekdays } = matter;
  const standard = address.place === 1 ? null : DEFAULT_WINDOW;
  return {
    key: address.step,
    wait,
    window: matter.window === undefined ? standard : matter.window,
    weekdays,
  };
}

const sorted = (remarks: readonly Remark[]): Remark[] =>
  [...remarks].sort((a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line);
