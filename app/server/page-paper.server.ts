import type { PaperReader } from "#app/paper/parts.ts";
import { businessDay, now } from "#app/platform/clock.ts";
import type { OpenPage } from "#app/server/page.server.ts";

/** Who reads a paper that a page gives out. */
export const paperReader = ({ reader, company }: OpenPage): PaperReader => ({
  ...reader,
  currency: company.currency,
  company: company.name,
});

/** A PDF that the browser opens in its own reader; saved, it has the day in its name. */
export function pdfResponse({ company }: OpenPage, name: string, content: Buffer): Response {
  const day = businessDay(now(), company.timeZone);
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${name}-${day}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
