import { StartError } from "../start-error.ts";

/** What stopped a command on an installation, as a sentence for whoever started it. */
export class DeployError extends StartError {
  override readonly name = "DeployError";
}
