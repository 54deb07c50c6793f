/** Where dev/build-disposable.ts puts the list. */
export const DISPOSABLE_LIST_PATH = "/assets/disposable-domains.txt";

/** The kept list of throw-away mail domains, or null where it can't be read. */
export type DisposableList = () => Promise<string | null>;

/**
 * Reads the list once an isolate. It stays one text (124 KiB): a search through it takes some 0.1 ms, where
 * a set of its lines takes 2 to make, of the 10 ms that Workers Free allows each isolate's first sign-up.
 */
export function openDisposableList(assets: { fetch(request: Request): Promise<Response> }): DisposableList {
  let kept: string | null = null;
  return async () => {
    kept ??= await read(assets).catch(() => null);
    return kept;
  };
}

async function read(assets: { fetch(request: Request): Promise<Response> }): Promise<string | null> {
  const response = await assets.fetch(new Request(`https://assets.invalid${DISPOSABLE_LIST_PATH}`));
  return response.ok ? await response.text() : null;
}

/** Whether a domain or one above it is on the list: `a.b.example` is where `b.example` is. */
export function isListed(list: string, domain: string): boolean {
  const labels = domain.split(".");
  const above = labels.slice(0, -1).map((_, i) => labels.slice(i).join("."));
  return above.some((each) => list.includes(`\n${each}\n`));
}
