import { Hono } from "hono";
import { refreshLetters } from "../../usecases/letters/refresh-letters.ts";
import type { AppEnv } from "../http/context.ts";
import { formPostsPages } from "./forms-pages.tsx";
import { guard } from "./guard.tsx";
import { importPages } from "./import-pages.tsx";
import { letterEditPages } from "./letter-edit-pages.tsx";
import { lettersPages } from "./letters-pages.tsx";
import { newslettersPages } from "./newsletters-pages.tsx";
import { overviewPages } from "./overview-pages.tsx";
import { peoplePages } from "./people-pages.tsx";
import { recoveryPages } from "./recovery-pages.tsx";
import { researchPages } from "./research-pages.tsx";
import { rhythmPages } from "./rhythm-pages.tsx";
import { settingsPages } from "./settings-pages.tsx";
import { signInPages } from "./sign-in-pages.tsx";

/** The coach's desk, /admin and all below it: whatever is added here stands behind the guard. */
export const adminApp = new Hono<AppEnv>()
  .use("/admin/*", guard)
  // Another isolate may have changed a letter since.
  .on("ALL", ["/admin/letters/*", "/admin/newsletters/*", "/admin/rhythm/*"], async (c, next) => {
    await refreshLetters(c.get("deps"));
    await next();
  })
  .route("/", signInPages)
  .route("/", overviewPages)
  .route("/", lettersPages)
  .route("/", letterEditPages)
  .route("/", peoplePages)
  .route("/", importPages)
  .route("/", formPostsPages)
  .route("/", newslettersPages)
  .route("/", rhythmPages)
  .route("/", researchPages)
  .route("/", recoveryPages)
  .route("/", settingsPages);
