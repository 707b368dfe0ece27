import sharp, { type Exif } from "sharp";
import type { MachineType } from "#app/domain/fleet/schema.ts";
import { dice, type Dice } from "./dice.ts";

/** A drawn stand-in for what an operator photographs: the machine's front, its code, and how full it is. */
interface Picture {
  readonly machineCode: string;
  readonly machineType: MachineType;
  /** Of each column or canister in the order of the planogram, from 0 to 1. */
  readonly fills: readonly number[];
  readonly takenAt: Date;
  /** As the phone's clock shows it, "2026-11-24 10:15:00". */
  readonly local: string;
  /** Of the phone's clock, "+05:00". */
  readonly offset: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Pixels. */
  readonly width: number;
}

/** A small JPEG with the EXIF of a phone. */
export async function draw(picture: Picture): Promise<Buffer> {
  return sharp(Buffer.from(sceneOf(picture)))
    .withExif(exifOf(picture))
    .jpeg({ quality: 84 })
    .toBuffer();
}

const WIDTH = 480;
const HEIGHT = 640;

function sceneOf(picture: Picture): string {
  const chance = dice("picture", picture.machineCode, picture.takenAt.getTime());
  const tilt = (chance.next() * 3 - 1.5).toFixed(2);
  const [x, y] = [chance.between(-14, 14), chance.between(-12, 12)];
  const light = (0.06 + chance.next() * 0.16).toFixed(2);
  const wall = dice("wall", picture.machineCode).pick([
    "#b9b2a6",
    "#9aa6ad",
    "#c4bfb3",
    "#8f9a8d",
    "#aab0bb",
  ]);
  const glare = `<polygon points="${120 + x * 3},70 ${190 + x * 3},70 ${90 + x * 3},520 ${40 + x * 3},520" fill="#fff" opacity="${light}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${(picture.width * HEIGHT) / WIDTH}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="${wall}"/>
    ${bricks(chance)}
    <rect y="588" width="${WIDTH}" height="52" fill="#5d5750"/>
    <g transform="translate(${x} ${y}) rotate(${tilt} 240 320)">
      <rect x="40" y="22" width="400" height="590" rx="14" fill="${bodyOf(picture.machineCode)}"/>
      <rect x="56" y="36" width="368" height="40" rx="6" fill="#14181d"/>
      <text x="240" y="65" font-family="sans-serif" font-weight="bold" font-size="28" fill="#f4f4ef" text-anchor="middle">${picture.machineCode}</text>
      ${picture.machineType === "coffee" ? canisters(picture) : shelves(picture)}
      ${panel()}
      ${glare}
    </g></svg>`;
}

const bodyOf = (machineCode: string): string =>
  dice("body", machineCode).pick(["#22303c", "#7a1f24", "#1f4d3a", "#2a2a2e", "#25427a"]);

function bricks(chance: Dice): string {
  const shade = chance.between(0, 1) === 0 ? "#000" : "#fff";
  const rows = Array.from({ length: 20 }, (_, row) => `M0 ${row * 30}H480`);
  return `<path d="${rows.join("")}" stroke="${shade}" stroke-opacity="0.12" stroke-width="2"/>`;
}

const GLASS = { x: 58, y: 88, width: 286, height: 440 };

/** Five or four shelves behind glass; each column shows as many layers as it is full. */
function shelves({ fills, machineType }: Picture): string {
  const perRow = machineType === "snack" ? 8 : 6;
  const rowCount = Math.ceil(fills.length / perRow);
  const cell = { width: GLASS.width / perRow, height: GLASS.height / Math.max(1, rowCount) };
  const columns = fills.map((fill, index) => {
    const left = GLASS.x + (index % perRow) * cell.width + 3;
    const floor = GLASS.y + (Math.floor(index / perRow) + 1) * cell.height - 10;
    return column(index, fill, left, floor, cell.width - 6, cell.height - 18);
  });
  const boards = Array.from({ length: rowCount }, (_, row) => {
    const y = GLASS.y + (row + 1) * cell.height - 9;
    return `<rect x="${GLASS.x}" y="${y}" width="${GLASS.width}" height="6" fill="#c9ced4"/>`;
  });
  return `<rect x="${GLASS.x}" y="${GLASS.y}" width="${GLASS.width}" height="${GLASS.height}" fill="#0c0f13"/>${columns.join("")}${boards.join("")}`;
}

