import type { FC } from "hono/jsx";
import { PEOPLE_PATH } from "./people-acts.ts";

export interface PeopleActFormProps {
  /** Below /admin/people; left out: the person again. */
  act?: string;
  /** The person's address, and the letter that it is about. */
  fields: Readonly<Record<string, string>>;
  label: string;
  /** Said in full where several buttons of a page read the same. */
  about?: string;
  quiet?: boolean;
}

/** One button about one person. */
export const PeopleActForm: FC<PeopleActFormProps> = ({ act, fields, label, about, quiet }) => (
  <form class="not-printed" method="post" action={act ? `${PEOPLE_PATH}/${act}` : PEOPLE_PATH}>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <button
      class={quiet ? "button button-quiet" : "button"}
      type="submit"
      aria-label={about && `${label}: ${about}`}
    >
      {label}
    </button>
  </form>
);
