import { useFormat } from "#app/components/format.tsx";
import { useT } from "#app/components/text.tsx";
import { auditMoneyFields, HIDDEN, type AuditSubjectType } from "#app/platform/audit-acts.ts";
import { languageNames } from "#app/platform/i18n/index.ts";
import { moneyFromText } from "#app/platform/money.ts";
import { codedWord, fieldWord } from "../_app.settings.audit._index/words.ts";

interface Shown {
  readonly subjectType: AuditSubjectType;
  readonly field: string;
  readonly value: unknown;
  /** What ids are called. */
  readonly names: Readonly<Record<string, string>>;
}

/** One value of a change as a person reads it: a text, or a list with a line for each of its entries. */
export function Value(shown: Shown) {
  const text = useValueText();
  const t = useT();
  const { value } = shown;
  if (Array.isArray(value) && value.some((each) => typeof each === "object")) {
    return (
      <ul className="stack gap-1">
        {value.map((each: unknown, index) => (
          <li key={index}>{text({ ...shown, value: each })}</li>
        ))}
      </ul>
    );
  }
  const words = text(shown);
  return words === "" ? <span className="sub">{t("audit:nothing")}</span> : <span>{words}</span>;
}

function useValueText() {
  const t = useT();
  const format = useFormat();

  const simple = ({ subjectType, field, value, names }: Shown): string => {
    if (typeof value === "boolean") return t(value ? "audit:yes" : "audit:no");
    if (typeof value === "number") return format.number(value, 3);
    if (typeof value !== "string") return "";
    if (value === HIDDEN) return t("audit:hidden");
    const money = auditMoneyFields.has(field) ? moneyFromText(value) : null;
    if (money !== null) return format.money(money);
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return format.dateTime(new Date(value));
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value);
    if (field === "language" && value in languageNames)
      return languageNames[value as keyof typeof languageNames];
    return names[value] ?? codedWord(t, subjectType, field, value) ?? value;
  };

  const text = (shown: Shown): string => {
    const { value } = shown;
    if (Array.isArray(value)) return value.map((each: unknown) => text({ ...shown, value: each })).join(", ");
    if (typeof value !== "object" || value === null) return simple(shown);
    return Object.entries(value)
      .sort(([one], [other]) => rankOf(one) - rankOf(other))
      .filter(([field]) => !isTold(field, value))
      .map(([field, each]: [string, unknown]) => ({ field, words: text({ ...shown, field, value: each }) }))
      .filter(({ words }) => words !== "")
      .map(({ field, words }) =>
        speaksForItself.includes(field) ? words : `${fieldWord(t, field)} ${words}`,
      )
      .join(" · ");
  };

  return text;
}

/** Names come first and need no label before them. */
const speaksForItself = [
  "slot",
  "slotId",
  "code",
  "itemId",
  "item",
  "ingredientName",
  "name",
  "label",
  "kind",
  "type",
  "id",
];

const rankOf = (field: string): number => {
  const at = speaksForItself.indexOf(field);
  return at < 0 ? speaksForItself.length : at;
};

/** An id whose name stands beside it, and the key of a checklist's point. */
const isTold = (field: string, value: object): boolean =>
  (field.endsWith("Id") && (field.replace(/Id$/, "Name") in value || field.replace(/Id$/, "") in value)) ||
  (field === "key" && "label" in value);
