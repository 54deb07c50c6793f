import type { FC, PropsWithChildren } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { AdminLayout } from "./admin-layout.tsx";

interface SurePageProps {
  locale: Locale;
  title: string;
  /** Where it came from, and where the way back leads. */
  path: string;
  /** Where the form goes; left out: to `path`. */
  action?: string;
  heading?: string;
  /** What was sent, to be sent again with the answer. */
  fields?: Readonly<Record<string, string>>;
  button: string;
  cancel: string;
}

/** Asks once more, and says what will happen. */
export const SurePage: FC<PropsWithChildren<SurePageProps>> = (props) => {
  const { locale, title, path, action = path, heading = title, fields, button, cancel, children } = props;
  return (
    <AdminLayout title={title} path={path} locale={locale}>
      <section class="message card">
        <h1>{heading}</h1>
        {children}
        <form method="post" action={action}>
          {Object.entries({ ...fields, sure: "1" }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button class="button" type="submit">
            {button}
          </button>
        </form>
        <p>
          <a href={path}>{cancel}</a>
        </p>
      </section>
    </AdminLayout>
  );
};
