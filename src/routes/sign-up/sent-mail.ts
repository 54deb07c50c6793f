import { CHOICE_FIELD, PLACE_FIELD, SENT_FIELD, START_FIELD } from "../../abuse/form-fields.ts";
import { CONSENT_IDS } from "../../consents.ts";
import { CONFIRMATION } from "../../drip/plan-claim.ts";
import { readOwnBox } from "../../forms/read-consents.ts";
import { langLink } from "../../pages/frame/lang-link.ts";
import type { SentMail } from "../../pages/sign-up/check-mail-page.tsx";
import { maskAddress } from "../../privacy/mask-address.ts";
import type { Locale } from "../../quiz/types.ts";
import type { Deps } from "../../usecases/deps.ts";
import { sealSentAddress } from "../../usecases/sign-up/sent-address.ts";
import { boxValues } from "../http/body.ts";
import type { AppContext } from "../http/context.ts";
import { cameFrom } from "../quiz/came-from.ts";
import { chosenIn } from "./letters-choice.ts";
import { carriedFields } from "./read-lead.ts";

type Fields = Record<string, unknown>;

export function textIn(sent: Fields, name: string): string {
  return typeof sent[name] === "string" ? (sent[name] as string) : "";
}

/** What a form agreed to, by our choice or by boxes. */
export function consentsSent(sent: Fields): string[] {
  const boxes = Object(sent.consents) as Fields;
  const ticked = CONSENT_IDS.filter((id) => readOwnBox(id, boxValues(boxes[id])).tick === "yes");
  return [...new Set([...chosenIn(sent).consents, ...ticked])];
}

/** The page after a form: how the mail looks, everything to ask for it once more, and the way back. */
export async function sentMail(
  { c, deps, locale, sent }: { c: AppContext; deps: Deps; locale: Locale; sent: Fields },
  address: string,
): Promise<SentMail> {
  const letter = deps.letters.find(CONFIRMATION, "1", locale);
  const wordings = Object(sent.wordings) as Fields;
  const boxes = Object(sent.consents) as Fields;
  const named = ["result", "locale", CHOICE_FIELD, PLACE_FIELD, START_FIELD].map((name) => [
    name,
    textIn(sent, name),
  ]);
  const fields = [
    ...named,
    ...CONSENT_IDS.map((id) => [`wordings[${id}]`, textIn(wordings, id)]),
    ...CONSENT_IDS.map((id) => [`consents[${id}]`, boxValues(boxes[id]).at(-1) ?? ""]),
    ...Object.entries(carriedFields(sent, [])),
    [SENT_FIELD, await sealSentAddress(deps, address)],
  ] as [string, string][];
  const result = textIn(sent, "result");
  const site = cameFrom(c, { returnUrl: c.req.header("referer") }).returnUrl;
  return {
    address: maskAddress(address),
    subject: letter?.subject ?? "",
    preview: letter?.preview ?? "",
    action: "/v1/leads",
    fields: fields.filter(([, value]) => value !== ""),
    back: result
      ? { href: langLink(`/r/${result}`, locale, cameFrom(c, sent)), label: "backToResult" }
      : site
        ? { href: site, label: "backToSite" }
        : null,
  };
}
