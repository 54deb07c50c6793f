import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { type ProcessingName, register } from "../../register.ts";
import { fill } from "../../texts/fill.ts";
import { capital } from "../../texts/numbers.ts";
import { privacyTexts } from "../../texts/privacy.ts";
import { brand } from "../frame/brand.ts";
import { Layout } from "../frame/layout.tsx";
import { TextList } from "../frame/text-list.tsx";
import { MyDataFacts } from "./my-data-facts.tsx";

/** What most people come for; the rest is a press away. */
const FIRST: readonly ProcessingName[] = ["quiz", "address", "result", "proof", "letters", "stops"];

const Held: FC<{ locale: Locale; names: readonly ProcessingName[] }> = ({ locale, names }) => {
  const t = privacyTexts(locale);
  return names.map((name) => (
    <section class="held" key={name}>
      <h3>{t.held[name].what}</h3>
      <p>{t.held[name].why}</p>
      <MyDataFacts
        facts={[
          [t.kept, capital(t.held[name].kept)],
          [t.ground, t.grounds[register[name].ground]],
        ]}
      />
    </section>
  ));
};

/** The privacy statement, made from the register, what retention.ts keeps, and the brand. */
export const PrivacyPage: FC<{ locale: Locale }> = ({ locale }) => {
  const t = privacyTexts(locale);
  const names = Object.keys(register) as ProcessingName[];
  return (
    <Layout locale={locale} title={t.title} path="/privacy" narrow>
      <article class="statement">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <h2>{t.whoTitle}</h2>
        <p>{fill(t.who, { address: brand.postalAddress, replyTo: brand.replyTo })}</p>
        <h2>{t.heldTitle}</h2>
        <Held locale={locale} names={FIRST} />
        <details class="fold held">
          <summary>{t.more}</summary>
          <div class="fold-body">
            <Held locale={locale} names={names.filter((name) => !FIRST.includes(name))} />
          </div>
        </details>
        <h2>{t.seenTitle}</h2>
        <TextList items={t.seen} />
        <p>{t.abroad}</p>
        <h2>{t.rightsTitle}</h2>
        <TextList items={t.rights} />
        <p>{t.machine}</p>
        <h2>{t.safeTitle}</h2>
        <p>{t.safe}</p>
      </article>
    </Layout>
  );
};
