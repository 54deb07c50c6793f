import { unpackChromium } from "../../dev/chromium.ts";

/** Before any file of tests, since two that unpack it at once would each find half of the other's. */
export default async function unpackBrowser(): Promise<void> {
  await unpackChromium().catch(() => {});
}
