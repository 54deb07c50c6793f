import type { Recipient } from "../../db/letters/begin.ts";
import { ASKED } from "../../drip/lanes.ts";
import { composeEmail } from "../../email/compose-email.ts";
import { type Fact, premisesHold } from "../../email/facts.ts";
import type { CompiledLetter } from "../../email/letter.ts";
import type { OutgoingEmail } from "../../email/mailer.ts";
import type { Deps } from "../deps.ts";
import { answerLinksFor, linksFor, ownResultUrl, privacyUrl } from "../links.ts";
import { type Profile, placeOf } from "../profile.ts";
import type { AskedContent } from "./ask-for-letter.ts";
import { promisedLetters } from "./promised-texts.ts";
import { factsOf } from "./reader-facts.ts";

/** Whom a test letter is made for: kept encrypted in its batch. */
export interface TestReader {
  email: string;
  firstName: string | null;
  profile: Profile | null;
}

/** A member that no e-mail can be made for, and why: it fails by name instead of blocking the rest. */
interface Unfit {
  recipient: Recipient;
  reason: "letter-missing" | "letter-broken" | "premise-unmet" | "address-unreadable";
}

export interface Composed {
  emails: OutgoingEmail[];
  /** The recipient of each e-mail, by the same index. */
  recipients: Recipient[];
  unfit: Unfit[];
}

/** Makes the e-mails of an attempt. Byte for byte the same at every try, as long as the lead is. */
export async function composeRecipients(
  deps: Deps,
  batchId: string,
  recipients: readonly Recipient[],
): Promise<Composed> {
  const composed: Composed = { emails: [], recipients: [], unfit: [] };
  const letterOf = await promisedLetters(deps, recipients);
  for (const recipient of recipients) {
    const made = await composeOne(deps, batchId, recipient, letterOf);
    if (typeof made === "string") {
      composed.unfit.push({ recipient, reason: made });
    } else {
      composed.emails.push(made);
      composed.recipients.push(recipient);
    }
  }
  return composed;
}

async function composeOne(
  deps: Deps,
  batchId: string,
  recipient: Recipient,
  letterOf: (recipient: Recipient) => CompiledLetter | null,
): Promise<OutgoingEmail | Unfit["reason"]> {
  if (recipient.sequence === ASKED) return composeAsked(deps, `${batchId}-${recipient.position}`, recipient);
  const letter = letterOf(recipient);
  if (!letter) return "letter-missing";
  const test = recipient.testEnc === undefined ? null : await readKept<TestReader>(deps, recipient.testEnc);
  const person = test ?? (await readPerson(deps, recipient));
  if (!person) return "address-unreadable";
  const kept = test ? keptOf(test.profile) : await readProfile(deps, recipient);
  const profile = kept?.profile ?? null;
  const links = {
    ...(await linksFor(deps, { ...recipient, email: person.email }, letter.locale)),
    ...(await answerLinksFor(deps, recipient, letter.locale)),
    resultUrl: kept && (await ownResultUrl(deps, recipient.leadId, kept.text, letter.locale)),
  };
  const { sequence } = recipient;
  const newsletter = recipient.newsletter === 1;
  const facts = factsOf({ sequence, profile, resultUrl: links.resultUrl, newsletter });
  // A coach looks at every letter with every example reader.
  if (!test && !premisesHold(letter.premises, facts)) return "premise-unmet";
  const place = letter.place && profile ? placeOf(profile) : null;
  const to = { ...person, place, facts, tag: `${batchId}-${recipient.position}` };
  try {
    return composeEmail(letter, to, links, deps.brand);
  } catch {
    return "letter-broken";
  }
}

/** All of it stands in its batch; there is no list to be taken off. */
async function composeAsked(
  deps: Deps,
  tag: string,
  { testEnc = "" }: Recipient,
): Promise<OutgoingEmail | Unfit["reason"]> {
  const asked = await readKept<AskedContent>(deps, testEnc);
  if (!asked) return "address-unreadable";
  const { email, letter, url } = asked;
  const to = { email, firstName: null, place: null, facts: new Set<Fact>(), tag };
  const links = { ...NO_LINKS, confirmUrl: url, privacyUrl: privacyUrl(deps, letter.locale) };
  return { ...composeEmail(letter, to, links, deps.brand), headers: {} };
}

const NO_LINKS = {
  unsubscribeUrl: "",
  oneClickUrl: "",
  preferencesUrl: "",
  quizUrl: "",
  afterUrl: "",
  resultUrl: null,
  aboutMeUrl: "",
  notAboutMeUrl: "",
};

/** @throws nothing: what can't be read is an unreadable address. */
async function readKept<T>(deps: Deps, testEnc: string): Promise<T | null> {
  try {
    return JSON.parse(await deps.vault.decrypt(testEnc)) as T;
  } catch {
    return null;
  }
}

async function readPerson(
  deps: Deps,
  { emailEnc, firstNameEnc }: Recipient,
): Promise<{ email: string; firstName: string | null } | null> {
  try {
    const email = await deps.vault.decrypt(emailEnc);
    return { email, firstName: firstNameEnc && (await deps.vault.decrypt(firstNameEnc)) };
  } catch {
    return null;
  }
}

/** A profile, and the text that its result's link is marked with. */
interface KeptProfile {
  text: string;
  profile: Profile;
}

const keptOf = (profile: Profile | null): KeptProfile | null =>
  profile && { text: JSON.stringify(profile), profile };

/** A profile that can't be read costs the drawing, and what stands on it. */
async function readProfile(deps: Deps, { profileEnc }: Recipient): Promise<KeptProfile | null> {
  if (profileEnc === null) return null;
  try {
    const text = await deps.vault.decrypt(profileEnc);
    return { text, profile: JSON.parse(text) as Profile };
  } catch {
    return null;
  }
}
