import { closeDays, reopenDays } from "#app/domain/days/index.server.ts";
import { closeDaysInput, reopenDaysInput } from "#app/domain/days/schema.ts";
import { formatDate } from "#app/platform/i18n/format.ts";
import { runForm } from "#app/server/page-form.server.ts";
import type { OpenPage } from "#app/server/page.server.ts";

const here = "/stock/days";

const said = ({ reader }: OpenPage, what: "closed" | "reopened", day: string): string =>
  reader.t(`days:${what}`, { date: formatDate(day, reader) });

export const close = (page: OpenPage, form: FormData) =>
  runForm(
    page,
    {
      schema: closeDaysInput,
      run: async (input) => {
        const { closedThrough } = await closeDays(page.actor, input);
        return { to: here, flash: { text: said(page, "closed", closedThrough) } };
      },
    },
    form,
  );

export const reopen = (page: OpenPage, form: FormData) =>
  runForm(
    page,
    {
      schema: reopenDaysInput,
      run: async (input) => {
        await reopenDays(page.actor, input);
        return { to: here, flash: { text: said(page, "reopened", input.from) } };
      },
    },
    form,
  );
