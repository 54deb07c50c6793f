import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** (w) What form builders posted: a keyed hash, so that a retry is known, and why one was refused. Purged after 30 days. */
export const formPosts = sqliteTable(
  "form_posts",
  {
    form: text("form").notNull(),
    /** HMAC of the builder's own id of the post, or of its body. */
    postHash: text("post_hash").notNull(),
    outcome: text("outcome").notNull(),
    /** JSON of problem codes and where each was found; never what was sent. */
    problems: text("problems"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.form, t.postHash] }),
    // The last refused ones, the forms in use, and what the night forgets.
    index("form_posts_by_outcome").on(t.outcome, t.createdAt, t.form),
    check("form_posts_outcome", sql`${t.outcome} IN ('taken', 'refused')`),
    check("form_posts_problems", sql`(${t.outcome} = 'refused') = (${t.problems} IS NOT NULL)`),
  ],
);
