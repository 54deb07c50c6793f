/// <reference path="../../simulation/d1-globals.d.ts" />
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../../dev/openapi/document.ts";
import { makeApp } from "./site.ts";

/** Routes that the document leaves out, and why. */
const LEFT_OUT: readonly { route: RegExp; because: string }[] = [
  {
    route: /^\S+ \/admin(\/|$)/,
    because: "the coach's own pages: for one person, behind a door of their own",
  },
  { route: /^\S+ \/dev\//, because: "only there in development" },
];

/** Files: they never reach the app. */
const FILES = ["GET /embed.js"];

const { app } = await makeApp({ environment: "development" });
const registered = [
  ...new Set(
    app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)(\{[^}]*\})?/g, "{$1}")}`),
  ),
];
const documented = Object.entries(makeDocument().paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);
const isLeftOut = (name: string) => LEFT_OUT.some(({ route }) => route.test(name));

describe("the document", () => {
  it("has every route of the app but those left out on purpose", () => {
    expect(registered.length).toBeGreaterThan(25);
    expect([...FILES, ...registered.filter((name) => !isLeftOut(name))].sort()).toEqual(
      [...documented].sort(),
    );
  });

  it("leaves out nothing that is not there", () => {
    for (const { route } of LEFT_OUT) expect(registered.some((name) => route.test(name))).toBe(true);
  });

  it("gives every operation a name of its own, which /docs links to", () => {
    const names = Object.values(makeDocument().paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(new Set(names).size).toBe(documented.length);
  });
});
