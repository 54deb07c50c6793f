import { expect, it } from "vitest";
import { suggestDomain } from "../../../src/abuse/suggest-domain.ts";
import { normaliseAddress } from "../../../src/privacy/address.ts";

it.each([
  ["gmail,com", "gmail.com"],
  ["hotmail,nl", "hotmail.nl"],
  ["gmail", "gmail.com"],
  ["outlook", "outlook.com"],
  ["ziggo", "ziggo.nl"],
])("an address at %s, which no mail reaches, is asked about as %s", (typed, meant) => {
  expect([normaliseAddress(`sam@${typed}`), suggestDomain(typed)]).toEqual([null, meant]);
});

it.each([
  "\u200bsam@reader.example",
  "sam@reader.example\u200b",
  "\ufeffsam@reader.example\u00a0",
  "\u202asam@reader.example\u202c",
  "\u2068sam@reader.example\u2069",
  "\u00adsam@reader.example\u2060",
  "\t sam@reader.example\r\n",
])("%j is pasted with what nobody sees, and is the address in it", (pasted) => {
  expect(normaliseAddress(pasted)).toBe("sam@reader.example");
});
