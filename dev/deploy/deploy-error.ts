/** What stopped a deployment, as a sentence for whoever started it. */
export class DeployError extends Error {
  override readonly name = "DeployError";
}
