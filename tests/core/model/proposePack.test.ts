import fc from "fast-check";
import { isPackInForce, proposePack } from "../../../src/core/model/proposePack";

const NATIONAL = { id: "national", scope: "CN", inForce: { from: "2016-04-28", to: "2020-12-31" } };
const PROVINCE = { id: "province", scope: "450000", inForce: { from: "2017-01-01", to: "2020-12-31" } };
const CITY = { id: "city", scope: "371600", inForce: { from: "2017-01-01", to: "2017-12-31" } };
const COUNTY = { id: "county", scope: "451026", inForce: { from: "2019-06-01", to: "2019-12-31" } };
const MONITORING = { id: "monitoring", scope: "CN", inForce: { from: "2021-01-01" } };
const PACKS = [NATIONAL, PROVINCE, CITY, COUNTY, MONITORING];

test.each([
  ["in its region and year", "371681", 2017, true],
  ["the year before", "371600", 2016, false],
  ["the year after", "371600", 2018, false],
  ["in another region", "450000", 2017, false],
  ["around its region", "370000", 2017, false],
])("a pack is in force %s: %s, %i", (_name, region, year, expected) => {
  expect(isPackInForce(CITY, region, year)).toBe(expected);
});

test.each([
  ["the whole country", "CN", 2020, "national"],
  ["the whole country, after", "CN", 2021, "monitoring"],
  ["the whole country, long after", "CN", 2035, "monitoring"],
  ["the whole country, before any pack", "CN", 2014, "national"],
  ["the year in which a pack begins on 28 April", "520000", 2016, "national"],
  ["another province", "520328", 2017, "national"],
  ["the province, the year before its pack", "450000", 2016, "national"],
  ["the province, first year", "450000", 2017, "province"],
  ["the province, last year", "450000", 2020, "province"],
  ["the province, the year after", "450000", 2021, "monitoring"],
  ["a county of the province", "451028", 2018, "province"],
  ["a county with a pack of its own", "451026", 2019, "county"],
  ["that county, the year before and after", "451026", 2018, "province"],
  ["that county, later", "451026", 2020, "province"],
  ["a county of the city", "371681", 2017, "city"],
  ["the county under its former code", "371626", 2017, "city"],
  ["the city, a year before", "371600", 2016, "national"],
  ["the city, a year after", "371600", 2018, "national"],
  ["the province around the city", "370000", 2017, "national"],
  ["a city whose code begins alike", "371700", 2017, "national"],
])("%s (%s, %i): %s", (_name, region, year, id) => {
  expect(proposePack(PACKS, region, year).id).toBe(id);
});

test("where all have ended, the last", () => {
  expect(proposePack([PROVINCE, NATIONAL], "CN", 2023).id).toBe("national");
  expect(proposePack([CITY, COUNTY], "371600", 2023).id).toBe("city");
});

test("a region that no pack covers is a defect", () => {
  expect(() => proposePack([CITY], "450000", 2017)).toThrow("450000");
  expect(() => proposePack([], "CN", 2017)).toThrow("CN");
});

test("the order of the packs changes nothing", () => {
  const regions = fc.constantFrom("CN", "450000", "451026", "451028", "371600", "371626", "520000");
  fc.assert(
    fc.property(
      fc.shuffledSubarray(PACKS, { minLength: 5 }),
      regions,
      fc.integer({ min: 2010, max: 2030 }),
      (packs, region, year) => {
        expect(proposePack(packs, region, year)).toBe(proposePack(PACKS, region, year));
      },
    ),
  );
});
