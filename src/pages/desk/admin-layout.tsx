import { type Child, type FC, useContext } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { adminTexts } from "../../texts/desk/desk.ts";
import { brand } from "../frame/brand.ts";
import { AdminDocument } from "./admin-document.tsx";
import { DeskNav } from "./desk-nav.tsx";
import { DeskSignContext } from "./desk-sign.ts";

export interface AdminLayoutProps {
  title: string;
  /** This page's own path, such as /admin/people: it marks the room, and the language switch leads back to it. */
  path: string;
  locale: Locale;
  /** A script of the desk's that this page needs. */
  script?: "editor";
  children?: Child;
}

/** The frame of every page of the coach's desk behind the door. The page's own heading goes into the children. */
export const AdminLayout: FC<AdminLayoutProps> = ({ title, path, locale, script, children }) => {
  const t = adminTexts(locale);
  return (
    <AdminDocument title={title} locale={locale} script={script}>
      <a class="skip-link" href="#content">
        {t.skipToContent}
      </a>
      <div class="desk">
        <header class="desk-side">
          <a class="brand-name" href="/admin">
            {brand.name}
          </a>
          <DeskNav path={path} locale={locale} />
          <SideEnd path={path} locale={locale} />
        </header>
        <main id="content" tabindex={-1}>
          <StoppedNotice locale={locale} />
          {children}
        </main>
      </div>
    </AdminDocument>
  );
};

/** How the service runs, the other language, the way out. */
const SideEnd: FC<{ path: string; locale: Locale }> = ({ path, locale }) => {
  const t = adminTexts(locale);
  const sign = useContext(DeskSignContext);
  const other = locale === "nl" ? "en" : "nl";
  return (
    <div class="desk-end">
      {sign && <p class={sign.isWell ? "pill" : "pill pill-bad"}>{sign.words}</p>}
      <form method="post" action="/admin/language">
        <input type="hidden" name="lang" value={other} />
        <input type="hidden" name="to" value={path} />
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
const StoppedNotice: FC<{ locale: Locale }> = ({ locale }) => {
  const sign = useContext(DeskSignContext);
  if (!sign?.stopped) return null;
  return (
    <p class="stopped" role="status">
      {sign.stopped} <a href="/admin/settings/sending">{adminTexts(locale).sign.change}</a>
    </p>
  );
};
