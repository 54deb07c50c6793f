/** A JSON schema as far as the API's description uses one (2020-12). */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
}

/** The TypeScript type of a value that the schema admits; a name of `components.schemas` stays a name. */
export function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "unknown";
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const parts = schema.anyOf ?? schema.oneOf;
  const beside = hasOwnShape(schema) ? [shapeOf(schema)] : [];
  if (parts) return [...beside, `(${union(parts.map(typeOf))})`].join(" & ");
  if (schema.allOf) return [...beside, ...schema.allOf.map(typeOf)].join(" & ");
  if (Array.isArray(schema.type)) return union(schema.type.map((type) => typeOf({ ...schema, type })));
  return shapeOf(schema);
}

function hasOwnShape({ properties }: Schema): boolean {
  return properties !== undefined;
}

function shapeOf(schema: Schema): string {
  switch (schema.type) {
    case "string":
    case "boolean":
    case "null":
      return schema.type;
    case "integer":
    case "number":
      return "number";
    case "array":
      return `readonly ${wrapped(typeOf(schema.items ?? {}))}[]`;
    case "object":
      return objectOf(schema);
    default:
      return schema.properties ? objectOf(schema) : "unknown";
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const members = Object.entries(properties).map(([name, schema]) => {
    const note = schema.description ? `/** ${schema.description.replaceAll("*/", "* /")} */\n` : "";
    const mark = required.includes(name) ? "" : "?";
    const type = typeOf(schema);
    return `${note}${JSON.stringify(name)}${mark}: ${type}${mark ? " | undefined" : ""};`;
  });
  if (members.length > 0) return `{\n${members.join("\n")}\n}`;
  if (typeof additionalProperties === "object") return `Record<string, ${typeOf(additionalProperties)}>`;
  return "Record<string, unknown>";
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}

function wrapped(type: string): string {
  return /[|&]/.test(type) ? `(${type})` : type;
}
