import { z } from "zod";
import { flag, id } from "#app/platform/zod.ts";

export const proofFilter = z.strictObject({
  id: id.optional(),
  ok: flag.optional().meta({ description: "Whether everything agreed" }),
});
export type ProofFilter = z.output<typeof proofFilter>;
