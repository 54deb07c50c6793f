import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { frameTexts } from "../../texts/frame.ts";
import { Rich } from "./rich.tsx";

/** A number that dials. `number` as dialled; `label` as read. */
const Call: FC<{ number: string; label?: string }> = ({ number, label }) => (
  <a href={`tel:${number}`}>{label ?? number}</a>
);

/** Where help is, for everyone, whatever the answers. */
const HelpLines: FC<{ locale: Locale }> = ({ locale }) => {
  const t = frameTexts(locale).help;
  const site = (
    <a href="https://www.113.nl" rel="noreferrer" target="_top">
      113.nl
    </a>
  );
  return (
    <p class="calls">
      <span>
        <Rich text={t.danger} slots={{ call: <Call number="112" /> }} />
      </span>
      <span>
        <Rich text={t.suicide} slots={{ call: <Call number="113" />, site }} />
      </span>
      <span>
        <Rich text={t.home} slots={{ call: <Call number="08002000" label="Veilig Thuis 0800-2000" /> }} />
      </span>
      <span>
        <Rich
          text={t.flanders}
          slots={{ suicide: <Call number="1813" />, violence: <Call number="1712" /> }}
        />
      </span>
    </p>
  );
};

/** Open where something begins or comes out, else one press away and always in the same place. */
export const HelpBlock: FC<{ locale: Locale; open?: boolean }> = ({ locale, open }) => {
  const t = frameTexts(locale).help;
  return (
    <details class="fold help-fold" open={open}>
      <summary>{t.title}</summary>
      <div id="help" tabindex={-1}>
        <HelpLines locale={locale} />
      </div>
    </details>
  );
};
