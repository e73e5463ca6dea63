import { packs } from "../../src/standards/packs";

/** Numbers that no published text at hand bears out: a record names the document by title and issuer alone. */
const NOT_CERTAIN = [
  "厅字〔2016〕16号",
  "中发〔2011〕10号",
  "国卫扶贫发〔2019〕45号",
  "建村〔2016〕251号",
  "建村〔2019〕83号",
  "建村函〔2009〕69号",
  "建村函〔2019〕200号",
  "水农〔2004〕547号",
  "桂政办发〔2017〕41号",
  "发改地区〔2015〕2769号",
  "发改地区〔2016〕2022号",
];

test.each(packs.map((pack) => [pack.id, pack] as const))("%s prints no number that is only probable", (_id, pack) => {
  const text = JSON.stringify(pack).replace(/\s/gu, "");
  expect(NOT_CERTAIN.filter((number) => text.includes(number))).toEqual([]);
});
