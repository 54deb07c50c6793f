import type { FC } from "hono/jsx";
import { dateText } from "../../texts/dates.ts";
import { overviewTexts } from "../../texts/desk/overview.ts";
import type { OverviewProps } from "./overview-props.ts";

/** The newsletters that were started, and how far each is. */
export const NewslettersTable: FC<OverviewProps> = ({ locale, timeZone, newsletters }) => {
  const t = overviewTexts(locale).newsletters;
  return (
    <section class="card">
      <h2>{t.title}</h2>
      <table>
        <thead>
          <tr>
            {[t.letter, t.started, t.state].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {newsletters.map(({ id, subject, createdAt, state }) => (
            <tr key={id}>
              <th scope="row">
                {subject === null ? id : <a href={`/admin/letters/newsletter/${id}`}>{subject}</a>}
              </th>
              <td>{dateText(createdAt, locale, timeZone)}</td>
              <td>{t.states[state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
