import type { Child, FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { adminTexts } from "../../texts/desk/desk.ts";
import { brand } from "../frame/brand.ts";
import { AdminDocument } from "./admin-document.tsx";

export interface AdminLayoutProps {
  title: string;
  /** This page's own path, such as /admin/people: it marks the section, and the language switch leads back to it. */
  path: string;
  locale: Locale;
  /** A script of the desk's that this page needs. */
  script?: "editor";
  children?: Child;
}

const SECTIONS = [
  ["overview", "/admin"],
  ["letters", "/admin/letters"],
  ["newsletters", "/admin/newsletters"],
  ["people", "/admin/people"],
  ["forms", "/admin/forms"],
  ["import", "/admin/import"],
  ["research", "/admin/research"],
  ["recovery", "/admin/recovery"],
] as const;

function isIn(path: string, section: string): boolean {
  const [bare] = path.split("?");
  return bare === section || (section !== "/admin" && path.startsWith(`${section}/`));
}

/** The frame of every page of the coach's desk behind the door. The page's own heading goes into the children. */
export const AdminLayout: FC<AdminLayoutProps> = ({ title, path, locale, script, children }) => {
  const t = adminTexts(locale);
  const other = locale === "nl" ? "en" : "nl";
  return (
    <AdminDocument title={title} locale={locale} script={script}>
      <a class="skip-link" href="#content">
        {t.skipToContent}
      </a>
      <header class="admin-header">
        <div class="admin-bar">
          <a class="brand-name" href="/admin">
            {`${brand.name} · ${t.desk}`}
          </a>
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
        <nav class="admin-nav" aria-label={t.menu}>
          {SECTIONS.map(([name, href]) => (
            <a key={name} href={href} aria-current={isIn(path, href) ? "page" : undefined}>
              {t.nav[name]}
            </a>
          ))}
        </nav>
      </header>
      <main id="content" tabindex={-1}>
        {children}
      </main>
    </AdminDocument>
  );
};
