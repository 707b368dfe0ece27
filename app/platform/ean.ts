/** Article numbers of thirteen digits, as scanners read them; safe in the browser. */

/** What makes the thirteenth digit check the others: twelve, weighed 1 and 3 in turn, and it come to a whole ten. */
function checkDigit(twelve: string): number {
  const sum = [...twelve].reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return (10 - (sum % 10)) % 10;
}

export const isEan13 = (text: string): boolean =>
  /^\d{13}$/.test(text) && Number(text[12]) === checkDigit(text.slice(0, 12));

/**
 * The number on a lot's label. 29 is of the range that is left to each house for numbers of its own, so it is on no
 * goods; and digits come through whatever keyboard layout a scanner types into.
 */
export function lotBarcode(number: bigint): string {
  const twelve = `29${number.toString().padStart(10, "0")}`;
  return `${twelve}${checkDigit(twelve)}`;
}
