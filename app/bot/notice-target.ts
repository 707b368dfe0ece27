import { z } from "zod";

const target = z.object({ machineId: z.string().nullable() });

/** The machine whose visit a notice opens; null for none. */
export const noticeTarget = (state: unknown): string | null => target.parse(state).machineId;
