import type { FC } from "hono/jsx";
import { SENT_FIELD } from "../../abuse/form-fields.ts";
import type { Locale } from "../../quiz/types.ts";
import { fill } from "../../texts/fill.ts";
import { frameTexts } from "../../texts/frame.ts";
import { signUpTexts } from "../../texts/sign-up.ts";
import { brand } from "../frame/brand.ts";
import { Submit } from "../frame/form-parts.tsx";
import { langLink } from "../frame/lang-link.ts";
import { Layout } from "../frame/layout.tsx";
import { Rich } from "../frame/rich.tsx";

/** What was just asked for, to ask for it again or for another address. */
export interface SentMail {
  /** Shown in part. */
  address: string;
  /** The mail as it stands in an inbox. */
  subject: string;
  preview: string;
  /** Where the form posts to, and its fields: everything as it was sent, the address sealed. */
  action: string;
  fields: readonly (readonly [name: string, value: string])[];
  /** Back to where it was sent from: a result or a site. */
  back: { href: string; label: "backToResult" | "backToSite" } | null;
}

/** Where a mail is opened, by the end of its address; for the others nobody knows. */
const MAIL_SITES: Readonly<Record<string, readonly [name: string, url: string]>> = {
  "gmail.com": ["Gmail", "https://mail.google.com/"],
  "googlemail.com": ["Gmail", "https://mail.google.com/"],
  "outlook.com": ["Outlook", "https://outlook.live.com/mail/"],
  "hotmail.com": ["Outlook", "https://outlook.live.com/mail/"],
  "hotmail.nl": ["Outlook", "https://outlook.live.com/mail/"],
  "live.nl": ["Outlook", "https://outlook.live.com/mail/"],
  "icloud.com": ["iCloud Mail", "https://www.icloud.com/mail/"],
  "yahoo.com": ["Yahoo Mail", "https://mail.yahoo.com/"],
};

const Envelope: FC = () => (
  <svg class="envelope" viewBox="0 0 120 84" aria-hidden="true">
    <rect class="envelope-back" x="4" y="14" width="112" height="66" rx="8" />
    <path class="envelope-fold" d="M6 20l54 36 54-36" />
    <circle class="envelope-dot" cx="104" cy="18" r="12" />
    <path class="envelope-one" d="M104 12v12" />
  </svg>
);

const Inbox: FC<{ locale: Locale; sent: SentMail }> = ({ locale, sent }) => {
  const t = signUpTexts(locale).checkMail;
  const { name } = brand.sender;
  const initials = [...name.matchAll(/\p{Lu}/gu)].join("").slice(0, 2);
  return (
    <div class="inbox" role="img" aria-label={`${t.looks}: ${name}, ${sent.subject}`}>
      <span class="initials">{initials}</span>
      <p>
        <strong>{name}</strong>
        <span>{sent.subject}</span>
        <span class="muted">{sent.preview}</span>
      </p>
      <span class="small muted">{t.now}</span>
    </div>
  );
};

const Fields: FC<{ sent: SentMail; but?: string }> = ({ sent, but }) => (
  <>
    {sent.fields
      .filter(([name]) => name !== but)
      .map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
  </>
);

const Helps: FC<{ locale: Locale; sent: SentMail }> = ({ locale, sent }) => {
  const t = signUpTexts(locale).checkMail;
  return (
    <div class="helps">
      <details class="fold">
        <summary>{t.nothing}</summary>
        <form class="fold-body" method="post" action={sent.action}>
          <Fields sent={sent} />
          <p>{t.nothingText}</p>
          <p>
            <Submit label={t.again} quiet small />
          </p>
          <p class="small muted">{t.againNote}</p>
        </form>
      </details>
      <details class="fold">
        <summary>{t.wrong}</summary>
        <form class="fold-body" method="post" action={sent.action}>
          <Fields sent={sent} but={SENT_FIELD} />
          <div class="field">
            <label for="right-email">{t.wrongLabel}</label>
            <input id="right-email" type="email" name="email" autocomplete="email" maxlength={254} required />
          </div>
          <p>
            <Submit label={t.wrongButton} quiet small />
          </p>
          <p class="small muted">{t.wrongNote}</p>
        </form>
      </details>
    </div>
  );
};

/**
 * After a sign-up: the same for a known and an unknown address, so it promises no more than is true for both. It leads
 * back to where it was sent from, on to the mail, and to another try.
 */
export const CheckMailPage: FC<{ locale: Locale; sent?: SentMail }> = ({ locale, sent }) => {
  const t = signUpTexts(locale).checkMail;
  const open = sent && MAIL_SITES[sent.address.split("@")[1] ?? ""];
  return (
    <Layout locale={locale} title={t.title} path={sent ? undefined : "/check-mail"} narrow>
      <section>
        <Envelope />
        <h1>{t.title}</h1>
        <p class="lead">{sent ? <Rich text={fill(t.sentTo, { address: sent.address })} /> : t.sent}</p>
        {sent && <Inbox locale={locale} sent={sent} />}
        {open && (
          <p>
            <a class="button" href={open[1]} rel="noreferrer">
              {fill(t.open, { name: open[0] })}
            </a>
          </p>
        )}
        {sent ? <Helps locale={locale} sent={sent} /> : <p>{t.nothingText}</p>}
        <p class="back">
          {sent?.back ? (
            <a class="is-back" href={sent.back.href} rel="noreferrer">
              {t[sent.back.label]}
            </a>
          ) : (
            <a href={langLink("/quiz", locale)}>{frameTexts(locale).layout.home}</a>
          )}
        </p>
      </section>
    </Layout>
  );
};
