import { describe, expect, it } from "vitest";
import { people } from "../../support/answers.ts";
import { newWorld, resultFor } from "../world.ts";
import { dump, EMAIL, errorsIn, hiddenIn, postForm } from "./support.ts";

const fields = { "consents[letters]": "1" };
const consents = [{ id: "letters", version: "1" }];
const SLIP = "Sam@gmial.com";

describe("a slip in the address", () => {
  it("is asked about once: the form comes back with both addresses", async () => {
    const world = await newWorld();
    const before = await dump();
    const response = await postForm(world, "/v1/leads", { ...fields, email: SLIP });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('<a href="#offer-email">Bedoel je sam@gmail.com?</a>');
    expect(page).toContain(`value="${SLIP}"`);
    expect(page).toMatch(/<button[^>]*name="hw_take" value="sam@gmail.com">Ja, gebruik sam@gmail.com</);
    expect(hiddenIn(page).hw_asked).toBe("sam@gmial.com");
    expect(await dump()).toEqual(before);
  });

  it("asks in English too", async () => {
    const page = await (
      await postForm(await newWorld(), "/v1/leads", { ...fields, email: SLIP, locale: "en" })
    ).text();
    expect(page).toContain("Did you mean sam@gmail.com?");
  });

  it("is mended by one button", async () => {
    const world = await newWorld();
    const sent = { ...fields, email: SLIP, hw_asked: "sam@gmial.com", hw_take: "sam@gmail.com" };
    expect((await postForm(world, "/v1/leads", sent)).status).toBe(303);
    expect([world.mailTo("sam@gmail.com").length, world.mailbox.emails().length]).toEqual([1, 1]);
  });

  it("is no slip where somebody says so", async () => {
    const world = await newWorld();
    expect(
      (await postForm(world, "/v1/leads", { ...fields, email: SLIP, hw_asked: "sam@gmial.com" })).status,
    ).toBe(303);
    expect(world.mailTo("sam@gmial.com")).toHaveLength(1);
  });

  it("that was mended by hand is taken as typed, whichever button is pressed", async () => {
    const world = await newWorld();
    const sent = { ...fields, email: EMAIL, hw_asked: "sam@gmial.com", hw_take: "sam@gmail.com" };
    await postForm(world, "/v1/leads", sent);
    expect([world.mailTo(EMAIL).length, world.mailbox.emails().length]).toEqual([1, 1]);
  });

  it("in JSON is taken as it is, with the domain that was probably meant, known or not", async () => {
    const world = await newWorld();
    const answer = { status: "accepted", suggestion: "gmail.com" };
    for (let i = 0; i < 2; i++) {
      const response = await world.post("/v1/leads", { email: SLIP, consents });
      expect([response.status, await response.json()]).toEqual([202, answer]);
    }
    expect(world.mailTo("sam@gmial.com")).toHaveLength(1);
  });
});

describe("a throw-away address", () => {
  const world = () => newWorld({ disposableDomains: async () => "\nmailinator.com\n" });

  it.each(["sam@mailinator.com", "sam@box.Mailinator.com"])(
    "(%s) is refused in a sentence",
    async (email) => {
      const form = await postForm(await world(), "/v1/leads", { ...fields, email });
      expect([form.status, await form.text()]).toEqual([
        422,
        expect.stringContaining("Dit is een wegwerpadres"),
      ]);
      expect(await errorsIn(await (await world()).post("/v1/leads", { email, consents }))).toEqual([
        "disposable-email #/email",
      ]);
      expect((await dump()).leads).toEqual([]);
    },
  );

  it("is refused as that, however like another domain it is", async () => {
    const world = await newWorld({ disposableDomains: async () => "\nyopmail.com\n" });
    const sent = { ...fields, email: "sam@yopmail.com" };
    const page = await (await postForm(world, "/v1/leads", sent)).text();
    expect(page).toContain("Dit is een wegwerpadres");
    expect(page).not.toContain("Bedoel je sam@");
  });

  it("can't be told while the list can't be read: the sign-up goes on, and the operator is told", async () => {
    const down = await newWorld({ disposableDomains: async () => null });
    expect((await down.post("/v1/leads", { email: "sam@mailinator.com", consents })).status).toBe(202);
    expect(down.logged).toContainEqual({ event: "disposable-list-unavailable" });
  });
});

describe("an address with letters beyond ASCII", () => {
  it.each(["säm@reader.example", "сэм@reader.example", "sám.jansen@bücher.example"])(
    "before the @ (%s) is refused in a sentence of its own",
    async (email) => {
      const world = await newWorld();
      const response = await world.post("/v1/leads", { email, consents });
      expect(await errorsIn(response)).toEqual(["unsupported-email #/email"]);
      const page = await (await postForm(world, "/v1/leads", { ...fields, email })).text();
      expect(page).toContain("letters zonder accent");
    },
  );

  it("after the @ is written to in its ASCII form", async () => {
    const world = await newWorld();
    await world.post("/v1/leads", { email: "sam@bücher.example", consents });
    expect(world.mailTo("sam@xn--bcher-kva.example")).toHaveLength(1);
  });
});

describe("a form that comes back", () => {
  const brought = {
    redirect: "https://coach.example/thanks",
    timeZone: "America/St_Johns",
    utm_source: "spring",
    utm_campaign: "a&b",
  };

  it("brings along where to go, the time zone and where the visitor came from", async () => {
    const world = await newWorld();
    const page = await (await postForm(world, "/v1/leads", { ...fields, ...brought, email: "sam@" })).text();
    expect(hiddenIn(page)).toMatchObject({ ...brought, utm_campaign: "a&amp;b" });
    const response = await postForm(world, "/v1/leads", { ...fields, ...hiddenIn(page), email: EMAIL });
    expect(response.headers.get("location")).toBe(brought.redirect);
    expect((await dump()).leads).toMatchObject([
      { time_zone: "America/St_Johns", source: expect.stringContaining("spring") },
    ]);
  });

  it("brings along answers, so that a quiz on a site's own page is not lost", async () => {
    const page = await (
      await postForm(await newWorld(), "/v1/leads", { ...fields, "answers[a01]": "3", email: "sam@" })
    ).text();
    expect(hiddenIn(page)).toMatchObject({ "answers[a01]": "3" });
  });

  it("leaves out what was wrong, or it would only fail again", async () => {
    const long = { utm_source: "x".repeat(101), utm_medium: "mail", "answers[a01]": "9" };
    const page = await (
      await postForm(await newWorld(), "/v1/leads", { ...fields, ...long, email: EMAIL })
    ).text();
    expect(hiddenIn(page)).toMatchObject({ utm_medium: "mail" });
    expect(hiddenIn(page)).not.toHaveProperty("utm_source");
  });

  it("keeps its result", async () => {
    const world = await newWorld();
    const result = await resultFor(world, people.anxious);
    const page = await (await postForm(world, "/v1/leads", { ...fields, result, email: SLIP })).text();
    expect(hiddenIn(page).result).toBe(result);
  });
});
