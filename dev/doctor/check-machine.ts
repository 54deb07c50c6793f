import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Finding } from "../deploy/check-site.ts";

/** What the project wants of a machine; handed in, so that a test can take something away. */
export interface Machine {
  root: string;
  nodeVersion: string;
  /** By the name of the variable that moves it. */
  ports: Readonly<Record<string, number>>;
  launchBrowser(): Promise<Pick<Browser, "version" | "close">>;
}

/** Whether `npm start` and `npm test` can do all that they do here. */
export async function checkMachine(machine: Machine): Promise<Finding[]> {
  const ports = Object.entries(machine.ports).map(([variable, port]) => checkPort(variable, port));
  return [
    checkNode(machine),
    checkInstall(machine),
    ...(await Promise.all(ports)),
    await checkBrowser(machine),
    checkBrand(machine),
  ];
}

/** The Node that does the work is a dependency of the project; another one has taken its place where this is wrong. */
function checkNode({ root, nodeVersion }: Machine): Finding {
  const { devDependencies } = readJson(join(root, "package.json"));
  const wanted = devDependencies?.node ?? "";
  return {
    what: `Node ${nodeVersion} is the one that comes with the project`,
    ok: nodeVersion === wanted,
    mend: `It should be ${wanted}: start it by npm run doctor, and delete node_modules if it stays.`,
  };
}

function checkInstall({ root }: Machine): Finding {
  const { dependencies = {}, devDependencies = {} } = readJson(join(root, "package.json"));
  const wrong = Object.entries({ ...dependencies, ...devDependencies }).filter(([name, version]) => {
    const file = join(root, "node_modules", name, "package.json");
    return !existsSync(file) || readJson(file).version !== version;
  });
  return {
    what: "every package is installed, in the version that is written down",
    ok: wrong.length === 0,
    mend: `Not so: ${wrong.map(([name]) => name).join(", ")}. Delete node_modules, and run npm start or npm ci.`,
  };
}

async function checkPort(variable: string, port: number): Promise<Finding> {
  const server = createServer();
  try {
    server.listen(port, "localhost");
    await once(server, "listening");
    return { what: `port ${port} is free`, ok: true, mend: "" };
  } catch {
    const mend = `Something has it (npm start itself, perhaps). Stop that, or start with ${variable}=${port + 10}.`;
    return { what: `port ${port} is free`, ok: false, mend };
  } finally {
    server.close();
  }
}

async function checkBrowser({ launchBrowser }: Machine): Promise<Finding> {
  try {
    const browser = await launchBrowser();
    const what = `a browser starts for the tests: Chromium ${browser.version()}`;
    await browser.close();
    return { what, ok: true, mend: "" };
  } catch (error) {
    const [mend = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { what: "a browser starts for the tests", ok: false, mend };
  }
}

/** Right for trying; a deployment refuses it. */
function checkBrand({ root }: Machine): Finding {
  try {
    const brand = readJson(join(root, "brand.json")) as { sender?: { address?: string }; siteUrl?: string };
    const ok = /@/.test(brand.sender?.address ?? "") && URL.canParse(brand.siteUrl ?? "");
    return {
      what: "brand.json names a site and a sender",
      ok,
      mend: "siteUrl and sender.address are needed.",
    };
  } catch {
    return {
      what: "brand.json can be read",
      ok: false,
      mend: "It holds no JSON: a comma too much, or a quote too few.",
    };
  }
}

interface PackageFile {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

function readJson(file: string): PackageFile {
  return JSON.parse(readFileSync(file, "utf8")) as PackageFile;
}
