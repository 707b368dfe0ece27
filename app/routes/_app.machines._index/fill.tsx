import { Gauge } from "#app/components/instruments.tsx";
import { useFormat } from "#app/components/format.tsx";

/** How full a machine is on the whole, with its number beside the gauge. */
export function Fill({ percent, isShort }: { percent: number | null; isShort: boolean }) {
  const format = useFormat();
  if (percent === null) return <>-</>;
  return (
    <span className="inline-flex w-28 items-center gap-2">
      <Gauge level={percent} state={percent === 0 ? "out" : percent < 30 || isShort ? "low" : "well"} />
      <span className="nowrap">{format.percent(percent)}</span>
    </span>
  );
}
