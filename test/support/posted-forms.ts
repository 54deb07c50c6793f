import { BUILDERS } from "../../src/forms/form-config.ts";
/** What each builder really posts for the same person: robin@reader.example, who wants the letters and no more. */
export interface Fixture {
  form: string;
  type: string;
  body: string;
  headers?: Record<string, string>;
}

const FORM = "application/x-www-form-urlencoded";
const JSON_TYPE = "application/json; charset=utf-8";

const encoded = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** Elementor's advanced data spell every field six times. */
function elementorField(
  id: string,
  type: string,
  title: string,
  value: string,
  raw: string | string[] = value,
) {
  const at = (part: string) => `fields[${id}][${part}]`;
  const raws = Array.isArray(raw)
    ? Object.fromEntries(raw.map((each, i) => [`${at("raw_value")}[${i}]`, each]))
    : { [at("raw_value")]: raw };
  return {
    [at("id")]: id,
    [at("type")]: type,
    [at("title")]: title,
    [at("value")]: value,
    ...raws,
    [at("required")]: "0",
  };
}

export const elementorAdvanced: Fixture = {
  form: "elementor",
  type: FORM,
  body: encoded({
    "form[id]": "3f9a1c2",
    "form[name]": "Brieven na de quiz",
    ...elementorField("name", "text", "Naam", "Robin"),
    ...elementorField("email", "email", "E-mail", "robin@reader.example"),
    ...elementorField("field_7aa", "acceptance", "Brieven", "on"),
    ...elementorField("field_8bb", "acceptance", "Nieuwsbrief", "", ""),
    ...elementorField("message", "textarea", "Bericht", "Iets persoonlijks"),
    "meta[date][title]": "Datum",
    "meta[date][value]": "22 november 2026",
    "meta[page_url][title]": "Pagina-URL",
    "meta[page_url][value]": "https://coach.example/quiz/?e=robin@reader.example",
    "meta[user_agent][title]": "User agent",
    "meta[user_agent][value]": "Mozilla/5.0",
    "meta[remote_ip][title]": "Extern IP",
    "meta[remote_ip][value]": "198.51.100.7",
  }),
};

export const elementorSimple: Fixture = {
  form: "elementor",
  type: FORM,
  body: encoded({
    Voornaam: "Robin",
    "E-mailadres": "robin@reader.example",
    "No Label letters": "on",
    Datum: "22 november 2026",
    Tijd: "10:00",
    "Pagina-URL": "https://coach.example/quiz/?e=robin@reader.example",
    "User agent": "Mozilla/5.0",
    "Extern IP": "198.51.100.7",
    "Mogelijk gemaakt door": "Elementor",
    form_id: "3f9a1c2",
    form_name: "Brieven na de quiz",
  }),
};

export const webflowV2: Fixture = {
  form: "webflow",
  type: JSON_TYPE,
  body: JSON.stringify({
    triggerType: "form_submission",
    payload: {
      name: "Brieven",
      siteId: "65427cf400e02b306eaa049c",
      data: {
        "First Name": "Robin",
        "Email Address": "robin@reader.example",
        "Phone Number": 31600000000,
        Brieven: "true",
        Nieuwsbrief: "false",
      },
      schema: [{ fieldName: "First Name", fieldType: "FormTextInput", fieldElementId: "285042f7" }],
      submittedAt: "2026-11-23T09:00:00.000Z",
      id: "6321ca84df3949bfc6752327",
      formId: "65429eadebe8a9f3a30f62d0",
      formElementId: "4e038d2c-6a1e-4953-7be9-a59a2b453177",
      pageUrl: "https://coach.example/quiz/?e=robin@reader.example",
    },
  }),
};

export const webflowV1: Fixture = {
  form: "webflow",
  type: JSON_TYPE,
  body: JSON.stringify({
    name: "Brieven",
    site: "65427cf400e02b306eaa049c",
    data: { Voornaam: "Robin", Email: "robin@reader.example", Letters: true },
    d: "2026-11-23T09:00:00.000Z",
    _id: "6321ca84df3949bfc6752327",
  }),
};

/** All fields: the entry as Gravity Forms stores it, by number. */
export const gravityEntry: Fixture = {
  form: "gravity-entry",
  type: JSON_TYPE,
  body: JSON.stringify({
    "1.3": "Robin",
    "2": "robin@reader.example",
    "5.1": "Ja, stuur me de brieven",
    "5.2": "",
    id: "412",
    form_id: "3",
    date_created: "2026-11-23 09:00:00",
    ip: "198.51.100.7",
    source_url: "https://coach.example/quiz/?e=robin@reader.example",
    user_agent: "Mozilla/5.0",
    status: "active",
  }),
};

