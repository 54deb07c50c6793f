import type { World } from "../world.ts";
import { EMAIL } from "./support.ts";

/** What somebody enters; the address is always the same. */
export interface SignUp {
  consents?: string[];
  result?: string;
}

type Post = (world: World, signUp: Required<Pick<SignUp, "consents">> & SignUp) => Promise<Response>;

let posts = 0;
/** Two ways to the same sign-up: how it is posted, what everybody is answered, and what an erased address gets. */
export const columns: Record<string, { post: Post; answer: [number, string]; erasedInAMonth: number }> = {
  "sign-up form": {
    post: (world, { consents, result }) =>
      world.post("/v1/leads", {
        email: EMAIL,
        consents: consents.map((id) => ({ id, version: "1" })),
        ...(result && { result }),
      }),
    answer: [202, '{"status":"accepted"}'],
    erasedInAMonth: 3,
  },
  "form builder's post": {
    // Each one differs, so that none is taken for a retry.
    post: (world, { consents, result }) =>
      world.post("/v1/forms/cf7", { email: EMAIL, consents, result, nr: ++posts }),
    answer: [200, '{"status":"accepted"}'],
    erasedInAMonth: 1,
  },
};
