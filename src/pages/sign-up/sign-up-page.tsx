import type { FC } from "hono/jsx";
import { pageTexts } from "../../texts/pages.ts";
import { Layout } from "../frame/layout.tsx";
import { SignUpForm, type SignUpFormProps } from "./sign-up-form.tsx";

/** The sign-up form on a page of its own: where it comes back filled in, with what has to be mended. */
export const SignUpPage: FC<{ form: SignUpFormProps }> = ({ form }) => {
  const t = pageTexts(form.locale).signUp;
  return (
    <Layout locale={form.locale} title={t.pageTitle}>
      <h1 class="visually-hidden">{t.pageTitle}</h1>
      <SignUpForm {...form} />
    </Layout>
  );
};
