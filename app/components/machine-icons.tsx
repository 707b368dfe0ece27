import type { SVGProps } from "react";

/** Vending machines, which the icon set does not have: drawn on its 24 px grid with its stroke. */
export const Vending = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 24 24" {...props}>
    <rect x="4" y="2.5" width="16" height="19" rx="1.5" />
    <path d="M7 6h7v9H7zM7 9h7M7 12h7M17 7v3M7 18.5h7" />
  </svg>
);

export const Combo = (props: SVGProps<SVGSVGElement>) => (
  <svg viewBox="0 0 24 24" {...props}>
    <rect x="3" y="3" width="11" height="18" rx="1.5" />
    <path d="M6 6h5v7H6zM14 8h5a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-5M6 17h5" />
  </svg>
);

export const Logo = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <rect x="2" y="2" width="20" height="20" rx="4" fill="currentColor" />
    <g stroke="var(--surface)" strokeWidth="2.5" strokeLinecap="round">
      <path d="M6 7h12M6 12h12M6 17h12" opacity=".35" />
      <path d="M6 7h9M6 12h5M6 17h11" />
    </g>
  </svg>
);
