declare global {
  /** By the plugin of test/support/gather.ts. */
  var calledInDb: Set<string> | undefined;
}

/** What this file of tests asked of the database so far. */
export const noted = {
  statements: new Set<string>(),
  called: () => [...(globalThis.calledInDb ?? [])],
};
