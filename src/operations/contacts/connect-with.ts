import { connectingWith } from "../syncing/connect-with.ts";

export const connectContactsWith = connectingWith("contacts");
