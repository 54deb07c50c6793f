import type { FC } from "hono/jsx";
import type { Locale } from "../../quiz/types.ts";
import { doorTexts } from "../../texts/desk/door.ts";
import { brand } from "../frame/brand.ts";
import { AdminDocument } from "./admin-document.tsx";
import { Button, Field, Hidden } from "./forms.tsx";

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
        <form class="card" method="post" action="/admin/sign-in">
          <p class="hint">{brand.name}</p>
          <h1>{t.title}</h1>
          <Hidden fields={{ back }} />
          {/* Password managers keep a key under a name. */}
          <input type="text" name="name" value="admin" autocomplete="username" hidden readonly />
          <Field
            name="token"
            label={t.token}
            hint={t.hint}
            error={problem && t[problem]}
            type="password"
            autocomplete="current-password"
            required
          />
          <Button>{t.button}</Button>
        </form>
      </main>
    </AdminDocument>
  );
};
