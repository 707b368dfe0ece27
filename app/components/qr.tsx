/** A QR code in modules: one side of the square, and a path of its dark modules. */
export interface DrawnQr {
  readonly size: number;
  readonly path: string;
}

/** Black on white in every theme, with the quiet zone that scanners need. */
export function Qr({ size, path, label }: DrawnQr & { label: string }) {
  const quiet = 4;
  return (
    <svg
      role="img"
      aria-label={label}
      className="h-44 w-44 flex-none"
      viewBox={`${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={size + 2 * quiet} height={size + 2 * quiet} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
