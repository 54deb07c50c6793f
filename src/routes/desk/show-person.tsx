import { PeoplePage, type PeoplePageProps } from "../../pages/desk/people-page.tsx";
import { LIFTABLE, PersonPage } from "../../pages/desk/person-page.tsx";
import { peopleTexts } from "../../texts/desk/people.ts";
import { fill } from "../../texts/fill.ts";
import { wordFor } from "../../texts/my-data.ts";
import { type FoundPerson, findPersonByAddress, seePerson } from "../../usecases/desk/find-person.ts";
import { listPeople, PEOPLE_STATES, type PeopleCursor } from "../../usecases/desk/list-people.ts";
import type { AppContext } from "../http/context.ts";
import { deskHtml } from "./desk-html.tsx";
import { adminLocale } from "./desk-request.ts";

const SOURCE_MAX_CHARS = 60;

type Done = Pick<PeoplePageProps, "notice" | "problem">;
type Said = Done & Pick<PeoplePageProps, "email" | "liftable">;

/** The list, by what the address asks: a state, a series, and where to go on. */
export async function showPeople(c: AppContext, said: Said = {}, status: 200 | 422 = 200): Promise<Response> {
  const deps = c.get("deps");
  const state = PEOPLE_STATES.find((each) => each === c.req.query("state")) ?? "all";
  const allSeries = deps.sequences.map(({ key }) => key);
  const series = allSeries.find((each) => each === c.req.query("series")) ?? null;
  const after = cursorIn(c.req.query("after"));
  const source = c.req.query("source")?.slice(0, SOURCE_MAX_CHARS) || null;
  const { people, next } = await listPeople(deps, { state, series, source }, after);
  const query = new URLSearchParams({ state, series: series ?? "", source: source ?? "" });
  const props = {
    nowMs: deps.now(),
    people,
    state,
    series,
    allSeries,
    source,
    after: after && `${after.createdAt}.${after.id}`,
    nextUrl: next && `/admin/people?${query}&after=${next.createdAt}.${next.id}`,
  };
  return deskHtml(c, <PeoplePage {...props} {...said} />, status);
}

export function cursorIn(text: string | undefined): PeopleCursor | null {
  const match = /^(\d{1,15})\.([\w-]{1,40})$/.exec(text ?? "");
  return match?.[2] ? { createdAt: Number(match[1]), id: match[2] } : null;
}

/** One person, by a link of the list. */
export async function showLead(c: AppContext, leadId: string): Promise<Response> {
  const found = await seePerson(c.get("deps"), leadId);
  if (!found.data) return c.notFound();
  return personPage(c, found, found.data.person.email ?? "");
}

/** Whoever has this address; or that it is none of ours. */
export async function showPerson(c: AppContext, address: string, said: Done = {}): Promise<Response> {
  const found = await findPersonByAddress(c.get("deps"), address);
  if (!found?.data) return showNobody(c, address, found, said);
  return personPage(c, found, found.data.person.email ?? address, said);
}

function personPage(c: AppContext, found: Omit<FoundPerson, "suppressed">, email: string, said: Done = {}) {
  const deps = c.get("deps");
  const { data, coming, acts } = found;
  if (!data) return c.notFound();
  const props = {
    nowMs: deps.now(),
    email,
    data,
    coming,
    acts,
    allSeries: deps.sequences.map(({ key }) => key),
  };
  return deskHtml(c, <PersonPage {...props} {...said} />);
}

/** No lead of ours: not even an address, or one of which only a suppression is kept. */
export function showNobody(
  c: AppContext,
  address: string,
  found: FoundPerson | null,
  said: Done = {},
): Promise<Response> {
  const t = peopleTexts(adminLocale(c));
  if (!found) return showPeople(c, { email: address, problem: t.notAnAddress }, 422);
  const { suppressed } = found;
  const blocked = LIFTABLE.includes(suppressed ?? "");
  const what = suppressed
    ? fill(t.onlySuppressed, { reason: wordFor(t.suppressions, suppressed) })
    : t.notFound;
  const notice = [said.notice ?? said.problem, what].filter(Boolean).join(" ");
  return showPeople(c, { email: address, notice, liftable: blocked ? address : undefined });
}
