import { Hono } from "hono";
import { PrivacyPage } from "../../pages/reader/privacy-page.tsx";
import { type AppEnv, localeOf } from "../http/context.ts";

/** The privacy statement, for whoever has none of their own. */
export const privacyPages = new Hono<AppEnv>().get("/privacy", (c) =>
  c.html(<PrivacyPage locale={localeOf(c)} />),
);
