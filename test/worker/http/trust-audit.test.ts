import { expect, it } from "vitest";
import { sequences } from "../../../src/drip/sequences.generated.ts";
import { SENDING_ACTS } from "../../../src/pages/desk/sending-page.tsx";
import { peopleTexts } from "../../../src/texts/desk/people.ts";
import { PERSON_ACTS } from "../../../src/usecases/desk/act-on-person.ts";
import { readLetterEdits, wordsToEdit } from "../../../src/usecases/desk/read-letter-edits.ts";
import { NEWSLETTER_ACTS } from "../../../src/usecases/desk/write-newsletter.ts";
import { seriesOf, stepLetters } from "../../support/step-letters.ts";
import { confirmedLead, DAY, HOUR, rows, type World } from "../world.ts";
import { cookieOf, deskWorld, FROM_DESK } from "./admin-desk.ts";
import { postedRoutes } from "./doors.ts";
import { EMAIL, letters, run } from "./support.ts";

/** Routes of the desk that take a form and leave nothing behind, and why. */
const NO_ACTS: Readonly<Record<string, string>> = {
  "/admin/people": "looks somebody up",
  "/admin/people/proof": "shows what the page about somebody shows, to print",
  "/admin/newsletters/:id/count": "counts readers; choosing them leaves its row",
  "/admin/import/check": "says what an import would do",
  "/admin/import/refused": "gives back rows of the file that was sent",
  "/admin/language": "sets a cookie",
};

const LETTER = "/admin/letters/general/look-front-door";
const PENDING = "pending@reader.example";
const NEWS = "news-spring";
const sure = { sure: "1" };

interface Row {
  who: string;
  act: string;
  lead_id: string | null;
}

/** Presses buttons of the desk, and says which acts each left behind. */
async function pressing(world: World) {
  const walked = new Set<string>();
  const cookie = await cookieOf(world);
  const send = async (path: string, fields: Record<string, string> | FormData) => {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    return world.request(path, { method: "POST", body, headers: { ...FROM_DESK, cookie } });
  };
  const acts = async () => (await rows<Row>("SELECT * FROM audit")).map(({ act }) => act).toSorted();
  const press = async (route: string, path: string, fields: Record<string, string> | FormData = {}) => {
    walked.add(route);
    const before = await acts();
    const response = await send(path, fields);
    const after = await acts();
    for (const act of before) after.splice(after.indexOf(act), 1);
    return { status: response.status, acts: after, location: response.headers.get("location") ?? "" };
  };
  return { walked, press };
}

const upload = (kind: string, text: string) => {
  const form = new FormData();
  form.append("kind", kind);
  form.append("file", new File([text], "list.csv", { type: "text/csv" }));
  return form;
};
const LEADS = [
  "email;firstName;consents;wording;givenAt;confirmedAt;page;series",
  "old@reader.example;Sam;newsletter;Ja graag;1-3-2024 10:00;1-3-2024 10:05;https://coach.example/;",
].join("\n");

