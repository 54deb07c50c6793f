import { IMPORT_BYTES_MAX } from "../../config.ts";
import type { ColumnMap } from "../../import/columns.ts";
import { FILE_ENCODINGS, type FileEncoding } from "../../import/decode-text.ts";
import { IMPORT_KINDS, type ImportKind } from "../../pages/desk/import-file.tsx";
import { fromBase64Url } from "../../privacy/base64url.ts";
import { readFormData } from "../http/body.ts";
import type { AppContext } from "../http/context.ts";
import { problem } from "../http/problem.ts";
import { adminLocale } from "./desk-request.ts";

/** A file and how it is to be read: chosen just now, or carried along by the page that looked it over. */
export interface Upload {
  kind: ImportKind;
  encoding: FileEncoding;
  file: Uint8Array<ArrayBuffer> | null;
  isTooLarge: boolean;
  chosen: ColumnMap;
  constants: Record<string, string>;
}

const CONSTANT_MAX_CHARS = 1_000;

/** What a form of the import pages sent; a Response where it is no form at all. */
export async function readUpload(c: AppContext): Promise<Upload | Response> {
  const sent = await readFormData(c);
  if (!sent.ok) return problem(c, adminLocale(c), sent.code);
  const form = sent.value;
  const within = (group: string) =>
    [...form.entries()].flatMap(([name, value]) => {
      const inner = new RegExp(`^${group}\\[(\\w{1,20})\\]$`).exec(name)?.[1];
      return inner === undefined || typeof value !== "string" ? [] : [[inner, value.trim()] as const];
    });
  const file = await fileIn(form);
  return {
    kind: IMPORT_KINDS.find((each) => each === form.get("kind")) ?? "suppressions",
    encoding: FILE_ENCODINGS.find((each) => each === form.get("encoding")) ?? "utf-8",
    file,
    isTooLarge: file !== null && file.length >= IMPORT_BYTES_MAX,
    chosen: Object.fromEntries(within("map").map(([name, at]) => [name, at === "" ? -1 : Number(at)])),
    constants: Object.fromEntries(
      within("all").flatMap(([name, text]) => (text ? [[name, text.slice(0, CONSTANT_MAX_CHARS)]] : [])),
    ),
  };
}

async function fileIn(form: FormData): Promise<Uint8Array<ArrayBuffer> | null> {
  const carried = form.get("carried");
  if (typeof carried === "string" && carried !== "") return fromBase64Url(carried);
  const file = form.get("file");
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
}
