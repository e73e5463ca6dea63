/** RRGGBB of a chart's series or slices, in their order: none of them reads as good or bad, as green and red do. */
const CHART_COLORS = ["2E75B6", "ED7D31", "A5A5A5", "7A5C99", "5BA3D9", "9E480E", "595959", "D9A6C2"] as const;

export const chartColorAt = (position: number): string => CHART_COLORS[position % CHART_COLORS.length]!;
