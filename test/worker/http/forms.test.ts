import { describe, expect, it } from "vitest";
import { DatabaseUnavailable } from "../../../src/usecases/deps.ts";
import { people } from "../../support/answers.ts";
import * as posted from "../../support/posted-forms.ts";
import { DAY, HOUR, newWorld, resultFor } from "../world.ts";
import { keptPosts, postFixture, ROBIN, worldWithForms } from "./forms-support.ts";
import { anxiousSheet, dump, formData, postForm, problemIn } from "./support.ts";

const { "plain HTML": _html, ...fromServers } = posted.fixtures;

describe("a form builder's post", () => {
  it.each(Object.entries(fromServers))(
    "of %s is answered 200, and its confirmation goes at once",
    async (_, fixture) => {
      const world = await worldWithForms();
      const response = await postFixture(world, fixture);
      expect([response.status, await response.json()]).toEqual([200, { status: "accepted" }]);
      expect(world.mailTo(ROBIN)).toHaveLength(1);
      expect((await dump()).consents).toMatchObject([
        { consent: "letters", version: fixture === posted.gravityEntry ? "own" : "1", form: fixture.form },
      ]);
      expect(await keptPosts()).toEqual([{ form: fixture.form, outcome: "taken", problems: null }]);
    },
  );

  it("keeps the page it stood on without its query, and nothing of the fields that are not ours", async () => {
    const world = await worldWithForms();
    await postFixture(world, posted.elementorAdvanced);
    const kept = await dump();
    expect(kept.consents).toMatchObject([{ page: "https://coach.example/quiz/" }]);
    expect(JSON.stringify([kept, world.logged])).not.toMatch(/robin|persoonlijks|198\.51|Mozilla/i);
  });

  it("may bring the quiz's answers, which choose the letters and are not kept", async () => {
    const world = await worldWithForms();
    const fields = { email: ROBIN, letters: "ja", profiel: "ja", ...anxiousSheet };
    await postFixture(world, { form: "cf7", type: "application/json", body: JSON.stringify(fields) });
    const link = world.mailTo(ROBIN)[0]?.text?.match(/\/confirm\/\S+/)?.[0] ?? "";
    await world.request(link, { method: "POST" });
    expect([(await dump()).leads, (await dump()).sheets]).toMatchObject([[{ style: "anxious" }], []]);
  });

  it("may bring a result of our own quiz", async () => {
    const world = await worldWithForms();
    const result = await resultFor(world, people.avoidant);
    const fields = {
      email: ROBIN,
      letters: "ja",
      profiel: "ja",
      hw_result: `https://quiz.example/r/${result}?lang=nl`,
    };
    const response = await postFixture(world, {
      form: "cf7",
      type: "application/json",
      body: JSON.stringify(fields),
    });
    expect(response.status).toBe(200);
  });

  it("gets the same answer, header for header, for an address that was known and one that was not", async () => {
    const world = await worldWithForms();
    await postFixture(world, posted.gravitySelected);
    world.clock.now += 2 * HOUR;
    const shown = await Promise.all(
      [ROBIN, "new@reader.example"].map(async (email) => {
        const body = new URLSearchParams({ email, brieven: "ja" }).toString();
        const answer = await postFixture(world, { ...posted.gravitySelected, body });
        return [answer.status, [...answer.headers], await answer.text()];
      }),
    );
    expect(shown[0]).toEqual(shown[1]);
  });

  it("is in its form's own language", async () => {
    const world = await worldWithForms(
      {},
      { framer: { consents: { letters: "1" }, unsigned: true, locale: "en" } },
    );
    await postFixture(world, posted.framer);
    expect((await dump()).leads).toMatchObject([{ locale: "en" }]);
  });

  it("to a form that is not there, or was closed, is not found", async () => {
    const world = await worldWithForms({}, { webflow: false });
    for (const form of ["nothing", "webflow", "__proto__", "constructor"]) {
      const response = await postFixture(world, { ...posted.cf7, form });
      expect((await problemIn(response)).code).toBe("form-not-on");
    }
    expect(await keptPosts()).toEqual([]);
  });

  it("to a form that is not switched on is told how, and a test of it says what its configuration needs", async () => {
    const world = await worldWithForms({}, {});
    const problem = await problemIn(await postFixture(world, posted.cf7));
    expect([problem.status, problem.code, problem.detail]).toEqual([
      404,
      "form-not-on",
      expect.stringContaining("forms.json"),
    ]);
    const test = await postFixture(world, posted.cf7, { path: "/test" });
    expect(await test.json()).toMatchObject({
      on: false,
      detail: expect.stringContaining("forms.json"),
      ticked: ["letters"],
      configuration: { cf7: { builder: "cf7", consents: { letters: { text: "" } } } },
    });
    expect([await keptPosts(), (await dump()).leads]).toEqual([[], []]);
  });

  it("to a form that worked before it had to be switched on is taken, as long as it is in use", async () => {
    await postFixture(await worldWithForms(), posted.cf7);
    const world = await worldWithForms({}, {});
    world.clock.now += 29 * DAY;
    expect((await postFixture(world, posted.cf7)).status).toBe(200);
    world.clock.now += 31 * DAY;
    expect((await postFixture(world, posted.cf7)).status).toBe(404);
  });

  it.each([
    [{ version: "1" }, "1", null],
    [{ text: "Ja, mail me de brieven" }, "own", "Ja, mail me de brieven"],
    [undefined, "undeclared", null],
  ])("leaves a proof of what its form declares that it shows: %j", async (shown, version, text) => {
    const consents = { newsletter: "1", ...(shown && { letters: shown }) };
    const world = await worldWithForms({}, { cf7: { unsigned: true, consents } });
    await postFixture(world, { ...posted.cf7, body: JSON.stringify({ email: ROBIN, brieven: "ja" }) });
    const kept = await dump();
    expect([kept.consents, kept.wordings]).toMatchObject([
      [{ consent: "letters", version }],
      text ? [{ text }] : [],
    ]);
  });
});

