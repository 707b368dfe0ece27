import { z } from "zod";
import { firstAdminSchema } from "#app/domain/access/schema.ts";
import { writeOffReasons } from "#app/domain/stock/schema.ts";
import { languages } from "#app/platform/i18n/index.ts";
import { money, requiredText, shortText } from "#app/platform/zod.ts";

/** Units of account that no shop takes. */
const notMoney = ["XDR", "XSU"];

/** ISO codes of the currencies with two decimals, as amounts are kept in hundredths. */
export const currencies: readonly string[] = Intl.supportedValuesOf("currency").filter(
  (currency) => digitsOf(currency) === 2 && !notMoney.includes(currency),
);

/** IANA zones, by name. */
export const timeZones: readonly string[] = [...Intl.supportedValuesOf("timeZone"), "UTC"];

function digitsOf(currency: string): number | undefined {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits;
}

/** What the set-up page asks: the company, its first admin and its first warehouse. */
export const setUpInput = firstAdminSchema.extend({
  companyName: requiredText(120),
  currency: z.enum(currencies),
  timeZone: z.enum(timeZones),
  /** For people who have chosen none of their own. */
  companyLanguage: z.enum(languages),
  warehouseName: requiredText(120),
});
export type SetUpInput = z.output<typeof setUpInput>;

const hours = z.int().min(1).max(720);

/** What an admin sets. The currency is not among it: what was posted stands in it. */
export const companyInput = z.strictObject({
  name: requiredText(120),
  customerContact: shortText(120).default(""),
  timeZone: z.enum(timeZones),
  language: z.enum(languages),
  operatorsMayTake: z.boolean(),
  blindCashCount: z.boolean(),
  varianceThresholdPercent: z.int().min(0).max(100),
  varianceThresholdAmount: money,
  issueConfirmHours: hours,
  reservationExpiryHours: hours,
  undoMinutes: z.int().min(0).max(1_440),
  invitationHours: hours,
  countThresholdPercent: z.int().min(0).max(100),
  countThresholdAmount: money,
  expiringDays: z.int().min(1).max(365),
  writeOffPhotoReasons: z.array(z.enum(writeOffReasons)),
});
export type CompanyInput = z.output<typeof companyInput>;