it("every act at the desk leaves its row, with who did it: there is no route that leaves none without a reason", async () => {
  const findings = { domain: "verified", dmarc: "found", quota: null } as never;
  const world = await deskWorld({ senderCheck: async () => findings });
  await confirmedLead(world, EMAIL);
  await world.post("/v1/leads", { email: PENDING, consents: [letters] });
  world.clock.now += 2 * HOUR;
  const desk = await pressing(world);
  desk.walked.add("/admin/sign-in");
  expect((await rows<Row>("SELECT * FROM audit")).map(({ who, act }) => [who, act])).toEqual([
    ["key", "sign-in"],
  ]);

  const people = (act: string, fields: Record<string, string>) =>
    desk.press("/admin/people/:act", `/admin/people/${act}`, { ...sure, ...fields });
  const done = new Set<string>();
  const acted = async (act: string, fields: Record<string, string> = {}) => {
    done.add(act);
    expect([act, (await people(act, { email: EMAIL, ...fields })).acts]).toEqual([act, [act]]);
  };
  expect((await desk.press("/admin/people", "/admin/people", { email: EMAIL })).acts).toEqual([]);
  expect((await desk.press("/admin/people/proof", "/admin/people/proof", { email: EMAIL })).acts).toEqual([]);
  expect((await desk.press("/admin/people/csv", "/admin/people/csv")).acts).toEqual(["export-all"]);
  expect((await desk.press("/admin/people/export", "/admin/people/export", { email: EMAIL })).acts).toEqual([
    "export",
  ]);
  const note = await desk.press("/admin/people/note", "/admin/people/note", { email: EMAIL, note: "Belde." });
  expect(note.acts).toEqual(["note"]);
  await acted("pause");
  await acted("resume");
  await run("UPDATE sends SET state = 'unknown' WHERE sequence = 'general'");
  const [sent] = await rows<{ step: string }>("SELECT step FROM sends WHERE sequence = 'general'");
  await acted("resend-unknown", { sequence: "general", step: sent?.step ?? "" });
  await acted("move", { sequence: "anxious" });
  await acted("resend-confirmation", { email: PENDING });
  await acted("stop-series");
  await acted("stop-all");
  const hash = await world.deps.vault.hashAddress("gone@reader.example");
  await run("INSERT INTO suppressions (email_hash, reason, created_at) VALUES (?, 'bounced', 0)", hash);
  await acted("lift", { email: "gone@reader.example" });
  await acted("erase");
  expect([...done].toSorted()).toEqual([...PERSON_ACTS].toSorted());

  const settings = "/admin/settings";
  expect((await desk.press(`${settings}/try`, `${settings}/try`, { what: "letter" })).acts).toEqual([
    "test-letter",
  ]);
  expect((await desk.press(`${settings}/try`, `${settings}/try`, { what: "sender" })).acts).toEqual([
    "look-up-sender",
  ]);
  expect((await desk.press(`${settings}/mails`, `${settings}/mails`, { week: "1" })).acts).toEqual([
    "coach-mails",
  ]);
  const sending = (act: (typeof SENDING_ACTS)[number], what: string) =>
    desk.press(`${settings}/sending/:act`, `${settings}/sending/${act}`, { what, ...sure });
  expect((await sending("stop", "all")).acts).toEqual(["stop-sending"]);
  const from = new Date(world.clock.now - HOUR).toISOString().slice(0, 16);
  expect((await desk.press("/admin/recovery", "/admin/recovery", { from, ...sure })).acts).toEqual([
    "recover",
  ]);
  expect((await sending("start", "all")).acts).toEqual(["start-sending"]);
  await run("UPDATE sender SET braked_at = 1");
  expect((await sending("release", "brake")).acts).toEqual(["release-brake"]);
  expect(SENDING_ACTS).toHaveLength(3);

  const letter = "/admin/letters/:sequence/:step";
  expect(
    (await desk.press(`${letter}/test`, `${LETTER}/test`, { email: "coach@reader.example" })).acts,
  ).toEqual(["test-letter"]);
  const place = { sequence: "general", step: "look-front-door", locale: "nl" } as const;
  const edits = await readLetterEdits(world.deps, place);
  const words = edits ? wordsToEdit(edits) : null;
  const fields = (subject: string) => ({
    locale: "nl",
    ...Object.fromEntries(Object.entries(words ?? {}).map(([name, text]) => [name, String(text ?? "")])),
    subject,
  });
  const draft = () => desk.press(`${letter}/edit/draft`, `${LETTER}/edit/draft`, fields("Een deur"));
  expect([(await draft()).acts, (await draft()).acts], "typing on is one row an hour").toEqual([
    ["draft-letter"],
    [],
  ]);
  expect((await desk.press(`${letter}/edit`, `${LETTER}/edit`, fields("De deur"))).acts).toEqual([
    "edit-letter",
  ]);
  expect((await desk.press(`${letter}/edit/test`, `${LETTER}/edit/test`, fields("De deur"))).acts).toEqual([
    "test-letter",
  ]);
  const head = async () =>
    (await rows<{ version: string }>("SELECT version FROM letter_heads"))[0]?.version ?? "";
  const edit = async (act: string, more: Record<string, string> = {}) =>
    (
      await desk.press(`${letter}/edit/:act`, `${LETTER}/edit/${act}`, {
        locale: "nl",
        seen: await head(),
        ...more,
      })
    ).acts;
  const version = await head();
  expect(await edit("keep-mine")).toEqual(["keep-mine"]);
  expect(await edit("back-to-file")).toEqual(["back-to-file"]);
  expect(await edit("restore", { version })).toEqual(["edit-letter"]);

  const rhythm = "/admin/rhythm/:sequence";
  const added = await desk.press(`${rhythm}/add`, "/admin/rhythm/general/add");
  expect(added.acts).toEqual(["rhythm"]);
  const weekly = { state: "paused", days: "2", hours: "0", from: "8", to: "20", day1: "on" };
  const step = added.location.split("/").at(-2) ?? "";
  expect(
    (await desk.press(`${rhythm}/:step`, `/admin/rhythm/general/${step}`, { ...weekly, ...sure })).acts,
  ).toEqual(["rhythm"]);

  const imports = (what: string, kind: string, text: string) =>
    desk.press(`/admin/import/${what}`, `/admin/import/${what}`, upload(kind, text));
  expect((await imports("check", "leads", LEADS)).acts).toEqual([]);
  expect((await imports("refused", "leads", LEADS)).acts).toEqual([]);
  expect((await imports("do", "leads", LEADS)).acts).toEqual(["import-leads"]);
  expect((await imports("do", "suppressions", "email\nx@reader.example\n")).acts).toEqual(["import-stops"]);
  const undo = await desk.press("/admin/import/undo", "/admin/import/undo", { at: String(world.clock.now) });
  expect(undo.acts).toEqual(["undo-import"]);
  expect((await desk.press("/admin/research", "/admin/research", { fetched: "on", ids: "x" })).acts).toEqual([
    "delete-sheets",
  ]);
  expect((await desk.press("/admin/language", "/admin/language", { lang: "en" })).acts).toEqual([]);
  expect((await desk.press("/admin/sign-out", "/admin/sign-out")).acts).toEqual(["sign-out"]);

  const news = await newsletterActs();
  const registered = postedRoutes(world).filter((path) => path.startsWith("/admin"));
  expect([...desk.walked, ...news].toSorted()).toEqual(registered);
  expect(registered).toEqual(expect.arrayContaining(Object.keys(NO_ACTS)));
  const all = await rows<Row>("SELECT * FROM audit");
  expect(all.every(({ who }) => who === "key")).toBe(true);
  const names = peopleTexts("en").actNames as Record<string, string>;
  expect(
    all.filter(({ act }) => names[act] === undefined),
    "each has its words at the desk",
  ).toEqual([]);
});

