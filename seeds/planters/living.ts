import type { Household } from "../model/Model";
import { inHousehold, isPlain, under, type Planter } from "./Planter";

const sizeOf = ({ members }: Household): number => members.length;
const isRelocated = ({ plight }: Household): boolean => plight.relocated === true;

const isUnsafe = ({ plight }: Household): boolean => plight.unsafe === "housing";

/** Guangxi tells the same by a rule of its own. */
const elsewhere = (planter: Planter): Planter => ({ ...planter, notIn: ["guangxi-2017"] });

export const LIVING: readonly Planter[] = [
  inHousehold(
    "LIV-01",
    "danger",
    isUnsafe,
    [
      [{ grade: "A" }, "危房而等级为A"],
      [{ grade: "B" }, "危房而等级为B"],
    ],
    ["danger", "grade", "monCat"],
  ),
  inHousehold("LIV-01", "grade", isUnsafe, [[{ grade: null }, "危房而等级为空"]], ["danger", "grade", "monCat"]),
  inHousehold(
    "LIV-01",
    "danger",
    isPlain,
    [
      [{ danger: "是", grade: "B", hhType: "未脱贫", outYear: null }, "未脱贫户危房而等级为B"],
      [{ danger: "否", grade: "D", hhType: "未脱贫", outYear: null }, "未脱贫户非危房而等级为D"],
    ],
    ["danger", "grade", "hhType", "outYear"],
  ),
  inHousehold(
    "LIV-02",
    "danger",
    isPlain,
    [
      [{ danger: "是", grade: "D" }, "脱贫户住D级危房"],
      [{ danger: "是", grade: "C" }, "脱贫户住C级危房"],
    ],
    ["hhType", "danger"],
  ),
  inHousehold("LIV-03", "area", isPlain, [
    [{ area: 0 }, "面积为0"],
    [{ area: null }, "面积为空"],
    [{ area: -80 }, "面积为负"],
  ]),
  inHousehold(
    "LIV-04",
    "area",
    isPlain,
    [
      [(household) => ({ area: sizeOf(household) * 60 + 0.1 }), "人均刚超过60平方米"],
      [(household) => ({ area: sizeOf(household) * 95 }), "人均95平方米"],
    ],
    ["area", "hhSizeNow"],
  ),
  // The least area was asked in Guangxi until 2020.
  inHousehold(
    "LIV-04",
    "area",
    isPlain,
    [
      [(household) => ({ area: sizeOf(household) * 12.9 }), "人均12.9平方米"],
      [(household) => ({ area: sizeOf(household) * 5 }), "人均5平方米"],
    ],
    ["area", "hhSizeNow", "incBasicPension"],
  ),
  inHousehold(
    "LIV-05",
    "area",
    isRelocated,
    [[(household) => ({ area: sizeOf(household) * 25 + 0.01 }), "人均刚超过25平方米"]],
    ["area", "relocBenef"],
  ),
  inHousehold(
    "LIV-05",
    "selfFund",
    (household) => isRelocated(household) && sizeOf(household) === 3,
    [[(household) => ({ selfFund: sizeOf(household) * 2500 + 0.01 }), "人均自筹刚超过2500元"]],
    ["selfFund", "relocBenef"],
  ),
  inHousehold(
    "LIV-06",
    "relocBenef",
    isRelocated,
    [[(household) => ({ relocBenef: sizeOf(household) + 1 }), "受益人口多一人"]],
    ["relocBenef", "hhSize"],
  ),
  inHousehold("LIV-07", "oldHouse", isRelocated, [[{ oldHouse: "否" }, "已入住而旧房未拆"]], ["oldHouse"]),
  inHousehold("LIV-07", "reclaimed", isRelocated, [[{ reclaimed: "否" }, "已入住而未复垦"]], ["reclaimed"]),
  inHousehold("LIV-07", "deedDone", isRelocated, [[{ deedDone: "否" }, "已入住而未办证"]], ["deedDone"]),
  inHousehold("LIV-08", "waterSafe", isPlain, [
    [{ waterSafe: "否" }, "饮水安全未解决"],
    [{ waterSafe: null }, "饮水安全为空"],
    [{ waterHard: "是", waterSafe: "否" }, "饮水困难且未解决"],
  ]),
  inHousehold("LIV-08", "waterSafe", isPlain, [[{ waterHard: "是" }, "饮水困难却又安全"]], ["waterSafe", "waterHard"]),
  elsewhere(inHousehold("LIV-11", "elec", isPlain, [[{ elec: "否" }, "未通生活用电"]])),
  elsewhere(inHousehold("LIV-11", "tv", isPlain, [[{ tv: null }, "广播电视为空"]])),
  ...["elec", "tv"].map((field) => ({
    ...under(
      { rule: "GX-01", field },
      inHousehold("LIV-11", field, isPlain, [
        [{ [field]: "否" }, "八有之一为否"],
        [{ [field]: null }, "八有之一为空"],
      ]),
    ),
    rule: "GX-01",
  })),
  inHousehold("LIV-11", "toilet", isPlain, [[{ toilet: "否" }, "无卫生厕所"]]),
  inHousehold("LIV-11", "fuel", isPlain, [[{ fuel: null }, "燃料类型为空"]]),
  inHousehold("LIV-12", "roadDist", isPlain, [
    [{ roadDist: null }, "距离为空"],
    [{ roadDist: 50.5 }, "50.5公里"],
    [{ roadDist: 800 }, "以米填写"],
  ]),
  inHousehold("LIV-13", "landCrop", (household) => isPlain(household) && sizeOf(household) > 2, [
    [{ landCrop: 100.5 }, "耕地100.5亩"],
    [{ landCrop: -2 }, "耕地为负"],
  ]),
  inHousehold("LIV-13", "landForest", (household) => isPlain(household) && sizeOf(household) > 2, [
    [{ landForest: 201 }, "林地201亩"],
  ]),
  inHousehold("LIV-13", "landGrass", isPlain, [[{ landGrass: -1 }, "牧草地面积为负"]]),
  inHousehold("LIV-14", "dangerLived", isPlain, [[{ dangerLived: "是" }, "危房住人"]]),
  inHousehold("XD-08", "helper", isPlain, [[{ helper: null }, "帮扶责任人为空"]]),
];
