import { beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import { makeClient } from "../../../src/api-client.ts";
import type { Headline } from "../../../src/quiz/types.ts";
import { linkIn, newWorld, SITE, type World } from "../world.ts";
import { anxiousSheet, EMAIL } from "./support.ts";

let world: World;
let client: ReturnType<typeof makeClient>;
beforeEach(async () => {
  world = await newWorld();
  client = makeClient(SITE, async (input, init) =>
    world.request(new URL(String(input)).href.slice(SITE.length), init as RequestInit),
  );
});

const attachment = () => client.v1.quizzes.attachment;

describe("a site in TypeScript", () => {
  it("goes from the quiz to a lead without a type of its own", async () => {
    const asked = await attachment().$get({ query: { locale: "en" } });
    if (asked.status !== 200) throw new Error("The quiz did not come.");
    const quiz = await asked.json();
    expectTypeOf(quiz.items).toEqualTypeOf<{ id: string; text: string }[]>();
    expect(quiz.locale).toBe("en");

    const answers = Object.fromEntries(quiz.items.map(({ id }) => [id, anxiousSheet[id] ?? null]));
    const scored = await attachment().scores.$post({ json: { version: quiz.version, answers } });
    if (scored.status !== 200) throw new Error("The answers were not taken.");
    const score = await scored.json();
    expectTypeOf(score.headline).toEqualTypeOf<Headline>();
    expect(score.style).toBe("anxious");

    const consents = quiz.consents.filter(({ id }) => id !== "newsletter");
    const signedUp = await client.v1.leads.$post({
      json: {
        email: EMAIL,
        result: score.result,
        locale: quiz.locale,
        consents: consents.map(({ id, version }) => ({ id, version })),
      },
    });
    if (signedUp.status !== 202) throw new Error("The sign-up was not taken.");
    expectTypeOf((await signedUp.json()).status).toEqualTypeOf<"accepted">();
    expect(linkIn(world.mailTo(EMAIL)[0], "confirm")).toContain("/confirm/");
  });

  it("is told by its types what a problem holds", async () => {
    const response = await attachment().scores.$post({ json: { version: "99", answers: {} } });
    if (response.status !== 422) throw new Error("It was taken.");
    const { code, errors } = await response.json();
    expect([code, errors?.map((error) => error.pointer)]).toEqual(["invalid-fields", ["#/version"]]);
  });

  it("counts visits", async () => {
    const started = await client.v1.events.$post({ json: { event: "started" } });
    const answered = await client.v1.events.$post({ json: { event: "answered", item: "a01" } });
    expect([started.status, answered.status]).toEqual([204, 204]);
  });

  it("is told by its compiler what the API would refuse", async () => {
    const wrong = await Promise.all([
      // @ts-expect-error an answer is a number
      attachment().scores.$post({ json: { version: "1", answers: { a01: "3" } } }),
      // @ts-expect-error no such field
      attachment().scores.$post({ json: { version: "1", answers: {}, shoeSize: 44 } }),
      // @ts-expect-error a version is a text
      attachment().scores.$post({ json: { version: 1, answers: {} } }),
      // @ts-expect-error no address
      client.v1.leads.$post({ json: { consents: [] } }),
      // @ts-expect-error a consent has a version
      client.v1.leads.$post({ json: { email: EMAIL, consents: [{ id: "letters" }] } }),
      // @ts-expect-error no such event
      client.v1.events.$post({ json: { event: "yawned" } }),
      // @ts-expect-error which item
      client.v1.events.$post({ json: { event: "answered" } }),
    ]);
    expect(wrong.map(({ status }) => status)).toEqual(wrong.map(() => 422));
    // @ts-expect-error no such language; asked for all the same, it is answered in Dutch
    expect((await attachment().$get({ query: { locale: "de" } })).status).toBe(200);
  });
});
