import fc from "fast-check";
import { visibleText } from "../../src/ui/visibleText";

const INVISIBLE = [
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e],
  ...[0x2066, 0x2067, 0x2068, 0x2069],
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x200f],
  ...[0xfeff, 0x00ad, 0x061c, 0x0000, 0x001b],
];

test.each(INVISIBLE.map((code) => [code.toString(16).toUpperCase().padStart(4, "0"), code]))(
  "U+%s is shown, never dropped",
  (name, code) => {
    expect(visibleText(`张${String.fromCharCode(code)}三`)).toBe(`张⟨U+${name}⟩三`);
  },
);

test.each([
  ["张三", "张三"],
  ["第一行\n第二行\t", "第一行\n第二行\t"],
  ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ["{{count}}", "{{count}}"],
  ["13812345678", "13812345678"],
  ["户 459099010000048", "户 459099010000048"],
])("%j stays as it is", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each([
  ["459099199001010023", "459099********0023"],
  ["45909919900101002X", "459099********002X"],
  ["459099199001010023B1", "459099********0023B1"],
  ["45909919900101002344", "459099********2344"],
  ["４５９０９９１９９００１０１００２３", "４５９０９９********００２３"],
  ["459099900101002", "459099********1002"],
])("of %s only the first six and last four characters stay", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test("no text shows a run of 17 digits or an invisible character", () => {
  const texts = fc.string({
    unit: fc.oneof(fc.constantFrom(..."0123456789X"), fc.constantFrom(...INVISIBLE.map((c) => String.fromCharCode(c)))),
    maxLength: 60,
  });
  fc.assert(
    fc.property(texts, (text) => {
      const shown = visibleText(text);
      expect(shown).not.toMatch(/\d{17}/);
      expect(INVISIBLE.some((code) => shown.includes(String.fromCharCode(code)))).toBe(false);
    }),
  );
});
