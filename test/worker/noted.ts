/** What this file of tests asked of the database so far. */
export const noted = { statements: new Set<string>(), called: new Set<string>() };

// For the plugin of test/support/gather.ts.
Object.assign(globalThis, { noteCall: (name: string) => noted.called.add(name) });
