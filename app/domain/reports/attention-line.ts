import type { TaskType } from "#app/domain/work/schema.ts";
import type { Money } from "#app/platform/money.ts";
import type { Quantity } from "#app/platform/quantity.ts";

interface AtMachine {
  readonly machineId: string;
  readonly machineCode: string;
  /** The location, or the machine's own name where it stands at none. */
  readonly place: string;
}

interface OfTask {
  readonly taskId: string;
  readonly number: string;
}

/** What a line is about; the page makes sentence and act of it. */
export type AttentionSubject =
  | (AtMachine & {
      readonly kind: "soldOut";
      readonly slots: number;
      /** The refill that is open there, the earliest due. */
      readonly task: (OfTask & { readonly isOverdue: boolean; readonly assignee: string | null }) | null;
    })
  | (AtMachine & { readonly kind: "boxFull"; readonly percent: number })
  | (AtMachine &
      OfTask & { readonly kind: "overdue"; readonly type: TaskType; readonly assignee: string | null })
  | (AtMachine & OfTask & { readonly kind: "short"; readonly assignee: string | null })
  | (AtMachine & OfTask & { readonly kind: "flagged"; readonly photos: number })
  | (AtMachine &
      OfTask & {
        readonly kind: "toIssue";
        readonly assignee: string;
        readonly lines: number;
        readonly warehouse: string;
      })
  | { readonly kind: "toVerify"; readonly tasks: number; readonly task: OfTask | null }
  | { readonly kind: "photosOwed"; readonly tasks: number; readonly task: OfTask | null }
  | {
      readonly kind: "unconfirmed";
      readonly issues: number;
      readonly operator: string;
      readonly issueId: string | null;
    }
  | {
      readonly kind: "variance";
      readonly collectionId: string;
      readonly bagNumber: string;
      readonly machineCode: string;
      readonly operator: string;
      readonly isShortage: boolean;
      readonly isDisputed: boolean;
      readonly counted: Money;
      readonly expected: Money;
    }
  | { readonly kind: "toCount"; readonly bags: number }
  | {
      readonly kind: "bag";
      readonly collectionId: string;
      readonly bagNumber: string;
      readonly machineCode: string;
      readonly operator: string;
    }
  | {
      readonly kind: "lowStock";
      readonly itemId: string;
      readonly item: string;
      readonly unit: string;
      readonly warehouse: string;
      readonly available: Quantity;
      readonly tenthsOfDaysLeft: number;
    };

export type AttentionLine = AttentionSubject & {
  readonly id: string;
  /** At stake, minor units; null where the cause has no price, or where this person may not see it. */
  readonly amount: Money | null;
  /** Since when it is so; null where nobody knows. */
  readonly since: Date | null;
};
