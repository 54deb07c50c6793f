import { DAY_MS } from "../../config.ts";
import type { Deps } from "../deps.ts";

/** How long a mail may be asked for again from the page that says it was sent. */
const AGAIN_WITHIN_MS = DAY_MS;

/** The address that a mail was asked for, for a hidden field of the page that says so: never for a URL. */
export function sealSentAddress({ vault, now }: Deps, address: string): Promise<string> {
  return vault.seal("sent", `${now()} ${address}`);
}

/** That address again; null: not ours, or too long ago. */
export async function openSentAddress({ vault, now }: Deps, sealed: unknown): Promise<string | null> {
  const payload = typeof sealed === "string" ? await vault.open("sent", sealed) : null;
  const [sentAt, address] = payload?.split(" ") ?? [];
  return address && now() - Number(sentAt) < AGAIN_WITHIN_MS ? address : null;
}
