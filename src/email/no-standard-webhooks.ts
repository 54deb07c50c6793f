/** Stands in for what the SDK checks webhooks with, 12 kB of JavaScript's own hashing: the platform's does it here. */
export class Webhook {
  verify(): never {
    throw new Error("Webhooks are checked in svix-signature.ts.");
  }
}