describe("a post that comes again", () => {
  it.each([posted.typeform, posted.framer, posted.webflowV2, posted.webflowV1, posted.gravityEntry])(
    "($form, which names its submission) is taken once, also a week later",
    async (fixture) => {
      const world = await worldWithForms();
      await postFixture(world, fixture);
      const before = await dump();
      world.clock.now += 7 * DAY;
      const again = await postFixture(world, fixture);
      expect([again.status, await again.json()]).toEqual([200, { status: "accepted" }]);
      expect(await dump()).toEqual(before);
      expect(world.mailTo(ROBIN)).toHaveLength(1);
    },
  );

  it.each([posted.elementorAdvanced, posted.wpforms, posted.cf7])(
    "($form, which names none) is taken once within the hour, and is somebody who asks again after it",
    async (fixture) => {
      const world = await worldWithForms();
      await postFixture(world, fixture);
      const before = await dump();
      world.clock.now += HOUR - 1;
      await postFixture(world, fixture);
      expect(await dump()).toEqual(before);
      world.clock.now += 1;
      await postFixture(world, fixture);
      expect(world.mailTo(ROBIN)).toHaveLength(2);
    },
  );

  it("at the same moment is taken once", async () => {
    const world = await worldWithForms();
    await Promise.all([postFixture(world, posted.framer), postFixture(world, posted.framer)]);
    expect([world.mailTo(ROBIN).length, (await dump()).sign_ups?.length]).toEqual([1, 1]);
  });

  it("after the database failed is taken then: nothing was lost, and nothing kept of the first try", async () => {
    const world = await worldWithForms();
    const { db } = world.deps;
    const failing: typeof db = {
      ...db,
      batch: async (statements) => {
        if (statements.length < 3) return db.batch(statements);
        throw new DatabaseUnavailable("down");
      },
    };
    const broken = await newWorld({ db: failing, vault: world.deps.vault });
    expect((await postFixture(broken, posted.framer)).status).toBe(503);
    expect([await keptPosts(), (await dump()).leads]).toEqual([[], []]);
    const mended = await worldWithForms();
    expect((await postFixture(mended, posted.framer)).status).toBe(200);
    expect([mended.mailTo(ROBIN).length, (await keptPosts()).length]).toEqual([1, 1]);
  });

  it("after it was refused is taken once the coach has mended the form", async () => {
    const fixture = {
      ...posted.cf7,
      body: JSON.stringify({ contact: ROBIN, tweede: "noor@reader.example", letters: "on" }),
    };
    expect((await postFixture(await worldWithForms(), fixture)).status).toBe(422);
    const mended = await worldWithForms(
      {},
      { cf7: { consents: { letters: "1" }, unsigned: true, fields: { email: "contact" } } },
    );
    expect((await postFixture(mended, fixture)).status).toBe(200);
    expect(await keptPosts()).toEqual([{ form: "cf7", outcome: "taken", problems: null }]);
  });
});

