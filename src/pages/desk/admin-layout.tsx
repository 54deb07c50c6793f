import type { Child, FC, PropsWithChildren } from "hono/jsx";
import { adminTexts } from "../../texts/desk/desk.ts";
import { brand } from "../frame/brand.ts";
import { ErrorSummary } from "../frame/error-summary.tsx";
import { AdminDocument } from "./admin-document.tsx";
import { useDesk, useTexts } from "./desk-context.ts";
import { DeskNav } from "./desk-nav.tsx";
import { Hidden } from "./forms.tsx";

/** What was just done, or could not be, in words. */
export interface Said {
  notice?: string | undefined;
  problem?: string | undefined;
}

export interface AdminLayoutProps extends Said {
  title: string;
  /** This page's own path, such as /admin/people: it marks the room, and the language switch leads back to it. */
  path: string;
  /** Left out: the title; null: the page has one of its own. */
  heading?: Child;
  /** What stands below the heading. */
  sub?: Child;
  /** Ways back and on, each as its address and its words. */
  ways?: readonly (readonly [href: string, text: string] | null)[];
  /** Beside the heading. */
  beside?: Child;
  /** The field that the problem is about, by its id, and its label. */
  mend?: readonly [id: string, label: string];
  /** A script of the desk's that this page needs. */
  script?: "editor";
}

/** The frame of every page of the coach's desk behind the door. */
export const AdminLayout: FC<PropsWithChildren<AdminLayoutProps>> = (props) => {
  const { title, path, script, notice, problem, mend, children } = props;
  const t = useTexts(adminTexts);
  const links = mend ? [{ href: `#${mend[0]}`, text: mend[1] }] : [];
  return (
    <AdminDocument title={title} locale={useDesk().locale} script={script}>
      <a class="skip-link" href="#content">
        {t.skipToContent}
      </a>
      <div class="desk">
        <header class="desk-side">
          <a class="brand-name" href="/admin">
            {brand.name}
          </a>
          <DeskNav path={path} />
          <SideEnd path={path} />
        </header>
        <main id="content" tabindex={-1}>
          <StoppedNotice />
          {props.heading !== null && <Head {...props} />}
          {notice && (
            <p class="status" role="status">
              {notice}
            </p>
          )}
          {problem && <ErrorSummary title={problem} links={links} inline />}
          {children}
        </main>
      </div>
    </AdminDocument>
  );
};

const Head: FC<AdminLayoutProps> = ({ title, heading = title, sub, ways, beside }) => (
  <div class="page-head">
    <div>
      {ways && <p class="letter-steps">{ways.map((way) => way && <a href={way[0]}>{way[1]}</a>)}</p>}
      <h1>{heading}</h1>
      {sub && <p class="sub">{sub}</p>}
    </div>
    {beside}
  </div>
);

/** How the service runs, the other language, the way out. */
const SideEnd: FC<{ path: string }> = ({ path }) => {
  const { locale, isWell, words } = useDesk();
  const t = adminTexts(locale);
  const other = locale === "nl" ? "en" : "nl";
  return (
    <div class="desk-end">
      <p class={isWell ? "pill" : "pill pill-bad"}>{words}</p>
      <form method="post" action="/admin/language">
        <Hidden fields={{ lang: other, to: path }} />
        <button class="link-button" type="submit" lang={other}>
          {t.otherLanguage}
        </button>
      </form>
      <form method="post" action="/admin/sign-out">
        <button class="link-button" type="submit">
          {t.signOut}
        </button>{" "}
        <button class="link-button" type="submit" name="everywhere" value="1">
          {t.signOutEverywhere}
        </button>
      </form>
    </div>
  );
};

/** Whatever the coach has stopped is said on every page while it lasts. */
const StoppedNotice: FC = () => {
  const { stopped, locale } = useDesk();
  if (!stopped) return null;
  return (
    <p class="stopped" role="status">
      {stopped} <a href="/admin/settings/sending">{adminTexts(locale).sign.change}</a>
    </p>
  );
};
