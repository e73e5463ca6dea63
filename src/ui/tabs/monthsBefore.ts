/** The month of an ISO day and those before it, latest first, as `yyyy-mm`. */
export function monthsBefore(day: string, count: number): readonly string[] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return Array.from({ length: count }, (_none, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  });
}
