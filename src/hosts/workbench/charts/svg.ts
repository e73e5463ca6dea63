const SVG = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number>>;

/** An element of a drawing; texts reach it as text alone. */
export function svg(name: string, attributes: Attributes, ...children: readonly (SVGElement | string)[]): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** Fits a text into so many characters; the whole stands in its tooltip. */
export function label(text: string, most: number, attributes: Attributes): SVGElement {
  const letters = [...text];
  if (letters.length <= most) return svg("text", attributes, text);
  return svg("text", attributes, `${letters.slice(0, Math.max(1, most - 1)).join("")}…`, svg("title", {}, text));
}
