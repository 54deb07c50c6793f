import { describe, expect, it } from "vitest";
import { FATE_NAMES, fateByAddress } from "../../../dev/mailbox/fates.ts";

const typesFor = (address: string) => fateByAddress({ to: [address] }).map(({ type }) => type);

describe("what becomes of a letter", () => {
  it("is that it arrives, whoever it goes to", () => {
    expect(typesFor("noor@post.example")).toEqual(["sent", "delivered"]);
    expect(typesFor("bouncedbride@post.example")).toEqual(["sent", "delivered"]);
  });

  it("is what the address says before its @ or its +", () => {
    expect(typesFor("bounced@post.example")).toEqual(["sent", "bounced"]);
    expect(typesFor("Anna <COMPLAINED+anna@post.example>")).toEqual(["sent", "delivered", "complained"]);
    expect(fateByAddress({ to: ["soft-bounced@post.example"] })[1]?.bounce?.type).toBe("Transient");
  });

  it("is never left out for a name that it knows", () => {
    for (const name of FATE_NAMES) expect(typesFor(`${name}@post.example`)).not.toEqual([]);
  });
});
