import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { currentAttachment } from "../../src/quiz/attachment/definition.ts";
import { answersFor, people } from "../support/answers.ts";
import { linkIn, startSite, type TestSite } from "./site.ts";

let site: TestSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site?.stop());

const json = (path: string, body: unknown) =>
  fetch(`${site.siteUrl}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

describe("the whole way, over HTTP, through the real Worker and the mailbox", () => {
  it.each(Object.entries(people))(
    "answers like %s get that result, and a page that opens",
    async (style, means) => {
      const response = await json("/v1/quizzes/attachment/scores", {
        version: currentAttachment.version,
        answers: answersFor(means),
      });
      const scored = (await response.json()) as { headline: string; resultUrl: string };
      expect(scored.headline).toBe(style);
      expect((await fetch(scored.resultUrl)).status).toBe(200);
    },
  );

  it("a form's sign-up leads to a month of letters, until one click stops them", async () => {
    const email = "robin@reader.example";
    const form = new URLSearchParams({ email, firstName: "Robin", locale: "nl", "consents[letters]": "on" });
    const signedUp = await fetch(`${site.siteUrl}/v1/leads`, {
      method: "POST",
      body: form,
      redirect: "manual",
    });
    expect(signedUp.status).toBe(303);

    const [confirmation] = await site.inbox(email, 1);
    const link = linkIn(confirmation, "confirm");
    expect(await (await fetch(link)).text()).toContain("<button");
    await site.advance("PT2H");
    expect(await site.inbox(email)).toHaveLength(1);
    expect((await fetch(link, { method: "POST" })).status).toBe(200);
    const [, first] = await site.inbox(email, 2);
    expect(first?.text).toContain("Dag Robin,");

    await site.advance("P3D");
    await site.advance("P4D");
    const letters = await site.inbox(email, 4);
    expect(new Set(letters.map(({ subject }) => subject)).size).toBe(letters.length);

    const oneClick = letters.at(-1)?.headers["List-Unsubscribe"]?.slice(1, -1) ?? "";
    const stopped = await fetch(oneClick, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
    });
    expect(stopped.status).toBe(200);
    await site.advance("P30D");
    expect(await site.inbox(email)).toHaveLength(letters.length);
  });

  it("every letter of the month comes, each once, when nobody stops", async () => {
    const email = "kim@reader.example";
    await json("/v1/leads", { email, consents: [{ id: "letters", version: "1" }] });
    await fetch(linkIn((await site.inbox(email, 1))[0], "confirm"), { method: "POST" });
    await site.inbox(email, 2);
    await site.advance("P30D");
    const subjects = (await site.inbox(email, 7)).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(7);
  });
});
