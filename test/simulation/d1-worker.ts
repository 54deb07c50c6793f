interface Statement {
  sql: string;
  params: unknown[];
}

/** Runs in workerd, and does nothing but ask its D1: one request for a whole batch. */
export default {
  async fetch(request: Request, env: { DB: D1Database }): Promise<Response> {
    const statements = (await request.json()) as Statement[];
    try {
      const prepared = statements.map(({ sql, params }) => env.DB.prepare(sql).bind(...params));
      return Response.json({ results: await env.DB.batch(prepared) });
    } catch (error) {
      return Response.json({ error: String(error) }, { status: 500 });
    }
  },
};
