import { describe, expect, it } from "vitest";
import { consentTexts } from "../../../src/consents.ts";
import { exportData } from "../../../src/usecases/reader/export-data.ts";
import { againAt, press, reader, SAME_AGAIN } from "../preferences-asker.ts";
import { confirmedLead, DAY, HOUR, linkIn, myDataOf } from "../world.ts";
import { dump, EMAIL, letters, run, tokenOf } from "./support.ts";

/*
 * What a known address gets: the column of the preferences link (with the way back after an
 * unsubscribe), row by row, and the sign-up form's row of whoever was really erased.
 */

const statusNow = async () => (await dump()).leads?.map((lead) => (lead as { status: string }).status);

describe("whoever unsubscribed, and asks for the same again", () => {
  it("gets one mail with a button from the page that said so, and letters only once that is pressed", async () => {
    const { world, unsubscribe, mailsFor } = await reader(["letters", "profile"]);
    const page = await (await press(world, unsubscribe)).text();
    expect(page).toContain(`<form method="post" action="${againAt(unsubscribe)}">`);
    expect(page).toContain("brieven");
    const fields = { ...SAME_AGAIN, "consents[profile]": "2" };
    expect(await mailsFor(() => press(world, againAt(unsubscribe), fields))).toEqual({
      status: 303,
      mails: 1,
    });
    await world.pass(5 * DAY);
    expect([await statusNow(), world.mailTo(EMAIL).length]).toEqual([["unsubscribed"], 3]);
    await press(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"));
    await world.pass(5 * DAY);
    expect([await statusNow(), (await dump()).suppressions]).toEqual([["active"], []]);
    expect(world.mailTo(EMAIL).length).toBeGreaterThan(4);
    expect(world.mailTo(EMAIL).at(-1)?.text).toContain("Sam");
  });

  it("gets it from the preferences page too, with a new line of proof for exactly what that page showed", async () => {
    const { world, preferences, mailsFor } = await reader();
    await press(world, preferences, { act: "stop-all" });
    const page = await (await world.request(preferences)).text();
    const version = /name="consents\[letters\]" value="(3-choice\.\w+)"/.exec(page)?.[1] ?? "";
    const answer = await mailsFor(() =>
      press(world, preferences, { act: "ask", "consents[letters]": version }),
    );
    expect(answer).toEqual({ status: 303, mails: 1 });
    const { consents = [] } = await dump();
    expect(consents).toHaveLength(2);
    expect(consents[1]).toMatchObject({
      consent: "letters",
      version,
      sign_up: 2,
      form: "preferences",
      confirmed_at: null,
      page: "https://quiz.example/preferences",
      given_at: world.clock.now,
    });
    // The series changes; what somebody agreed to does not.
    world.deps.sequences = world.deps.sequences.map((each) => ({ ...each, steps: each.steps.slice(0, 2) }));
    const held = await exportData(world.deps, String((consents[1] as { lead_id?: string }).lead_id));
    expect(held?.consents.map((each) => [each.version, each.text])).toEqual([
      ["1", consentTexts[0]?.text.nl],
      [
        "3-choice",
        "Zes brieven van Anna en Bas (Praktijk Lindehof) over hechting en relaties, om de paar dagen één. Soms gaat het ook over onze coaching, trainingen en programma’s. Stoppen kan in elke brief, met één klik. Je adres bewaren we versleuteld. Welke reeks je krijgt, staat er leesbaar bij. De privacyverklaring staat onderaan.",
      ],
    ]);
    for (const { text } of held?.consents.slice(1) ?? []) expect(page).toContain(text);
  });

  it("gets one an hour and three a month, hears so, and is told when to come back", async () => {
    const { world, unsubscribe, mailsFor } = await reader();
    await press(world, unsubscribe);
    const ask = () => mailsFor(() => press(world, againAt(unsubscribe), SAME_AGAIN));
    expect(await ask()).toEqual({ status: 303, mails: 1 });
    expect(await ask()).toEqual({ status: 429, mails: 0 });
    world.clock.now += HOUR;
    expect(await ask()).toEqual({ status: 303, mails: 1 });
    world.clock.now += DAY;
    const late = await press(world, againAt(unsubscribe), SAME_AGAIN);
    expect([late.status, late.headers.get("retry-after")]).toEqual([429, "86400"]);
    expect(await late.text()).toContain("drie mails");
  });

  it.each([
    ["no wording", {}],
    ["a wording that never was", { "consents[letters]": "99" }],
    ["only what they never had", { "consents[newsletter]": "1" }],
    ["only their result", { "consents[profile]": "1" }],
  ])("agreeing to %s brings no mail and writes nothing", async (_, fields) => {
    const { world, unsubscribe, mailsFor } = await reader(["letters", "profile"]);
    await press(world, unsubscribe);
    const before = await dump();
    expect(await mailsFor(() => press(world, againAt(unsubscribe), fields))).toEqual({
      status: 200,
      mails: 0,
    });
    expect(await dump()).toEqual(before);
  });

  it("who was in an imported list as well has both lifted by that button, and by nothing else", async () => {
    const { world, unsubscribe } = await reader();
    await press(world, unsubscribe);
    await run("UPDATE suppressions SET reason = 'imported'");
    await press(world, againAt(unsubscribe), SAME_AGAIN);
    expect((await dump()).suppressions).toMatchObject([{ reason: "imported" }]);
    await press(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"));
    expect((await dump()).suppressions).toEqual([]);
  });
});

describe("an active reader", () => {
  it("changes things at once, without a mail", async () => {
    const { world, preferences, mailsFor } = await reader();
    const act = () => press(world, preferences, { act: "save", rhythm: "weekly" });
    expect(await mailsFor(act)).toEqual({ status: 200, mails: 0 });
    expect((await dump()).leads).toMatchObject([{ rhythm: "weekly" }]);
  });

  it("asks for letters that already come: no mail, nothing written", async () => {
    const { world, preferences, unsubscribe, mailsFor } = await reader();
    const before = await dump();
    for (const ask of [
      () => press(world, preferences, { act: "ask", ...SAME_AGAIN }),
      () => press(world, againAt(unsubscribe), SAME_AGAIN),
    ]) {
      expect(await mailsFor(ask)).toEqual({ status: 200, mails: 0 });
    }
    expect(await dump()).toEqual(before);
  });
});

describe("silence", () => {
  it.each(["bounced", "complained", "pending"])("is what %s gets, whatever is pressed", async (status) => {
    const { world, preferences, unsubscribe, mailsFor } = await reader();
    await run("UPDATE leads SET status = ?", status);
    const before = await dump();
    expect(await (await world.request(preferences)).text()).not.toContain('name="consents[');
    for (const ask of [
      () => press(world, preferences, { act: "ask", ...SAME_AGAIN }),
      () => press(world, againAt(unsubscribe), SAME_AGAIN),
    ]) {
      expect(await mailsFor(ask)).toEqual({ status: 200, mails: 0 });
    }
    expect(await dump()).toEqual(before);
  });

  it("is what an address gets that bounced elsewhere, though its lead only unsubscribed", async () => {
    const { world, unsubscribe, mailsFor } = await reader();
    await press(world, unsubscribe);
    await run("UPDATE suppressions SET reason = 'bounced'");
    expect(await mailsFor(() => press(world, againAt(unsubscribe), SAME_AGAIN))).toMatchObject({ mails: 0 });
  });

  it("is what whoever was erased gets from the links of old letters", async () => {
    const { world, preferences, unsubscribe, mailsFor } = await erasedReader();
    const before = await dump();
    const ask = () => press(world, preferences, { act: "ask", ...SAME_AGAIN });
    expect(await mailsFor(ask)).toEqual({ status: 404, mails: 0 });
    expect(await mailsFor(() => press(world, againAt(unsubscribe), SAME_AGAIN))).toMatchObject({ mails: 0 });
    expect(await (await press(world, unsubscribe)).text()).not.toContain("/again");
    expect(await dump()).toEqual(before);
  });
});

/** A reader who pressed the button of their own data's last page. */
async function erasedReader() {
  const found = await reader();
  expect((await press(found.world, `${await myDataOf(found.world, EMAIL)}/erase`)).status).toBe(200);
  return found;
}

describe("whoever was erased, and signs up by the form again", () => {
  it("gets a mail with a button, as one never seen, and letters from the beginning once it is pressed", async () => {
    const { world, mailsFor } = await erasedReader();
    const signUp = () => world.post("/v1/leads", { email: EMAIL, consents: [letters] });
    expect((await dump()).leads).toEqual([]);
    expect(await mailsFor(signUp)).toEqual({ status: 202, mails: 1 });
    expect(await mailsFor(signUp)).toEqual({ status: 202, mails: 0 });
    expect((await dump()).suppressions).toMatchObject([{ reason: "erased" }]);
    const firstLetter = world.mailTo(EMAIL)[1]?.subject;
    await press(world, linkIn(world.mailTo(EMAIL).at(-1), "confirm"));
    expect([await statusNow(), (await dump()).suppressions]).toEqual([["active"], []]);
    expect(world.mailTo(EMAIL).at(-1)?.subject).toBe(firstLetter);
  });

  it("gets three a month at most, those before the erasure counted", async () => {
    const { world, mailsFor } = await erasedReader();
    let mails = 0;
    for (let day = 0; day < 28; day++) {
      world.clock.now += DAY;
      mails += (await mailsFor(() => world.post("/v1/leads", { email: EMAIL, consents: [letters] }))).mails;
    }
    expect(mails).toBe(2);
  });
});

describe("a link that is not ours", () => {
  it("asks for nothing", async () => {
    const { world, preferences } = await reader();
    await confirmedLead(world, "robin@reader.example");
    const before = await dump();
    for (const token of ["x", tokenOf(preferences)]) {
      expect((await press(world, `/unsubscribe/${token}/again?lang=en`, SAME_AGAIN)).status).toBe(404);
    }
    expect(await dump()).toEqual(before);
  });
});
