import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { doorTexts } from "../../texts/desk/door.ts";
import { brand } from "../frame/brand.ts";
import { AdminDocument } from "./admin-document.tsx";

export interface SignInPageProps {
  locale: Locale;
  /** The page of the desk that was asked for. */
  back: string;
  problem?: "wrong" | "too-often";
}

/** The door where a token opens it. */
export const SignInPage: FC<SignInPageProps> = ({ locale, back, problem }) => {
  const t = doorTexts(locale).signIn;
  return (
    <AdminDocument title={t.title} locale={locale}>
      <main class="door">
        <section class="card">
          <p class="hint">{brand.name}</p>
          <h1>{t.title}</h1>
          <form method="post" action="/admin/sign-in">
            <input type="hidden" name="back" value={back} />
            {/* Password managers keep a key under a name. */}
            <input type="text" name="name" value="admin" autocomplete="username" hidden readonly />
            <div class={problem ? "field is-missing" : "field"}>
              <label for="token">{t.token}</label>
              {problem && (
                <p class="field-error" id="token-error" role="alert">
                  {t[problem]}
                </p>
              )}
              <input
                id="token"
                name="token"
                type="password"
                autocomplete="current-password"
                required
                aria-describedby={problem ? "token-error token-hint" : "token-hint"}
              />
              <p class="hint" id="token-hint">
                {t.hint}
              </p>
            </div>
            <button class="button" type="submit">
              {t.button}
            </button>
          </form>
        </section>
      </main>
    </AdminDocument>
  );
};
