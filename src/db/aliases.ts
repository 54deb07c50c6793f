import { alias } from "drizzle-orm/sqlite-core";
import * as tables from "./schema.ts";

/** The short names that statements call a table by when they meet it beside others: `FROM ${leads} ${l}`. */
export const l = alias(tables.leads, "l");
export const e = alias(tables.enrollments, "e");
export const s = alias(tables.sends, "s");
export const b = alias(tables.batches, "b");
export const n = alias(tables.newsletters, "n");
export const x = alias(tables.suppressions, "x");
export const c = alias(tables.consents, "c");
export const u = alias(tables.signUps, "u");
/** Another enrollment of the lead of `e`. */
export const o = alias(tables.enrollments, "o");
