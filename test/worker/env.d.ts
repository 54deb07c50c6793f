declare namespace Cloudflare {
  interface Env {
    DB: D1Database;
    GATHER: Fetcher;
    TEST_MIGRATIONS: { name: string; queries: string[] }[];
  }
}

declare module "*?raw" {
  const text: string;
  export default text;
}
