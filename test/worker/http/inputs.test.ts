import { describe, expect, it } from "vitest";
import declined from "../../inputs/f01-wpforms-declined.json?raw";
import neeDankJe from "../../inputs/f02-leads-nee-dank-je.urlencoded?raw";
import noValues from "../../inputs/f06-no-values.txt?raw";
import plainSignUp from "../../inputs/f12-plain-signup-no-quiz.urlencoded?raw";
import hiddenZero from "../../inputs/f13-leads-hidden-zero.urlencoded?raw";
import fullName from "../../inputs/f15-naam-full-name.json?raw";
import { linkIn, newWorld, rows, type World } from "../world.ts";
import { dump, errorsIn } from "./support.ts";

const send = (world: World, path: string, body: string, type = "application/json") =>
  world.request(path, { method: "POST", body: body.trim(), headers: { "content-type": type } });
const FORM = "application/x-www-form-urlencoded";

async function expectNobody(world: World) {
  const { leads, consents, sign_ups: signUps } = await dump();
  expect([leads, consents, signUps, world.mailbox.emails()]).toEqual([[], [], [], []]);
}

describe("a no in other words becomes no consent", () => {
  it.each(["wpforms", "cf7", "gravity", "framer", "fluentforms", "tally", "html", "other"])(
    "from %s",
    async (form) => {
      const world = await newWorld();
      expect(await errorsIn(await send(world, `/v1/forms/${form}`, declined))).toContain(
        "consent-required #/consents",
      );
      await expectNobody(world);
    },
  );

  it("from a site's own form", async () => {
    const world = await newWorld();
    const words = [
      "niet",
      "never",
      "none",
      "null",
      "uit",
      "unchecked",
      "Geen",
      "Declined",
      "Misschien later",
      "❌",
    ];
    const bodies = [
      neeDankJe,
      ...words.map((word) => `email=no@reader.example&consents[letters]=${encodeURIComponent(word)}`),
    ];
    for (const body of bodies) {
      const response = await send(world, "/v1/leads", body, FORM);
      expect([body, response.status]).toEqual([body, 422]);
    }
    await expectNobody(world);
  });

  it("and the coach sees which box of which form said what, once, and nothing of whoever filled it in", async () => {
    const world = await newWorld();
    for (const name of ["a", "b"])
      await send(world, "/v1/leads", `email=${name}@reader.example&consents[letters]=Misschien+later`, FORM);
    await send(world, "/v1/leads", "email=c@reader.example&consents[letters]=c@reader.example", FORM);
    const kept = await rows<{ form: string; problems: string }>("SELECT form, problems FROM form_posts");
    expect(kept.map(({ form }) => form)).toEqual(["site-form", "site-form"]);
    const said = kept.flatMap(
      ({ problems }) => JSON.parse(problems) as { field: string; value: string | null }[],
    );
    expect(said.map(({ field, value }) => [field, value])).toEqual(
      expect.arrayContaining([
        ["consents[letters]", "Misschien later"],
        ["consents[letters]", null],
      ]),
    );
  });

  it("nor anything of a list of what people really sent", async () => {
    const world = await newWorld();
    for (const brieven of noValues.trim().split("\n")) {
      const test = await send(
        world,
        "/v1/forms/cf7/test",
        JSON.stringify({ email: "a@reader.example", brieven }),
      );
      expect(await test.json()).toMatchObject({ ticked: [], wouldBeTaken: false });
    }
  });
});

describe("a yes is taken", () => {
  it.each(["/v1/leads", "/v1/forms/html"])("behind a hidden 0, by %s", async (path) => {
    const world = await newWorld();
    expect((await send(world, path, hiddenZero, FORM)).status).toBe(303);
    expect(world.mailTo("hid1@reader.example").length).toBe(1);
  });

  it("of a form that says nothing of its wording, and is kept as just that", async () => {
    const world = await newWorld();
    await send(world, "/v1/leads", hiddenZero, FORM);
    expect(await rows("SELECT version, form FROM consents")).toEqual([
      { version: "undeclared", form: "site-form" },
    ]);
  });
});

describe("a whole name", () => {
  it.each([
    ["/v1/forms/cf7", fullName, "application/json", "nm6@reader.example", "Dag,"],
    [
      "/v1/forms/cf7",
      fullName.replace(/"Mevr[^"]*"/, '"ROBIN DE VRIES"'),
      "application/json",
      "nm6@reader.example",
      "Dag Robin,",
    ],
    ["/v1/leads", plainSignUp, FORM, "nm1@reader.example", "Dag Robin,"],
  ])("posted to %s is greeted as people are", async (path, body, type, email, greeting) => {
    const world = await newWorld();
    await send(world, path, body, type);
    await world.request(linkIn(world.mailTo(email)[0], "confirm"), { method: "POST" });
    expect(world.mailTo(email)[1]?.text).toContain(greeting);
  });
});

it("a sign-up without the quiz gets a first letter that does not speak of a result", async () => {
  const world = await newWorld();
  await send(world, "/v1/leads", plainSignUp, FORM);
  await world.request(linkIn(world.mailTo("nm1@reader.example")[0], "confirm"), { method: "POST" });
  const text = world.mailTo("nm1@reader.example")[1]?.text ?? "";
  expect(text.length).toBeGreaterThan(100);
  expect(text).not.toMatch(/Je hebt vragen beantwoord|Lees je uitslag/);
});
