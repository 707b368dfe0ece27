import { createContext, useContext, type ReactNode } from "react";

/**
 * The content security policy's nonce of one response. It is known on the server only: the browser hides
 * the attribute from scripts, so nothing may depend on it after the first rendering.
 */
const NonceContext = createContext<string | undefined>(undefined);

export function NonceProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return <NonceContext.Provider value={nonce}>{children}</NonceContext.Provider>;
}

export const useNonce = (): string | undefined => useContext(NonceContext);