function column(
  index: number,
  fill: number,
  left: number,
  floor: number,
  width: number,
  height: number,
): string {
  const layers = Math.ceil(Math.max(0, Math.min(1, fill)) * 5);
  const spiral = `<path d="M${left} ${floor}q${width / 4} -9 ${width / 2} 0t${width / 2} 0" stroke="#6d747c" fill="none" stroke-width="2"/>`;
  const hue = (index * 67) % 360;
  const packs = Array.from({ length: layers }, (_, layer) => {
    const back = layers - 1 - layer;
    const top = floor - height * 0.62 - back * 5;
    const inset = back * 1.4;
    return `<rect x="${left + inset}" y="${top}" width="${width - inset * 2}" height="${height * 0.62}" rx="3" fill="hsl(${hue} 62% ${58 - back * 8}%)"/>`;
  });
  const label =
    layers === 0
      ? ""
      : `<rect x="${left + 4}" y="${floor - height * 0.4}" width="${width - 8}" height="9" fill="#fff" opacity="0.75"/>`;
  return spiral + packs.join("") + label;
}

/** The open door of a coffee machine: canisters with what is in them. */
function canisters({ fills }: Picture): string {
  const width = GLASS.width / Math.max(1, fills.length);
  const boxes = fills.map((fill, index) => {
    const left = GLASS.x + index * width + 4;
    const level = Math.max(0, Math.min(1, fill)) * 250;
    const powder = ["#3b2314", "#5a3a22", "#efe6d2", "#4a2a1c", "#c98f2f", "#f7f7f2", "#dadada"][index % 7];
    return `<rect x="${left}" y="130" width="${width - 8}" height="260" rx="6" fill="#d7dde2" fill-opacity="0.35" stroke="#9aa2aa" stroke-width="2"/>
      <rect x="${left + 3}" y="${387 - level}" width="${width - 14}" height="${level}" fill="${powder}"/>
      <rect x="${left + width / 2 - 9}" y="390" width="10" height="40" fill="#7c848b"/>`;
  });
  const cup = `<path d="M170 455h60l-8 62h-44z" fill="#f4f1ea"/>`;
  return `<rect x="${GLASS.x}" y="${GLASS.y}" width="${GLASS.width}" height="${GLASS.height}" fill="#2b3036"/>${boxes.join("")}${cup}`;
}

const panel = (): string => `
  <rect x="356" y="88" width="68" height="440" rx="8" fill="#12161a"/>
  <rect x="364" y="100" width="52" height="44" rx="4" fill="#3fa7d6"/>
  ${Array.from({ length: 12 }, (_, key) => `<rect x="${365 + (key % 3) * 18}" y="${160 + Math.floor(key / 3) * 22}" width="14" height="16" rx="3" fill="#c8cdd2"/>`).join("")}
  <rect x="370" y="270" width="40" height="8" rx="3" fill="#e8e8e8"/>
  <rect x="364" y="300" width="52" height="60" rx="6" fill="#272d33" stroke="#5b646c"/>
  <rect x="80" y="540" width="240" height="46" rx="6" fill="#0a0c0f"/>`;

const exifOf = ({ local, offset, latitude, longitude }: Picture): Exif => {
  const time = local.replaceAll("-", ":");
  return {
    IFD0: { Make: "Samsung", Model: "SM-A155F" },
    IFD2: { DateTimeOriginal: time, DateTimeDigitized: time, OffsetTimeOriginal: offset, OffsetTimeDigitized: offset },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: degrees(latitude), GPSLongitudeRef: "E", GPSLongitude: degrees(longitude) },
  }; // prettier-ignore
};

/** Degrees, minutes and seconds as EXIF's rationals. */
function degrees(value: number): string {
  const tenths = Math.round(value * 36_000);
  return `${Math.floor(tenths / 36_000)}/1 ${Math.floor((tenths % 36_000) / 600)}/1 ${tenths % 600}/10`;
}
