/** A JSON Schema (2020-12), as far as our OpenAPI document uses it. */
export interface ApiSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  properties?: Record<string, ApiSchema>;
  required?: string[];
  propertyNames?: ApiSchema;
  additionalProperties?: boolean | ApiSchema;
  items?: ApiSchema;
  anyOf?: ApiSchema[];
  oneOf?: ApiSchema[];
  allOf?: ApiSchema[];
}

export interface ApiExample {
  summary: string;
  value: unknown;
}

export interface ApiContent {
  schema: ApiSchema;
  examples?: Record<string, ApiExample>;
}

export interface ApiParameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description: string;
  schema: ApiSchema;
  example?: unknown;
}

export interface ApiAnswer {
  $ref?: string;
  description?: string;
  headers?: Record<string, { description: string; schema: ApiSchema }>;
  content?: Record<string, ApiContent>;
}

export interface ApiOperation {
  operationId: string;
  tags: [string];
  summary: string;
  description?: string;
  security?: Record<string, string[]>[];
  parameters?: ApiParameter[];
  requestBody?: { required: boolean; content: Record<string, ApiContent> };
  responses: Record<string, ApiAnswer>;
}

const METHODS = ["get", "post"] as const;
export type ApiMethod = (typeof METHODS)[number];

/** OpenAPI 3.1, as far as our document uses it; dev/openapi makes it, /openapi.json serves it, /docs shows it. */
export interface ApiDocument {
  openapi: "3.1.0";
  info: {
    title: string;
    version: string;
    description: string;
    license: { name: string; url?: string; identifier?: string };
  };
  servers: { url: string; description: string }[];
  security: [];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<ApiMethod, ApiOperation>>>;
  components: {
    schemas: Record<string, ApiSchema>;
    responses: Record<string, ApiAnswer>;
    securitySchemes: Record<string, Record<string, string>>;
  };
}
