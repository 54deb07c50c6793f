/// <reference types="node" />
import { DatabaseSync } from "node:sqlite";
export const x = new DatabaseSync(":memory:");
export type Y = D1Database;
