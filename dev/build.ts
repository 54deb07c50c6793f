import { sentenceFor } from "./start-error.ts";

try {
  const { buildAll } = await import("./run-local.ts");
  await buildAll();
} catch (error) {
  console.error(sentenceFor(error));
  process.exit(1);
}
