import { nationalPack } from "../../../src/standards/nationalPack";
import { testRule, type Row } from "../../support/testRule";

const sheet = (heading: string, ...cells: (string | number)[]): Row[] => [
  ["户编号", "姓名", "与户主关系", heading],
  ...cells.map((cell, at): Row => [`H${at}`, "韦一", "户主", cell]),
];

/** Two systems number their codes differently: a number alone is reported, the text beside it is read. */
testRule(nationalPack, "VAL-01", {
  valid: [
    { name: "a cause by its text, whatever its number", sheet: sheet("致贫原因1", "因婚", "12 因婚", "13因婚") },
    { name: "grades with their numbers", sheet: sheet("危房等级", "1 A级别", "3 C级别", "9 其他", "危房D类") },
    { name: "several kinds of health by their text", sheet: sheet("健康状况", "02长期慢性病,04残疾", "残疾、大病") },
    { name: "1 and 0 of a question", sheet: sheet("是否享受低保", 1, "0") },
    { name: "1 and 2 of the sexes", sheet: sheet("性别", 1, "2") },
  ],
  invalid: [
    {
      name: "a cause that is 因婚 in one system and 因丧 in another",
      sheet: sheet("致贫原因1", "12", 13),
      findings: [
        ["D2", "readable.unreadable"],
        ["D3", "readable.unreadable"],
      ],
    },
    { name: "a level of education", sheet: sheet("文化程度", "05"), findings: [["D2", "readable.unreadable"]] },
    { name: "several kinds of health", sheet: sheet("健康状况", "2,4"), findings: [["D2", "readable.unreadable"]] },
    { name: "a kind of allowance", sheet: sheet("享受低保政策情况", 1), findings: [["D2", "readable.unreadable"]] },
    {
      name: "a relation",
      sheet: [
        ["户编号", "姓名", "与户主关系"],
        ["H1", "韦一", "01"],
        ["H1", "韦二", 2],
      ],
      findings: [
        ["C2", "readable.unreadable"],
        ["C3", "readable.unreadable"],
      ],
    },
  ],
});
