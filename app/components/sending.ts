import { createContext } from "react";

/** Whether the form around is on its way; null outside of a PageForm. */
export const SendingContext = createContext<boolean | null>(null);
