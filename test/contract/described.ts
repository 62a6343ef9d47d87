import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import described from "../../src/http/answers.json" with { type: "json" };

/** Strict on both sides: a word that JSON Schema does not have is an error, as is a field that the schema does not. */
const ajv = new Ajv2020({ strictTypes: false, allErrors: true });
ajv.addVocabulary(["components", "answers"]);
ajv.addSchema({ $id: "weakties", components: { schemas: described.schemas }, answers: described.answers });

const known = new Map<string, ValidateFunction>();

/** Where an answer, as it would travel, is not what /api/openapi.json says of it; empty where it is. */
export function undescribed(name: string, answer: unknown): readonly string[] {
  const fits = known.get(name) ?? ajv.compile({ $ref: `weakties#/answers/${name}` });
  known.set(name, fits);
  if (fits(JSON.parse(JSON.stringify(answer ?? null)))) return [];
  return (fits.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
