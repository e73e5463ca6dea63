import { gzipSync } from "node:zlib";
import { regionForms } from "../../../src/core/mapping/regionForms";
import { mentionsIn } from "../../../src/core/mapping/findRegion";
import { regionPrefix } from "../../../src/core/model/RegionTable";
import { regionName } from "../../../src/standards/regions/regionName";
import { regions } from "../../../src/standards/regions/regions";
import table from "../../../src/standards/regions/regions.json";

test.each([
  ["450000", "广西壮族自治区"],
  ["451000", "广西壮族自治区百色市"],
  ["451026", "广西壮族自治区百色市那坡县"],
  ["371681", "山东省滨州市邹平市"],
  ["371626", "山东省滨州市邹平县"],
  ["110105", "北京市朝阳区"],
  ["429004", "湖北省仙桃市"],
  ["441900", "广东省东莞市"],
  ["452600", "广西壮族自治区百色地区"],
  ["452627", "广西壮族自治区百色地区那坡县"],
  ["710000", "台湾省"],
  ["459099", null],
  ["110100", null],
  ["CN", null],
  ["", null],
])("%s is called %s", (code, name) => {
  expect(regionName(code, regions)).toBe(name);
});

test("every code has six digits and a region above it", () => {
  const faults = [...regions.current].filter(
    ([code, name]) =>
      !/^[1-8]\d{5}$/.test(code) ||
      !/^\p{Script=Han}{2,}$/u.test(name) ||
      !regions.current.has(`${code.slice(0, 2)}0000`),
  );
  expect(faults).toEqual([]);
  const byLength = [2, 4, 6].map(
    (length) => [...regions.current.keys()].filter((code) => regionPrefix(code).length === length).length,
  );
  expect(byLength).toEqual([34, 333, 2849]);
});

test("every successor is current, in the same province and not of a narrower kind", () => {
  const faults = regions.former.filter(
    ({ code, name, successor }) =>
      regions.current.get(code) === name ||
      (successor !== null &&
        (!regions.current.has(successor) ||
          successor.slice(0, 2) !== code.slice(0, 2) ||
          code.endsWith("00") !== successor.endsWith("00"))),
  );
  expect(faults).toEqual([]);
});

test("every code is found again from its full name, also among all former names", () => {
  const forms = regionForms(regions);
  const lost = [...regions.current.keys()].filter((code) => {
    const [mention, ...more] = mentionsIn(regionName(code, regions) ?? "", forms);
    return more.length > 0 || mention?.length !== 1 || mention[0] !== code;
  });
  expect(lost).toEqual([]);
});

test("the table stays small", () => {
  expect(gzipSync(JSON.stringify(table)).length).toBeLessThan(30_000);
});
