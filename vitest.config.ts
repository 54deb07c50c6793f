import { availableParallelism } from "node:os";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { keepGathered, noteCalls } from "./test/support/gather.ts";

const jsx = { jsx: { runtime: "automatic", importSource: "hono/jsx" } } as const;

const SIMULATED = ["test/unit/simulation/**/*.test.ts"];
/** They compile every letter, bundle the Worker, start commands or run thousands of cases: `npm run check` does without. */
const SLOW = [
  "test/unit/{bundle-size,deploy,kept-databases,practice,restore}.test.ts",
  "test/unit/dev/arrows.test.ts",
  "test/unit/drip/zone-time.test.ts",
  "test/unit/email/{build-command,build-errors,real-letters,real-letters-html}.test.ts",
  "test/unit/openapi/answers.test.ts",
  "test/unit/quiz/v2/calibrate.test.ts",
];
/** Generous, because a busy machine is no failure. */
const PATIENT = { testTimeout: 120_000, hookTimeout: 60_000 };

export default defineConfig(async () => ({
  test: {
    // By itself it would leave one of two cores to the operating system; a third pair of hands makes pages wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        oxc: jsx,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.{ts,tsx}"],
          exclude: [...SIMULATED, ...SLOW],
          // They share nothing but what they import, which is then imported once.
          isolate: false,
          ...PATIENT,
        },
      },
      {
        oxc: jsx,
        test: { name: "slow", include: SLOW, isolate: false, ...PATIENT },
      },
      {
        test: { name: "simulation", include: SIMULATED, testTimeout: 300_000 },
      },
      {
        oxc: jsx,
        plugins: [
          noteCalls(),
          cloudflareTest({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: { TEST_MIGRATIONS: await readD1Migrations("./drizzle") },
              serviceBindings: { GATHER: keepGathered },
            },
          }),
        ],
        test: {
          name: "worker",
          include: ["test/worker/**/*.test.{ts,tsx}"],
          // The product is imported once a workerd, not once a file.
          isolate: false,
          setupFiles: ["./test/worker/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // On what the worker suite has gathered.
        test: { name: "gates", include: ["test/gates/**/*.test.ts"], sequence: { groupOrder: 1 } },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["./test/e2e/prepare.ts"],
          testTimeout: 60_000,
          hookTimeout: 150_000,
        },
      },
    ],
  },
}));
