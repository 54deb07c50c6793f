/** Keys for tests only: 32 equal bytes each. */
const key = (byte: number) => `1:${btoa(String.fromCharCode(...new Uint8Array(32).fill(byte)))}`;

export const testSecrets = {
  ENCRYPTION_KEYS: key(1),
  LOOKUP_KEY: key(2),
  SEALING_KEYS: key(3),
  RESEND_API_KEY: "re_test",
  RESEND_WEBHOOK_SECRET: `whsec_${btoa("a secret of twenty-four b")}`,
};
