import { operation } from "../registry.ts";

export const testErrorOperations = [
  operation({
    method: "post",
    path: "/test/error",
    tag: "operations",
    summary: "Raise an error on purpose, so that error tracking can be checked",
    access: "admin",
    answer: { status: 204 },
    handle: () => Promise.reject(new Error("Raised on purpose by POST /api/test/error")),
  }),
];
