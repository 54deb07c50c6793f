import { type SQL, sql } from "drizzle-orm";
import { set } from "../database.ts";
import { sender } from "../schema.ts";

/** Keeps what the provider and DNS last said of the sender, as JSON. */
export function writeFindings(findings: string): SQL {
  return sql`UPDATE ${sender} SET ${set(sender, { findings })} WHERE ${sender.id} = 1`;
}