/** The same for newsletters, whose words stand in the files of this world. */
async function newsletterActs(): Promise<Set<string>> {
  const world = await deskWorld({ letters: stepLetters([...sequences, seriesOf("newsletter", [NEWS])]) });
  await world.post("/v1/leads", {
    email: "news@reader.example",
    consents: [{ id: "newsletter", version: "1" }],
  });
  await run(
    "UPDATE leads SET status = 'active', confirmed_at = 1, newsletter_at = 1 WHERE status = 'pending'",
  );
  const desk = await pressing(world);
  const id = "/admin/newsletters/:id";
  const press = async (act: string, fields: Record<string, string> = {}, route = `${id}/${act}`) =>
    (await desk.press(route, `/admin/newsletters/${NEWS}/${act}`, fields)).acts;
  expect((await desk.press("/admin/newsletters/new", "/admin/newsletters/new", { from: "" })).acts).toEqual([
    "begin-newsletter",
  ]);
  expect(await press("test", { locale: "nl", email: "coach@reader.example" })).toEqual(["test-letter"]);
  expect(await press("readers")).toEqual(["newsletter-readers"]);
  expect(await press("count")).toEqual([]);
  const [counted] = await rows<{ segment: string }>(`SELECT segment FROM newsletters WHERE id = '${NEWS}'`);
  const { nl = 0, en = 0 } =
    (JSON.parse(counted?.segment ?? "{}") as { counted?: { nl: number; en: number } }).counted ?? {};
  const plan = {
    ...{ kind: "moment", day: new Date(world.clock.now + 5 * DAY).toISOString().slice(0, 10), hour: "10" },
    typed: String(nl + en),
  };
  expect(await press("plan", plan)).toEqual(["start-newsletter"]);
  const state = (name: string) =>
    run(
      "UPDATE newsletters SET state = ?, due_at = iif(? = 'sending', 1, NULL) WHERE id = ?",
      name,
      name,
      NEWS,
    );
  const act = (name: (typeof NEWSLETTER_ACTS)[number]) => press(name, sure, `${id}/:act`);
  expect(await act("unplan")).toEqual(["unplan-newsletter"]);
  await state("sending");
  expect(await act("pause")).toEqual(["pause-newsletter"]);
  expect(await act("resume")).toEqual(["resume-newsletter"]);
  expect(await act("stop")).toEqual(["stop-newsletter"]);
  await run(
    "UPDATE newsletters SET state = 'draft', due_at = NULL, ended_at = NULL, started_at = NULL WHERE id = ?",
    NEWS,
  );
  expect(await act("discard")).toEqual(["discard-newsletter"]);
  expect(NEWSLETTER_ACTS).toHaveLength(5);
  return desk.walked;
}
