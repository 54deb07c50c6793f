import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CANDIDATES = [
  process.env.CHROMIUM,
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

/** A system Chromium or Chrome, else the one that npm brought along. Where neither runs, it says what to install. */
export async function launchChromium(): Promise<Browser> {
  const system = CANDIDATES.find((path) => path && existsSync(path));
  try {
    return await chromium.launch({ executablePath: system ?? (await shippedChromium()), args: ARGS });
  } catch (error) {
    if (system) throw error;
    throw new Error(
      "No Chromium or Chrome found: install one (Debian: apt-get install chromium), or name it in CHROMIUM.",
      { cause: error },
    );
  }
}

/** For Linux. It is made for Lambda, and brings the libraries that a bare machine lacks only where it thinks it is one. */
async function shippedChromium(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs24.x";
  const { default: shipped } = await import("@sparticuz/chromium");
  return shipped.executablePath();
}
