import { keepMeanwhile, keptMeanwhile } from "#web/client/unsaved.ts";

/** What a letter was begun with and its draft does not keep: who sends me, whom it is about, what I offer or tell. */
export type Given = {
  readonly introducer?: string;
  readonly third?: string;
  readonly offer?: string;
  readonly mine?: string;
};

/** Kept for as long as the letter is being worked on here, so that another form of it says the same. */
export function keepGiven(draftId: string, given: Given) {
  if (Object.values(given).some((value) => value !== "" && value !== undefined))
    keepMeanwhile(`given ${draftId}`, given);
}

export function givenFor(draftId: string): Given {
  return keptMeanwhile<Given>(`given ${draftId}`) ?? {};
}
