import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { pageTexts } from "../../texts/pages.ts";

/** A number that dials. `number` as dialled; `label` as read. */
const Call: FC<{ number: string; label?: string }> = ({ number, label }) => (
  <a class="call" href={`tel:${number}`}>
    {label ?? number}
  </a>
);

/** Where help is, for everyone, whatever the answers. No landmark: a page may show it twice. */
export const HelpBlock: FC<{ locale: Locale }> = ({ locale }) => {
  const t = pageTexts(locale).help;
  return (
    <div class="help">
      <h2>{t.title}</h2>
      <dl>
        <div>
          <dt>{t.danger}</dt>
          <dd>
            <Call number="112" />
          </dd>
        </div>
        <div>
          <dt>{t.suicide}</dt>
          <dd>
            <Call number="113" />{" "}
            <span>
              {t.suicideNote}, {t.chat}{" "}
            </span>
            <a href="https://www.113.nl" rel="noreferrer">
              113.nl
            </a>
          </dd>
        </div>
        <div>
          <dt>{t.home}</dt>
          <dd>
            <Call number="08002000" label="Veilig Thuis 0800-2000" /> <span>{t.homeNote}</span>
          </dd>
        </div>
        <div>
          <dt>{t.flanders}</dt>
          <dd>
            <Call number="1813" /> <span>{t.flandersSuicide}</span>
            <br />
            <Call number="1712" /> <span>{t.flandersViolence}</span>
          </dd>
        </div>
      </dl>
    </div>
  );
};
