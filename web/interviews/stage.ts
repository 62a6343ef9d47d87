import type { TalkStage } from "./conversation.tsx";
import type { Conversation, Writing } from "./use-conversation.ts";
import type { Questions } from "./use-questions.ts";
import type { TheirMail } from "./use-their-mail.ts";

/** What every stage of a conversation is given. */
export type StageProps = {
  readonly conversation: Conversation;
  readonly writing: Writing;
  readonly questions: Questions;
  readonly go: (stage: TalkStage) => void;
  readonly mail: TheirMail;
};