describe("a plain HTML form's visitor", () => {
  const fields = { email: ROBIN, voornaam: "Robin", brieven: "on" };

  it("goes on to our check-your-mail page, or to the site's own", async () => {
    const world = await worldWithForms();
    const there = async (more: object) => {
      const response = await postForm(world, "/v1/forms/html", { ...fields, ...more });
      return [response.status, response.headers.get("location")];
    };
    expect(await there({})).toEqual([303, "/check-mail?lang=nl"]);
    expect(await there({ taal: "en" })).toEqual([303, "/check-mail?lang=en"]);
    expect(await there({ redirect: "https://coach.example/dank" })).toEqual([
      303,
      "https://coach.example/dank",
    ]);
    expect(await there({ redirect: "https://evil.example/" })).toEqual([303, "/check-mail?lang=nl"]);
  });

  it("may send it as multipart, with a file that is left out", async () => {
    const world = await worldWithForms();
    const data = formData(fields);
    data.append("foto", new File(["x"], "x.jpg"));
    expect((await postForm(world, "/v1/forms/html", data)).status).toBe(303);
    expect((await postForm(world, "/v1/forms/html", data)).status).toBe(303);
    expect(await keptPosts()).toHaveLength(1);
  });

  it("gets JSON where a script asks for that", async () => {
    const world = await worldWithForms();
    const response = await postForm(world, "/v1/forms/html", fields, { accept: "application/json" });
    expect([response.status, await response.json()]).toEqual([200, { status: "accepted" }]);
  });

  it("gets the page again, filled in, and what it then sends is taken", async () => {
    const world = await worldWithForms(
      {},
      { html: { fields: { email: "contact", newsletter: "nb" }, consents: { newsletter: "1" } } },
    );
    const sent = {
      contact: "robin@reader",
      nb: "on",
      voornaam: "Robin",
      redirect: "https://coach.example/dank",
    };
    const response = await postForm(world, "/v1/forms/html", { ...sent, ...anxiousSheet });
    const page = await response.text();
    expect([response.status, response.headers.get("cache-control")]).toEqual([422, "no-store"]);
    for (const part of ['value="robin@reader"', 'value="Robin"', 'value="https://coach.example/dank"'])
      expect(page).toContain(part);
    expect(page).toMatch(/name="consents\[newsletter\]" value="3-choice\.\w+" checked/);
    expect(page.match(/ checked/g)).toHaveLength(1);
    const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1] ?? "";
    const again = { email: ROBIN, firstName: "Robin", "consents[letters]": "1", redirect: sent.redirect };
    const taken = await postForm(world, action, again);
    expect([taken.status, taken.headers.get("location")]).toEqual([303, sent.redirect]);
    expect((await dump()).consents).toMatchObject([{ consent: "letters", form: "html" }]);
  });

  it("that fills in what nobody sees is told what everybody is, and is no lead", async () => {
    const world = await worldWithForms();
    const response = await postForm(world, "/v1/forms/html", { ...fields, hw_message: "buy" });
    expect([response.status, await keptPosts(), (await dump()).leads]).toEqual([303, [], []]);
  });
});
