import { useId } from "react";

/** well: neutral ink. low: look soon. out: empty, outlined. full: too full, striped. */
export type GaugeState = "well" | "low" | "out" | "full";

/**
 * Fill on a track; the dark tick is par (or 80 % of a box, or where one should be by now). `level` and `par`
 * are 0 to 100. The number always stands beside it; `label` says it where no text does.
 */
export function Gauge({
  level,
  par,
  state = "well",
  label,
}: {
  level: number;
  par?: number;
  state?: GaugeState;
  label?: string;
}) {
  const spoken = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  const width = `${clamp(level)}%`;
  return (
    <svg className={`gauge ${state}`} {...spoken}>
      {state === "full" ? (
        <Stripes width={width} />
      ) : (
        <rect className="level" width={width} height="6" rx="2" />
      )}
      {par !== undefined && (
        <svg x={`${clamp(par)}%`} overflow="visible">
          <rect className="par" x="-1" y="-2" width="2" height="10" />
        </svg>
      )}
    </svg>
  );
}

function Stripes({ width }: { width: string }) {
  const id = useId();
  return (
    <>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="stripe" width="6" height="6" />
        <path className="gap" d="M5 0v6" />
      </pattern>
      <rect width={width} height="6" rx="2" fill={`url(#${id})`} />
    </>
  );
}

/**
 * A variance around zero, in percent: centre line, grey zone up to the threshold, head at the value. The
 * scale ends at `end`; the text beside it gives amount, percent and the word shortage or surplus.
 */
export function Needle({
  percent,
  threshold,
  end = 20,
  label,
}: {
  percent: number;
  threshold: number;
  end?: number;
  label: string;
}) {
  const at = (value: number) => 50 + (Math.max(-end, Math.min(end, value)) / end) * 50;
  const value = at(percent);
  const isBeyond = Math.abs(percent) > threshold;
  return (
    <svg className={isBeyond ? "needle bad" : "needle"} role="img" aria-label={label}>
      <rect className="beyond" y="8" width="100%" height="8" rx="2" />
      <rect
        className="within"
        x={`${at(-threshold)}%`}
        y="8"
        width={`${at(threshold) - at(-threshold)}%`}
        height="8"
      />
      <rect
        className="value"
        x={`${Math.min(50, value)}%`}
        y="10"
        width={`${Math.abs(value - 50)}%`}
        height="4"
      />
      <svg x="50%" overflow="visible">
        <rect className="zero" x="-1" y="4" width="2" height="16" />
      </svg>
      <svg x={`${value}%`} overflow="visible">
        <rect className="head" x="-2" y="2" width="4" height="20" rx="1" />
      </svg>
    </svg>
  );
}

const clamp = (value: number): number => Math.max(0, Math.min(100, value));
