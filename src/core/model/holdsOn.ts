/** Whether dates `from … to` (ISO, inclusive) hold a day. Dates are compared as text. */
export function holdsOn(dates: { readonly from: string; readonly to?: string | undefined }, day: string): boolean {
  return dates.from <= day && (dates.to === undefined || day <= dates.to);
}
