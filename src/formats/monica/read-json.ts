import { isObject, type Json, list, text } from "#formats/jscontact/json.ts";
import { LEFT, type MonicaContact, type MonicaEvent, specialDay } from "./contact.ts";

const MAX_CONTACTS = 200_000;

/** Reads Monica's export as JSON; undefined where the text is no such thing. */
export function readMonicaJson(content: string): readonly MonicaContact[] | undefined {
  let whole: unknown;
  try {
    whole = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
  const account = isObject(whole) ? whole["account"] : undefined;
  if (!isObject(account)) return undefined;
  const instance = isObject(account["instance"]) ? account["instance"] : {};
  const types = new Map(
    list(instance["contact_field_types"])
      .filter(isObject)
      .map((each) => {
        const told = propertiesOf(each);
        return [text(each["uuid"]), text(told["type"]) || text(told["name"])] as const;
      }),
  );
  const activities = new Map(
    valuesOf(account, "activity").map(
      (each) => [text(each["uuid"]), activityFrom(propertiesOf(each))] as const,
    ),
  );
  const photos = new Map(
    valuesOf(account, "photo").map(
      (each) => [text(each["uuid"]), text(propertiesOf(each)["dataUrl"])] as const,
    ),
  );
  const relations = Map.groupBy(valuesOf(account, "relationship").map(propertiesOf), (each) =>
    text(each["of_contact"]),
  );
  const mine = new Set(valuesOf(account, "user").map((each) => text(propertiesOf(each)["me_contact"])));
  return valuesOf(account, "contact")
    .slice(0, MAX_CONTACTS)
    .map((each) => contactFrom(each, { types, activities, photos, relations, mine }));
}

/** What stands once in the file, by the ids under which contacts name it. */
type Elsewhere = {
  readonly types: ReadonlyMap<string, string>;
  readonly activities: ReadonlyMap<string, MonicaEvent>;
  readonly photos: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, readonly Json[]>;
  readonly mine: ReadonlySet<string>;
};

function activityFrom(told: Json): MonicaEvent {
  return {
    kind: "activity",
    at: text(told["happened_at"]),
    summary: text(told["summary"]),
    note: text(told["description"]),
    by: null,
  };
}

function contactFrom(
  contact: Json,
  { types, activities, photos, relations, mine }: Elsewhere,
): MonicaContact {
  const told = propertiesOf(contact);
  const avatar = isObject(told["avatar"]) ? told["avatar"] : {};
  const days = Number(told["stay_in_touch_frequency"]);
  return {
    id: text(contact["uuid"]),
    uuid: text(contact["uuid"]),
    first: text(told["first_name"]),
    middle: text(told["middle_name"]),
    last: text(told["last_name"]),
    nickname: text(told["nickname"]),
    description: text(told["description"]),
    partial: truth(told["is_partial"]),
    mine: mine.has(text(contact["uuid"])),
    job: text(told["job"]),
    company: text(told["company"]),
    occupations: [],
    food: text(told["food_preferences"]),
    birthday: dayOf(told["birthdate"]),
    paceDays: days > 0 ? days : null,
    met: {
      on: dayOf(told["first_met_date"]),
      where: text(told["first_met_where"]),
      how: text(told["first_met_additional_info"]),
      through: text(told["first_met_through"]),
    },
    fields: valuesOf(contact, "contact_field").map((field) => {
      const { type, data } = propertiesOf(field);
      return { type: types.get(text(type)) ?? "", value: text(data) };
    }),
    addresses: valuesOf(contact, "address").map((address) => {
      const parts = propertiesOf(address);
      return ["street", "city", "province", "postal_code", "country"]
        .map((part) => text(parts[part]).trim())
        .filter((part) => part !== "")
        .join(", ");
    }),
    notes: valuesOf(contact, "note").map((note) => text(propertiesOf(note)["body"])),
    tags: list(told["tags"]).map(text),
    died: truth(told["is_dead"]) ? dayOf(told["deceased_date"]) || "yes" : "",
    relations: (relations.get(text(contact["uuid"])) ?? []).map((each) => ({
      type: text(each["type"]),
      who: text(each["contact_is"]),
    })),
    lifeEvents: valuesOf(contact, "life_event")
      .map(propertiesOf)
      .map((each) => ({
        on: text(each["happened_at"]).slice(0, 10),
        name: text(each["name"]),
        note: text(each["note"]),
      })),
    photo: photos.get(text(avatar["avatar_photo"])) ?? "",
    contacts: [
      ...idsOf(contact, "activity").flatMap((id) => activities.get(id) ?? []),
      ...valuesOf(contact, "call").map(callFrom),
      ...valuesOf(contact, "conversation").flatMap(messagesIn),
    ],
    talkedOn: text(told["last_talked_to"]).slice(0, 10),
    left: LEFT.flatMap((kind) => valuesOf(contact, kind.replace(" ", "_")).map(() => kind)),
  };
}

function callFrom(call: Json): MonicaEvent {
  const told = propertiesOf(call);
  return {
    kind: "call",
    at: text(told["called_at"]),
    summary: "",
    note: text(told["content"]),
    by: truth(told["contact_called"]) ? "them" : "me",
  };
}

function messagesIn(conversation: Json): readonly MonicaEvent[] {
  const told = propertiesOf(conversation);
  return list(told["messages"])
    .filter(isObject)
    .map((message) => {
      const { written_at: at, content, written_by_me: mine } = propertiesOf(message);
      return {
        kind: "message",
        at: text(at) || text(told["happened_at"]),
        summary: "",
        note: text(content),
        by: truth(mine) ? "me" : "them",
      };
    });
}

/** What stands elsewhere in the file is named by its id alone. */
function idsOf(holder: Json, type: string): readonly string[] {
  return listsOf(holder, type)
    .map(text)
    .filter((id) => id !== "");
}

/** Monica keeps lists of one kind as `{count, type, values}` among others. */
function valuesOf(holder: Json, type: string): readonly Json[] {
  return listsOf(holder, type).filter(isObject);
}

function listsOf({ data }: Json, type: string): readonly unknown[] {
  return list(data)
    .filter(isObject)
    .filter((each) => text(each["type"]).toLowerCase().replaceAll("_", "") === type.replaceAll("_", ""))
    .flatMap((each) => list(each["values"]));
}

function propertiesOf({ properties }: Json): Json {
  return isObject(properties) ? properties : {};
}

function dayOf(date: unknown): string {
  if (!isObject(date)) return "";
  const told = { ...propertiesOf(date), ...date };
  return specialDay(text(told["date"]), truth(told["is_age_based"]), truth(told["is_year_unknown"]));
}

function truth(value: unknown): boolean {
  return value === true || value === 1 || value === "1";
}
