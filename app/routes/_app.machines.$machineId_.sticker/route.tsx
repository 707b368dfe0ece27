import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, Confirm, LinkButton } from "#app/components/button.tsx";
import { ErrorPanel } from "#app/components/error-page.tsx";
import { PageForm } from "#app/components/form.tsx";
import { PageHeader, Panel } from "#app/components/page.tsx";
import { Qr } from "#app/components/qr.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { may } from "#app/domain/access/index.server.ts";
import { machineForActor, reissueQrToken, stickerAddress } from "#app/domain/fleet/index.server.ts";
import { drawQr } from "#app/platform/qr.ts";
import { newFormKey, runForm } from "#app/server/page-form.server.ts";
import { onPage } from "#app/server/page.server.ts";

export const meta = titled<typeof loader>((t, data) =>
  t("machines:sticker.title", { machine: data?.machine.code ?? "" }),
);
export const ErrorBoundary = ErrorPanel;

export const loader = onPage("machine:read", async ({ actor, params }) => {
  const { id, code } = await machineForActor(actor, params["machineId"]!);
  const address = await stickerAddress(actor, id);
  return {
    machine: { id, code },
    address,
    qr: drawQr(address),
    mayReissue: may(actor.role, "machine:edit"),
    idempotencyKey: newFormKey(),
  };
});

/** Gives the machine a new code. */
export const action = onPage("machine:edit", (page) =>
  runForm(page, {
    schema: z.strictObject({}),
    run: async () => {
      const { id, code } = await machineForActor(page.actor, page.params["machineId"]!);
      await reissueQrToken(page.actor, id);
      return {
        to: `/machines/${id}/sticker`,
        flash: { text: page.reader.t("machines:sticker.reissued", { machine: code }) },
      };
    },
  }),
);

export default function Sticker() {
  const { machine, address, qr, mayReissue, idempotencyKey } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("machines:sticker.title", { machine: machine.code })}
        up={{ to: `/machines/${machine.id}`, label: machine.code }}
        acts={
          <LinkButton to={`/machines/${machine.id}/sticker.png`} kind="main" icon="download" reloadDocument>
            {t("machines:sticker.download")}
          </LinkButton>
        }
      />
      <Panel>
        <div className="grid gap-3">
          <Qr {...qr} label={t("machines:sticker.alt", { machine: machine.code })} />
          <p>
            {t("machines:sticker.text")}{" "}
            <a className="break-all" href={address}>
              {address}
            </a>
          </p>
          {mayReissue && (
            <Confirm
              act={t("machines:sticker.reissue")}
              title={t("machines:sticker.reissueTitle", { machine: machine.code })}
              open={Boolean(problem)}
            >
              <p>{t("machines:sticker.reissueText")}</p>
              <PageForm
                problem={problem}
                idempotencyKey={idempotencyKey}
                className="acts"
                warnsUnsaved={false}
              >
                <Button kind="stop">{t("machines:sticker.reissue")}</Button>
              </PageForm>
            </Confirm>
          )}
        </div>
      </Panel>
    </>
  );
}