/** Chosen fields, under names that the coach gave them. */
export const gravitySelected: Fixture = {
  form: "gravity",
  type: FORM,
  body: encoded({ email: "robin@reader.example", voornaam: "Robin", brieven: "Ja" }),
};

export const cf7: Fixture = {
  form: "cf7",
  type: JSON_TYPE,
  body: JSON.stringify({
    "your-name": "Robin",
    "your-email": "robin@reader.example",
    toestemming: ["Brieven"],
    bijlage: { filename: "foto.jpg", content: "QUJD" },
    _url: "https://coach.example/quiz/?e=robin@reader.example",
    _remote_ip: "198.51.100.7",
  }),
};

export const wpforms: Fixture = {
  form: "wpforms",
  type: JSON_TYPE,
  body: JSON.stringify({
    naam: "Robin",
    "e-mail": "robin@reader.example",
    consents: "Brieven||Iets anders",
    page_url: "https://coach.example/quiz/?e=robin@reader.example",
  }),
  headers: { "x-wpforms-webhook-id": "webhook_1" },
};

const wpformsForm: Fixture = { ...wpforms, type: FORM, body: encoded(JSON.parse(wpforms.body)) };

const typeformField = (id: string, title: string, type: string, ref: string) => ({ id, title, type, ref });
export const typeform: Fixture = {
  form: "typeform",
  type: "application/json",
  body: JSON.stringify({
    event_id: "01HFXT4QYV8Y2T5W3Z7M1N9P6R",
    event_type: "form_response",
    form_response: {
      form_id: "lT4Z3j",
      token: "a3a12ec67a1365927098a606107fac15",
      submitted_at: "2026-11-23T09:00:00Z",
      landed_at: "2026-11-23T08:55:00Z",
      calculated: { score: 9 },
      variables: [{ key: "score", type: "number", number: 4 }],
      hidden: { utm_source: "spring", page: "https://coach.example/quiz/?e=robin@reader.example" },
      definition: {
        fields: [
          typeformField("DlXFaesGBpoF", "Hoe heet je?", "short_text", "voornaam"),
          typeformField("SMEUb7VJz92Q", "Waar mogen we je schrijven?", "email", "01FB-c2"),
          typeformField("JwWggjAKtOkA", "Brieven", "yes_no", "01FB-c3"),
          typeformField("KoJxDM3c6x8h", "Nieuwsbrief", "multiple_choice", "newsletter"),
        ],
      },
      answers: [
        { type: "text", text: "Robin", field: { id: "DlXFaesGBpoF", type: "short_text", ref: "voornaam" } },
        {
          type: "email",
          email: "robin@reader.example",
          field: { id: "SMEUb7VJz92Q", type: "email", ref: "01FB-c2" },
        },
        { type: "boolean", boolean: true, field: { id: "JwWggjAKtOkA", type: "yes_no", ref: "01FB-c3" } },
        {
          type: "choice",
          choice: { id: "mQf8", label: "Nee, dank je", ref: "yes-by-mistake" },
          field: { id: "KoJxDM3c6x8h", type: "multiple_choice", ref: "newsletter" },
        },
      ],
    },
  }),
};

export const framer: Fixture = {
  form: "framer",
  type: "application/json",
  body: JSON.stringify({ Name: "Robin", Email: "robin@reader.example", Letters: "on", Newsletter: "" }),
  headers: { "framer-webhook-submission-id": "0fbbb90e-564b-4870-ac8b-78f9bc4e44a6" },
};

const html: Fixture = {
  form: "html",
  type: FORM,
  body: encoded({
    email: "robin@reader.example",
    firstName: "Robin",
    "consents[letters]": "1",
    "consents[newsletter]": "0",
    anders: "Iets persoonlijks",
  }),
};

export const fixtures: Record<string, Fixture> = {
  "Elementor, advanced data": elementorAdvanced,
  "Elementor, simple": elementorSimple,
  "Webflow v2": webflowV2,
  "Webflow v1": webflowV1,
  "Gravity Forms, all fields": gravityEntry,
  "Gravity Forms, chosen fields": gravitySelected,
  "Contact Form 7 to Webhook": cf7,
  "WPForms, JSON": wpforms,
  "WPForms, form": wpformsForm,
  Typeform: typeform,
  Framer: framer,
  "plain HTML": html,
};

/** Every builder's form, switched on with our wording beside each box. */
const shown = { consents: { letters: "1", newsletter: "1", profile: "1" }, unsigned: true };

/** forms.json as a coach might have it. */
export const coachForms = {
  ...Object.fromEntries(BUILDERS.map((id) => [id, shown])),
  "gravity-entry": {
    builder: "gravity",
    locale: "nl",
    unsigned: true,
    consents: { letters: { text: "Ja, stuur me de brieven" }, newsletter: "1" },
    fields: { email: "2", firstName: "1.3", letters: "5.1", newsletter: "5.2" },
  },
};
