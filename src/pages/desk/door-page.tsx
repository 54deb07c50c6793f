import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { doorTexts } from "../../texts/desk/door.ts";
import { AdminDocument } from "./admin-document.tsx";

/** Where Cloudflare ends the sessions that it began. */
const ACCESS_SIGN_OUT = "/cdn-cgi/access/logout";

export type DoorReason = "cross-site" | "refused" | "keys-unavailable" | "signed-out";

/** One sentence at the door: why it stays shut, or how to leave. */
export const DoorPage: FC<{ locale: Locale; reason: DoorReason }> = ({ locale, reason }) => {
  const t = doorTexts(locale);
  const { title, text } = t.door[reason];
  return (
    <AdminDocument title={title} locale={locale}>
      <main class="door">
        <section class="card">
          <h1>{title}</h1>
          <p>{text}</p>
          <p>
            {reason === "signed-out" ? (
              <a href={ACCESS_SIGN_OUT}>{t.accessSignOut}</a>
            ) : (
              <a href="/admin">{t.backToDesk}</a>
            )}
          </p>
        </section>
      </main>
    </AdminDocument>
  );
};
