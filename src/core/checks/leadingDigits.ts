/** How many characters from 0 to 9 a text begins with. */
export function leadingDigits(text: string): number {
  let count = 0;
  while (count < text.length) {
    const unit = text.charCodeAt(count);
    if (unit < 48 || unit > 57) break;
    count++;
  }
  return count;
}
