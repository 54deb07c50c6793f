import { buildAll, StartError } from "./run-local.ts";

try {
  await buildAll();
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
