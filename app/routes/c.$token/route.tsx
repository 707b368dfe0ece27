import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ErrorPage } from "#app/components/error-page.tsx";
import { Gate } from "#app/components/gate.tsx";
import { titled, useT } from "#app/components/text.tsx";
import { machineByQrToken } from "#app/domain/fleet/index.server.ts";
import { company } from "#app/platform/company.ts";
import { AppError } from "#app/platform/errors.ts";
import { onOpenPage } from "#app/server/page.server.ts";

export const meta = titled<typeof loader>((t, found) =>
  found?.machine ? t("machines:public.title", { code: found.machine.code }) : t("machines:public.replaced"),
);
export const ErrorBoundary = ErrorPage;

/** Where a machine's QR label leads. It tells a passer-by which machine it is and whom to turn to, and no id. */
export const loader = onOpenPage(async ({ params }) => {
  const found = await machineByQrToken(params["token"] ?? "");
  if (!found) throw new AppError("row.not_found");
  const { customerContact } = await company();
  if (found === "replaced") return data({ machine: null, contact: null }, { status: 410 });
  return data({ machine: found, contact: contactOf(customerContact) });
});

interface Contact {
  readonly text: string;
  readonly href: string | null;
}

/** A phone number, an address or a Telegram name opens what it is for; anything else stands as it was typed. */
function contactOf(text: string): Contact | null {
  if (!text) return null;
  if (/^\+?[\d\s()-]{5,}$/.test(text)) return { text, href: `tel:${text.replaceAll(/[^\d+]/g, "")}` };
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return { text, href: `mailto:${text}` };
  if (/^@\w{5,32}$/.test(text)) return { text, href: `https://t.me/${text.slice(1)}` };
  return { text, href: null };
}

export default function PublicMachine() {
  const { machine, contact } = useLoaderData<typeof loader>();
  const t = useT();
  if (!machine) {
    return (
      <Gate>
        <h1>{t("machines:public.replaced")}</h1>
        <p>{t("machines:public.replacedText")}</p>
      </Gate>
    );
  }
  const place = [machine.locationName, machine.locationAddress].filter(Boolean).join(", ");
  return (
    <Gate>
      <h1>{t("machines:public.machine", { code: machine.code })}</h1>
      {place && <p className="sub">{place}</p>}
      <div className="panel">
        <h2>{t("machines:public.ask")}</h2>
        <p>{t(`machines:public.${contact ? "contact" : "noContact"}`, { code: machine.code })}</p>
        {contact && <p>{contact.href ? <a href={contact.href}>{contact.text}</a> : <b>{contact.text}</b>}</p>}
      </div>
    </Gate>
  );
}
