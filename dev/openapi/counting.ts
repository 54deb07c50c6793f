import { eventSchema, goalSchema } from "../../src/routes/http/request-schemas.ts";
import { json, type Paths, ref } from "./parts.ts";
import { problemAnswers } from "./problems.ts";
import { toSchema } from "./to-schema.ts";

const goal = toSchema(goalSchema, {
  email:
    "The address of whoever reached it; of at most 254 characters, in any case and with spaces around it.",
  goal: "One of the goals in `emails/sequences.ts`; another one is a 422 (`unknown-goal`).",
});

export const countingSchemas = {
  EventRequest: toSchema(eventSchema, {
    event: "How far a visit came.",
    source:
      "Where the visit came from: counted under the campaign's source, else the page's site. Left out: the Referer's.",
    "source.from": "The site whose link led there.",
    "source.page": "The page that the quiz stands on.",
    "source.utm_source": "The campaign's source.",
    "source.utm_medium": "Its medium.",
    "source.utm_campaign": "Its name.",
    "source.utm_term": "Its term.",
    "source.utm_content": "Its content.",
    item: "Which statement was answered; never what was answered.",
    sureness: "How sure the result was, or that the sheet was too careless; never which result.",
    took: "How many minutes it took.",
  }),
  GoalRequest: goal,
};

export const countingPaths: Paths = {
  "/v1/events": {
    post: {
      operationId: "countEvent",
      tags: ["Events"],
      summary: "Count how far a visit comes",
      description:
        'For a quiz that you show yourself. From another site use `fetch` with `keepalive: true` and `credentials: "omit"`: a beacon always brings cookies along, and those are not allowed.',
      requestBody: {
        required: true,
        content: json(ref("EventRequest"), {
          viewed: { summary: "The quiz was seen", value: { event: "viewed" } },
          started: {
            summary: "The first statement was opened",
            value: {
              event: "started",
              source: { page: "https://coach.example/quiz", utm_source: "instagram" },
            },
          },
          answered: { summary: "A statement was answered", value: { event: "answered", item: "a01" } },
          completed: {
            summary: "The result was asked for; how sure it was and how long it took may be left out",
            value: { event: "completed", sureness: "likely", took: "5-to-8" },
          },
        }),
      },
      responses: {
        "204": { description: "Counted." },
        ...problemAnswers(400, 413, 415, 422, 500, 503),
      },
    },
  },
  "/v1/goals": {
    post: {
      operationId: "reachGoal",
      tags: ["Goals"],
      summary: "Somebody booked or bought: end the series that led there",
      description:
        "For your own systems, never for a page: the key is a secret. The lead stays a lead: a newsletter that they chose keeps coming.",
      security: [{ apiKey: [] }],
      requestBody: {
        required: true,
        content: json(ref("GoalRequest"), {
          booked: { summary: "Booked", value: { email: "robin@reader.example", goal: "booked" } },
        }),
      },
      responses: {
        "202": {
          description: "Taken in, whether or not the address is known.",
          content: json(ref("Accepted"), { accepted: { summary: "Always", value: { status: "accepted" } } }),
        },
        ...problemAnswers(400, 401, 404, 413, 415, 422, 500, 503),
      },
    },
  },
};
