import { describe, expect, it } from "vitest";
import type { Recipient } from "../../src/db/letters/begin.ts";
import { composeRecipients } from "../../src/usecases/letters/compose-recipients.ts";
import { people } from "../support/answers.ts";
import { confirmedLead, myDataOf, newWorld, resultFor, type World } from "./world.ts";

const EMAIL = "sam@reader.example";
const PLACE = "Op basis van je antwoorden ben je ";

async function recipient({ deps }: World, profile: string | null): Promise<Recipient> {
  return {
    position: 0,
    leadId: "AAAAAAAAAAAAAAAB",
    sequence: "anxious",
    step: "near-read-slowly",
    locale: "nl",
    letterVersion: "",
    timeZone: "Europe/Amsterdam",
    emailEnc: await deps.vault.encrypt(EMAIL),
    firstNameEnc: null,
    profileEnc: profile && (await deps.vault.encrypt(profile)),
    newsletter: 0,
  };
}

const profile = JSON.stringify({
  means: { anxiety: 4, avoidance: 2 },
});

describe("the first letter of a style's series", () => {
  it("shows a reader who let the result be used where he or she stands, from the real sign-up", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
    const letter = world.mailTo(EMAIL).at(-1);
    expect(letter?.text).toContain(PLACE);
    expect(letter?.html?.match(/<td class="e"/g)).toHaveLength(24);
  });

  it("leads to that result on a page of the reader's own, for as long as it is kept", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL, await resultFor(world, people.anxious));
    const letter = world.mailTo(EMAIL).at(-1);
    const link = /https?:\/\/[^/]+(\/own-result\/\S+)/.exec(letter?.text ?? "")?.[1] ?? "";
    const page = await (await world.request(link)).text();
    expect(page).toContain("Je merkt het meteen als er iets verandert.");
    expect(page).toMatch(/Zo kwam je eruit op \d/);
    // To the quarter, with its band, and no chances.
    expect(page).toMatch(
      /Bang de ander kwijt te raken: 4,[0358], waarschijnlijk tussen [34],[0358] en [45],[0358]\./,
    );
    expect(page).not.toContain('class="fits"');
    const own = await myDataOf(world, EMAIL);
    expect(await (await world.request(own)).text()).toContain("Lees je uitslag terug");
    await world.request(`${own}/forget-result`, { method: "POST" });
    const gone = await world.request(link);
    expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining("geen uitslag meer")]);
    expect(await (await world.request(own)).text()).not.toContain("Lees je uitslag terug");
  });

  it("shows nothing to a reader who did not", async () => {
    const world = await newWorld();
    await confirmedLead(world, EMAIL);
    expect(world.mailTo(EMAIL).at(-1)?.text).not.toContain(PLACE);
  });

  it("draws the reader's own place, and is the same, byte for byte, when it is tried again", async () => {
    const world = await newWorld();
    const recipients = [await recipient(world, profile)];
    const compose = () => composeRecipients(world.deps, "batch-1", recipients);
    const first = await compose();
    expect(first.emails[0]?.text).toContain(
      `${PLACE}vaak bang de ander kwijt te raken, en zoek je eerder nabijheid dan afstand.`,
    );
    expect(await compose()).toEqual(first);
  });

  it("goes without the drawing where the profile holds too little", async () => {
    const world = await newWorld();
    const empty = { means: { anxiety: null, avoidance: 2 } };
    const recipients = [await recipient(world, JSON.stringify(empty))];
    const { emails, unfit } = await composeRecipients(world.deps, "batch-1", recipients);
    expect(unfit).toEqual([]);
    for (const { text, html } of emails) expect(text + html).not.toContain(PLACE);
  });

  it("is left out, with that cause, where the profile that it speaks of is gone or can't be read", async () => {
    const world = await newWorld();
    const broken = { ...(await recipient(world, null)), profileEnc: "broken" };
    const recipients = [await recipient(world, null), broken, await recipient(world, "not JSON")];
    const { emails, unfit } = await composeRecipients(world.deps, "batch-1", recipients);
    expect(emails).toEqual([]);
    expect(unfit.map(({ reason }) => reason)).toEqual(Array(3).fill("premise-unmet"));
  });
});
