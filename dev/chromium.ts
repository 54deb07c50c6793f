import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Nothing but the pages under test may cause traffic. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A coach's site of another name, on this machine all the same.
  "--host-resolver-rules=MAP coach.example 127.0.0.1",
];

/**
 * The one that CHROMIUM names, else the headless one that npm brought along (a third less work for the machine, and the
 * same everywhere on Linux), else a system Chromium or Chrome. Where none runs, it says what to install.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM;
  const system = SYSTEM.find((path) => existsSync(path));
  const ways = named ? [async () => named] : [unpackChromium, ...(system ? [async () => system] : [])];
  const failures: unknown[] = [];
  for (const executable of ways) {
    try {
      return await chromium.launch({ executablePath: await executable(), args: ARGS });
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(
    failures,
    "No Chromium or Chrome runs: install one (Debian: apt-get install chromium), or name it in CHROMIUM.",
  );
}

/**
 * Lays the one that npm brought along where it can run, once a machine: not by two at once. For Linux: made for Lambda,
 * it brings the libraries that a bare machine lacks only where it thinks it is one, and its fonts where there are none.
 * @throws where it is not for this machine.
 */
export async function unpackChromium(): Promise<string> {
  if (process.platform !== "linux") throw new Error("The shipped Chromium is for Linux.");
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs24.x";
  if (existsSync("/etc/fonts")) process.env.FONTCONFIG_PATH ??= "/etc/fonts";
  const { default: shipped } = await import("@sparticuz/chromium");
  return shipped.executablePath();
}
