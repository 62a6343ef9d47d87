import type { Contact } from "./contact.ts";
import type { Remark } from "./link.ts";

/** The contact with what the other side said of the one field. */
export function contactNow(contact: Contact, { field, there }: Pick<Remark, "field" | "there">): Contact {
  switch (field) {
    case "name":
      return { ...contact, name: there };
    case "birthday":
      return { ...contact, birthday: there };
    case "position": {
      const [role = "", organization = ""] = there.split("\n");
      return { ...contact, role, organization };
    }
    default:
      return contact;
  }
}
