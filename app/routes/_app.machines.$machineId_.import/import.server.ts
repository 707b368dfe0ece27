import { data } from "@remix-run/node";
import { z } from "zod";
import type { FormProblem } from "#app/components/form.tsx";
import {
  decodePlanogramFile,
  importPlanogram,
  previewPlanogramImport,
  type PlanogramPreview,
  type PreviewRow,
} from "#app/domain/fleet/index.server.ts";
import { planogramImportInput, type SlotKind } from "#app/domain/fleet/schema.ts";
import { AppError } from "#app/platform/errors.ts";
import { fieldErrorText, type Reader } from "#app/platform/i18n/error-text.ts";
import type { Money } from "#app/platform/money.ts";
import { quantityToNumber, type Quantity } from "#app/platform/quantity.ts";
import { parse } from "#app/platform/zod.ts";
import { readFormInput, type FormShape } from "#app/server/form-input.ts";
import { formProblem, readForm, runForm, textValues } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";
import {
  leftInSlots,
  leftoverForm,
  readLeftovers,
  type LeftSlot,
} from "../_app.machines.$machineId_.planogram/leftovers.server.ts";

/** A row of the preview in the reader's words. */
export interface ShownRow {
  readonly row: number;
  readonly code: string;
  readonly kind: SlotKind;
  /** What the file says. */
  readonly name: string;
  readonly item: string | null;
  readonly isNewItem: boolean;
  readonly price: Money | null;
  readonly capacity: Quantity | null;
  readonly effect: PreviewRow["effect"];
  readonly remarks: readonly { readonly level: "error" | "warning"; readonly text: string }[];
}

export interface ShownPreview extends Pick<PlanogramPreview, "models" | "model" | "needsModel" | "errors"> {
  readonly rows: readonly ShownRow[];
  readonly closed: readonly string[];
  readonly newItems: readonly string[];
}

export interface ImportAnswer {
  readonly preview: ShownPreview | null;
  readonly left: readonly LeftSlot[];
  readonly problem: FormProblem;
}

const shape = {
  fields: { model: "optional", kind: "optional", priceFactor: "quantity", createItems: "flag" },
  rows: { leftovers: ["slotId"] },
} as const satisfies FormShape;

const importForm = z
  .object({ ...planogramImportInput.shape, leftovers: z.array(leftoverForm) })
  .transform(({ leftovers, ...input }) => ({ ...input, ...readLeftovers(leftovers) }));

/** The form, with the text of a chosen file in the place of what was pasted. */
export async function readUpload(page: OpenPage): Promise<FormData> {
  const form = await readForm(page);
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    form.set("csv", decodePlanogramFile(Buffer.from(await file.arrayBuffer())));
  }
  form.delete("file");
  return form;
}

/** Tells what the import would do. The form keeps all that was given, the file's text included. */
export async function dryRun(page: OpenPage, machineId: string, form: FormData): Promise<ImportAnswer> {
  const values = textValues(form);
  const kept: FormProblem = { fields: {}, values };
  try {
    const { currency, timeZone } = page.company;
    const { intent: _, idempotencyKey: __, ...fields } = values;
    const { input, errors } = readFormInput(withoutLeftovers(fields), shape, { currency, timeZone });
    if (errors.length > 0) throw new AppError("input.invalid", { errors });
    if (!values["csv"]?.trim())
      throw new AppError("input.invalid", { errors: [{ path: "csv", key: "required" }] });
    const preview = await previewPlanogramImport(page.actor, machineId, parse(planogramImportInput, input));
    const problem = preview.needsModel
      ? { ...kept, message: page.reader.t("machines:import.modelNeeded") }
      : kept;
    const left = preview.left.map((slot) => ({ ...slot, onHand: quantityToNumber(slot.onHand) }));
    return { preview: shown(preview, page.reader), left, problem };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { preview: null, left: [], problem: formProblem(error, values, page.reader) };
  }
}

/** Where goods go is asked for what the dry run finds, not for what an earlier one did. */
const withoutLeftovers = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith("leftovers.")));

/** Makes the file's planogram the machine's. A refusal shows the dry run again. */
export async function commitImport(page: OpenPage, machineId: string, form: FormData) {
  let left: readonly LeftSlot[] = [];
  const { reader } = page;
  const answer = await runForm(
    page,
    {
      ...shape,
      schema: importForm,
      run: async (input) => {
        try {
          const { machine, newItems } = await importPlanogram(page.actor, machineId, input);
          return {
            to: `/machines/${machineId}`,
            flash: {
              text: reader.t("machines:import.done", { machine: machine.code }),
              detail: reader.t("machines:import.doneDetail", { items: newItems }),
            },
          };
        } catch (error) {
          left = leftInSlots(error);
          throw error;
        }
      },
    },
    form,
  );
  if (!("data" in answer)) return answer;
  const again = await dryRun(page, machineId, form);
  const refusal: ImportAnswer = {
    preview: again.preview,
    left: left.length > 0 ? left : again.left,
    problem: answer.data,
  };
  return data(refusal, { status: 422 });
}

const shown = ({ rows, closed, newItems, ...rest }: PlanogramPreview, reader: Reader): ShownPreview => ({
  models: rest.models,
  model: rest.model,
  needsModel: rest.needsModel,
  errors: rest.errors,
  rows: rows.map((row) => shownRow(row, reader)),
  closed: closed.map(({ code }) => code),
  newItems: newItems.map(({ name }) => name),
});

const shownRow = ({ row, name, slot, item, effect, problems }: PreviewRow, reader: Reader): ShownRow => ({
  row,
  name,
  effect,
  code: slot.code,
  kind: slot.kind,
  price: slot.price,
  capacity: slot.capacity,
  item: item?.name ?? null,
  isNewItem: item?.isNew ?? false,
  remarks: problems.map((problem) => ({ level: problem.level, text: fieldErrorText(problem, reader) })),
});
