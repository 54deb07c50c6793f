import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { listPeople, type PeopleCursor } from "../../usecases/desk/list-people.ts";
import type { AppContext } from "../http/context.ts";
import { toCsv } from "./csv.ts";
import { adminLocale, download } from "./desk-request.ts";

const PAGE = 200;
/** Two queries a page: Workers Paid allows a thousand an answer. Workers Free has the CPU to open some hundreds of addresses. */
const PAGES_MAX = { free: 2, paid: 450 } as const;

/**
 * Everybody as CSV, page by page, so that a long list needs no long memory. Whoever has more people than an answer
 * holds is told so in its last line, and begins the next file on that page. No series and no result: files travel.
 */
export function streamPeople(c: AppContext, from: PeopleCursor | null): Response {
  const deps = c.get("deps");
  const everybody = { state: "all", series: null, source: null } as const;
  let after = from;
  let pages = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const write = (rows: string[][]) => controller.enqueue(new TextEncoder().encode(toCsv(rows)));
      if (pages === 0) write([["email", "first_name", "status", "source", "since"]]);
      const { people, next } = await listPeople(deps, everybody, after, PAGE);
      write(
        people.map(({ email, firstName, status, source, createdAt }) => [
          email ?? "",
          firstName ?? "",
          status,
          source,
          new Date(createdAt).toISOString(),
        ]),
      );
      after = next;
      pages += 1;
      const isFull = pages >= PAGES_MAX[deps.settings.plan];
      if (next && isFull) {
        const url = `${deps.settings.siteUrl}/admin/people?after=${next.createdAt}.${next.id}`;
        write([[fill(peopleTexts(adminLocale(c)).list.csvCut, { url })]]);
      }
      if (!next || isFull) controller.close();
    },
  });
  return download(c, "people.csv", body);
}
