import type { ApiSchema } from "./page/docs-document.ts";
import {
  formBody,
  langParameter,
  type Paths,
  page,
  pageOperation,
  tokenParameter,
  unknownToken,
} from "./parts.ts";
import { problemAnswers } from "./problems.ts";

const withToken = [tokenParameter, langParameter];
const failures = problemAnswers(500, 503);
const overdue = page("Its hour is over.");

/** A button of that page: what it is called and does. */
const button = (name: string, summary: string, requestBody?: ApiSchema) => ({
  post: pageOperation(
    name,
    summary,
    {
      "200": page("What holds now."),
      "404": unknownToken,
      "410": overdue,
      ...problemAnswers(413),
      ...(name === "askNewAddress" ? { "422": page("The page, with what is wrong.") } : {}),
      ...failures,
    },
    { parameters: withToken, ...(requestBody ? { requestBody: formBody(requestBody) } : {}) },
  ),
});
const oneField = (name: string, description: string): ApiSchema => ({
  type: "object",
  properties: { [name]: { type: "string", description } },
});

/** What a reader sees, takes along, changes and erases. */
export const myDataPaths: Paths = {
  "/my-data/{token}": {
    get: pageOperation(
      "showMyData",
      "Everything that is held of a reader, by a link that was mailed to them and lasts an hour",
      { "200": page("The page."), "404": unknownToken, "410": overdue, ...failures },
      { parameters: withToken },
    ),
  },
  "/my-data/{token}/export": {
    post: pageOperation(
      "exportMyData",
      "The same as a file; its owner is told by mail",
      {
        "200": {
          description: "A JSON file to keep.",
          content: { "application/json": { schema: { type: "object" } } },
        },
        "404": unknownToken,
        "410": overdue,
        ...problemAnswers(413),
        ...failures,
      },
      { parameters: withToken },
    ),
  },
  "/my-data/{token}/name": button("changeName", "The name", oneField("firstName", "Empty: none.")),
  "/my-data/{token}/forget-result": button("forgetResult", "Takes the leave to use the result back"),
  "/my-data/{token}/address": button(
    "askNewAddress",
    "Another address, which its own mailbox confirms",
    oneField("email", "The new address."),
  ),
  "/my-data/{token}/erase": {
    get: pageOperation(
      "showErase",
      "The button that erases; opening it changes nothing",
      { "200": page("The button."), "404": unknownToken, "410": overdue, ...failures },
      { parameters: withToken },
    ),
    ...button("eraseMyData", "The button; its owner is told by mail"),
  },
  "/new-address/{token}": {
    get: pageOperation(
      "showNewAddress",
      "From the new mailbox: the button that takes it",
      { "200": page("The button."), "404": unknownToken, "410": overdue, ...failures },
      { parameters: withToken },
    ),
    post: pageOperation(
      "takeNewAddress",
      "The button; the old address is told by mail",
      {
        "200": page("Letters come there from now on."),
        "404": unknownToken,
        "409": page("That address gets letters already."),
        "410": overdue,
        ...problemAnswers(413),
        ...failures,
      },
      { parameters: withToken },
    ),
  },
};
