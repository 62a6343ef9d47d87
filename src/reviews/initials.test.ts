import { describe, expect, it } from "vitest";
import { withInitials } from "./initials.ts";

const ofAna = (text: string) => withInitials(text, "Dr. Ana Ruiz, PhD");

describe("a name as initials", () => {
  it("[R42] stands so in every place, and words that only contain it stay", () => {
    expect(ofAna("Dear Dr. Ruiz, dear Ana! Ana’s idea, Anatomy, RUIZ")).toBe(
      "Dear Dr. R., dear A.! A.’s idea, Anatomy, R.",
    );
    expect(ofAna("ruin, Ruins, analysis, banana, data-analysis, analysis.org")).toBe(
      "ruin, Ruins, analysis, banana, data-analysis, analysis.org",
    );
    expect(withInitials("Dear María José", "María José Ørsted-Wang")).toBe("Dear M. J.");
    expect(withInitials("Dear X", "X")).toBe("Dear X");
    expect(withInitials("Dear Ana", "")).toBe("Dear Ana");
  });

  it.each([
    ["Ruiz' work, Ruiz’ lab", "R.' work, R.’ lab"],
    ["Ruizs Arbeit, Anas Idee", "R.s Arbeit, A.s Idee"],
    ["d’Ana, l'Ana’s, Ana’nın", "d’A., l'A.’s, A.’nın"],
    ["dear ana, hello ruiz: ana ruiz", "dear a., hello r.: a. r."],
    ["AnaRuiz, thanks.Ana said", "…, thanks.A. said"],
    ["Ru\u00adiz, Ru\u200diz, A\u2060na, Ru\u00adizs", "R., R., A., R.s"],
  ])("[R42] with an ending, in small letters or with marks that nobody sees: %s", (text, told) => {
    expect(ofAna(text)).toBe(told);
  });

  it.each([
    ["linkedin.com/in/ana-ruiz", "linkedin.com/in/…"],
    ["https://www.ruiz-lab.org/people", "https://www.….org/people"],
    ["@anaruiz, @ruiz_lab, @banana", "@…, @…, @banana"],
    ["ana.ruiz at embl.de, aruiz [at] embl.de", "… at embl.de, … [at] embl.de"],
    ["ana dot ruiz at embl dot de", "… at embl dot de"],
    ["ruizlab.org, ana@ruizlab.org, lin@embl.org", "….org, …@….org, lin@embl.org"],
    ["ana_ruiz.pdf, ana-ruiz", "….pdf, …"],
    ["ru\u200biz@embl.de", "…@embl.de"],
    ["Version 3.14, e.g. this; see Anatomy.com", "Version 3.14, e.g. this; see Anatomy.com"],
  ])("[R42] in addresses of every kind: %s", (text, told) => {
    expect(ofAna(text)).toBe(told);
  });

  it.each([
    ["Jose, JOSE\u0301, García; jgarcia@embl.org", "José Garcia", "J., J., G.; …@embl.org"],
    ["Mueller, MÜLLER, Muller, muellerlab.de", "Jörg Müller", "M., M., M., ….de"],
    ["Müller", "Jo Mueller", "M."],
    ["O‘Brien, O'Brien, O´Brien's, OBrien, o.brien@x.org", "Pat O’Brien", "O., O., O.'s, O., …@x.org"],
    ["linkedin.com/in/jos%C3%A9-garc%C3%ADa", "José García", "linkedin.com/in/…"],
    ["Minsu, Min-su", "Kim Min-su", "M., M.-s."],
  ])("[R42] with other letters and quotation marks: %s", (text, name, told) => {
    expect(withInitials(text, name)).toBe(told);
  });

  it.each([
    ["尊敬的李伟老师, 伟大", "李伟", "尊敬的李.老师, 伟大"],
    ["小明您好, 王小明, 王 小明", "王小明", "小.您好, 王., 王."],
    ["민수 씨, 김민수님께, 김치", "김민수", "민. 씨, 김.님께, 김치"],
    ["山田先生, 太郎さん, 山田太郎", "山田 太郎", "山.先生, 太.さん, 山."],
    ["Dear 小明 and Xiaoming", "Wang Xiaoming (王小明)", "Dear 小. and X."],
  ])("[R42] where no blank parts the words: %s", (text, name, told) => {
    expect(withInitials(text, name)).toBe(told);
  });

  it.each([
    ["I will ask Will; O'Neill; We'll", "Will O’Neill", "I will ask W.; O.; We'll"],
    [
      "It may take long. Thanks, May! longevity.org",
      "May Long",
      "It may take long. Thanks, M.! longevity.org",
    ],
    ["Grants are rare. Don't. Grant’s grants", "Don Grant", "Grants are rare. Don't. G.’s grants"],
    ["This, thus. Thi said", "Nguyen Thi Thu", "This, thus. T. said"],
    ["de la vida, su idea", "María Su de la Cruz", "de la vida, su idea"],
    ["van der Berg's, the van", "Jan van der Berg", "v. d. B.'s, the van"],
    ["Here is some", "He Re So Me", "Here is some"],
    ["She said it of her", "Ana Ruiz (she/her)", "She said it of her"],
    ["Dear Bill", "William “Bill” Gates", "Dear B."],
  ])("[R42] and ordinary words that are a name elsewhere stay: %s", (text, name, told) => {
    expect(withInitials(text, name)).toBe(told);
  });
});
