import { editDistance } from "./edit-distance.ts";

/** Where the readers of a Dutch coach have their mail: what is like one of these is taken for a slip. */
const DOMAINS = `
  gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl hotmail.be hotmail.de hotmail.fr
  hotmail.co.uk live.nl live.com live.be live.de live.fr msn.com icloud.com me.com mac.com
  yahoo.com yahoo.nl yahoo.de yahoo.fr yahoo.co.uk ymail.com aol.com gmx.net gmx.com gmx.de gmx.at web.de
  proton.me protonmail.com pm.me hey.com zoho.com fastmail.com mail.com email.com
  ziggo.nl kpnmail.nl kpnplanet.nl hetnet.nl planet.nl xs4all.nl home.nl telfort.nl upcmail.nl casema.nl
  chello.nl quicknet.nl zeelandnet.nl solcon.nl caiway.nl online.nl tele2.nl zonnet.nl hccnet.nl freedom.nl
  tiscali.nl kpn.com telenet.be skynet.be proximus.be scarlet.be
`
  .trim()
  .split(/\s+/);

/**
 * What a domain's sign-ups are counted under: the domain that somebody can register, near enough. Null for a large
 * provider, where strangers share it.
 * @param domain in lower case, ASCII.
 */
export function countedDomain(domain: string): string | null {
  if (DOMAINS.includes(domain)) return null;
  const labels = domain.split(".");
  // As in example.co.uk: too many for one is a wait for some; too few would be no bound at all.
  const isShort = (labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2;
  return labels.slice(isShort ? -3 : -2).join(".");
}

/** Not far off by letters, but no mail provider: the ending is what slipped. */
const NO_PROVIDERS = new Map([
  ["gmail.nl", "gmail.com"],
  ["gmail.be", "gmail.com"],
  ["icloud.nl", "icloud.com"],
]);

/** One slip is all that may be assumed of a shorter domain: `time.nl` is not `live.nl`. */
const TWO_SLIPS_FROM_CHARS = 10;

/**
 * The domain that was probably meant (`gmial.com`: `gmail.com`), or null for one that is on the list or like none
 * on it. Only whole domains are compared: a practice of one's own at an unusual ending is no slip.
 * Old browsers run this too.
 * @param domain in lower case, ASCII; also what is none, such as `gmail,com` or `gmail`.
 */
export function suggestDomain(domain: string): string | null {
  if (DOMAINS.includes(domain)) return null;
  // "sam@gmail": the ending was left out.
  if (!/[.,]/.test(domain)) return DOMAINS.find((known) => known.startsWith(`${domain}.`)) ?? null;
  let meant = NO_PROVIDERS.get(domain) ?? null;
  let least = meant ? 0 : domain.length < TWO_SLIPS_FROM_CHARS ? 2 : 3;
  for (const known of DOMAINS) {
    if (Math.abs(known.length - domain.length) >= least) continue;
    const distance = editDistance(domain, known, least - 1);
    if (distance >= least) continue;
    meant = known;
    least = distance;
  }
  return meant;
}
