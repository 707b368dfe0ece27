/** Bytes of one value by its TIFF type, 1 (byte) to 13 (IFD). */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** Tags of the first directory that lead to the others. */
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;

/**
 * Whether a TIFF block keeps what it promises: each entry of the directories with time and place lies inside the
 * block, with all its values. A reader that believes a count of four thousand million makes room for it first.
 */
export function isSoundTiff(tiff: Buffer): boolean {
  const read = readerOf(tiff);
  if (!read) return false;
  const first = read.directory(read.long(4));
  const inner = first?.filter(({ tag }) => tag === EXIF_DIRECTORY || tag === GPS_DIRECTORY) ?? [];
  return first !== null && inner.every(({ value }) => read.directory(value) !== null);
}

interface Entry {
  readonly tag: number;
  /** Its four bytes: the value, or where the values lie. */
  readonly value: number;
}

function readerOf(tiff: Buffer) {
  const order = tiff.toString("latin1", 0, 4);
  if (tiff.length < 8 || !["II*\0", "MM\0*"].includes(order)) return null;
  const isLittle = order.startsWith("I");
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));

  /** Null where it does not lie inside the block. */
  function directory(at: number): Entry[] | null {
    if (at + 2 > tiff.length) return null;
    const entries: Entry[] = [];
    for (let index = 0, entry = at + 2; index < short(at); index += 1, entry += 12) {
      if (entry + 12 > tiff.length) return null;
      const value = long(entry + 8);
      const bytes = (SIZES[short(entry + 2)] ?? 0) * long(entry + 4);
      if (bytes > 4 && value + bytes > tiff.length) return null;
      entries.push({ tag: short(entry), value });
    }
    return entries;
  }
  return { long, directory };
}
