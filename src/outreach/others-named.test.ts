import { describe, expect, it } from "vitest";
import { type OtherNamed, othersIn } from "./others-named.ts";

const only = (text: string): OtherNamed | undefined => othersIn(text)[0];

describe("whom a reply names to be asked", () => {
  it.each([
    ["I'm not the right person; ask Dr. Imke Schröder at Novartis.", "Novartis"],
    [
      "My colleague Ben Carter (ben@siemens.example) at Siemens Healthineers would be happy to talk.",
      "Siemens Healthineers",
    ],
    ["Try Kai Berg (EMBL), he knows more.", "EMBL"],
    ["Ask Rosa Mendes, who is now at the University of Porto.", "University of Porto"],
    ["Fragen Sie doch Petra Lang bei Roche, sie kennt sich aus.", "Roche"],
    ["Fragen Sie Frau Dr. Petra Lang vom Max-Planck-Institut.", "Max-Planck-Institut"],
    ["Contactez plutôt Jean Petit chez Sanofi.", "Sanofi"],
    ["Pregunte a Carmen Ruiz de Novartis.", "Novartis"],
    ["Ask Rosa, she knows more.", ""],
    ["Contact Jonas Keller (she/her) in May.", ""],
    ["My colleague Ben Carter (ben@siemens.example) would be happy to talk.", ""],
    ["Ask Rosa from Monday.", ""],
  ])("is said with where they are, as far as it stands there: %s", (text, organization) => {
    expect(only(text)).toMatchObject({ organization });
  });

  it.each([
    [
      "Ich habe Ihre Anfrage an meine Kollegin Sabine Keller (sabine.keller@roche.example) weitergeleitet.",
      { name: "Sabine Keller", address: "sabine.keller@roche.example", as: "agreed" },
    ],
    [
      "I forwarded your mail to Sabine Keller at Roche. She'll be in touch.",
      { name: "Sabine Keller", organization: "Roche", as: "agreed" },
    ],
    [
      "J'ai transmis votre demande à ma collègue Claire Dubois (claire@pasteur.example).",
      { name: "Claire Dubois", address: "claire@pasteur.example", as: "agreed" },
    ],
    ["He reenviado su solicitud a mi compañera Carmen Ruiz.", { name: "Carmen Ruiz", as: "agreed" }],
    ["Ich leite Ihre Mail an Petra Lang weiter.", { name: "Petra Lang", as: "agreed" }],
  ])("[R53] has my letter by now: %s", (text, other) => {
    expect(only(text)).toMatchObject(other);
  });

  it.each<[string, OtherNamed["as"]]>([
    ["My colleague Ben Carter would be happy to talk. Mention my name!", "named"],
    ["Too busy, but I have cc'd Ben Carter, who can help.", "made"],
    ["My colleague Ben Carter would be better. I'll put you in touch.", "agreed"],
    ["My colleague Ben Carter can help; I am happy to introduce you.", "agreed"],
    ["Ask Ben Carter. I could introduce you, if you like.", "thought-of"],
    ["Fragen Sie Petra Lang. Ich leite Ihre Mail gern weiter.", "agreed"],
    ["Ma collègue Claire Dubois pourrait vous aider, je vous mets en contact.", "agreed"],
    ["Mi colega Carmen Ruiz le podría ayudar. Le pongo en contacto.", "agreed"],
  ])("[R53] is named, or will be brought together with me, or was: %s", (text, as) => {
    expect(only(text)).toMatchObject({ as });
  });
});
