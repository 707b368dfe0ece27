import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AppError } from "#app/platform/errors.ts";
import { parsePlanogramCsv } from "./planogram-csv.ts";

const real = readFileSync(new URL("../../../tests/fixtures/planograms.csv", import.meta.url));

function codeOf(file: string | Buffer): string {
  try {
    parsePlanogramCsv(file);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "read";
}

describe("parsePlanogramCsv", () => {
  it("reads the planograms of real machines, all lines and both models", () => {
    const { models, rows } = parsePlanogramCsv(real);
    expect(models).toEqual(["Animo OptiMe", "Rheavendors Luce X2"]);
    expect(rows).toHaveLength(29);
    expect(rows[0]).toMatchObject({
      row: 2,
      model: "Animo OptiMe",
      code: "0",
      name: "COFFEE",
      price: 100n,
      kind: null,
      problems: [],
    });
    expect(rows.find(({ name }) => name === "LATTE MACCHIATO BOHNE")).toMatchObject({
      code: "5",
      price: 80n,
    });
    expect(rows.flatMap(({ problems }) => problems).filter(({ level }) => level === "error")).toEqual([]);
  });

  it("keeps lines without a name or a price, with a warning", () => {
    const { rows } = parsePlanogramCsv(real);
    expect(rows.find(({ row }) => row === 3)).toMatchObject({
      code: "1",
      name: "",
      problems: [{ row: 3, path: "name", key: "slot_without_item", level: "warning" }],
    });
    expect(rows.at(-1)).toMatchObject({
      name: "USD",
      price: null,
      problems: [{ path: "price", key: "slot_without_price" }],
    });
  });

  it("reads headings in three languages, semicolons, tabs, decimal commas and a byte order mark", () => {
    const expected = {
      code: "A1",
      name: "Cola",
      kind: "column",
      price: 1_200_050n,
      capacity: 12_000n,
      par: 10_000n,
      critical: 2_000n,
    };
    const files = [
      "\uFEFFЯчейка;Товар;Вид ячейки;Цена, сум;Вместимость;Норма;Критический остаток\r\nA1;Cola;колонка;12 000,50;12;10;2\r\n",
      "Yacheyka\tTovar\tTuri\tNarx\tSigʻim\tMe'yor\tKritik qoldiq\nA1\tCola\tustun\t12000,50\t12\t10\t2\n",
      'slot,item,kind,price,capacity,par_level,critical level\nA1,Cola,Column,"12000.50",12,10,2',
    ];
    for (const file of files) {
      expect(parsePlanogramCsv(file).rows).toMatchObject([{ ...expected, problems: [] }]);
      expect(parsePlanogramCsv(Buffer.from(file)).rows).toMatchObject([expected]);
    }
  });

  it("reads Windows-1251, as older spreadsheets write Russian", () => {
    const bytes = Buffer.from([
      0xca, 0xee, 0xe4, 0x3b, 0xd2, 0xee, 0xe2, 0xe0, 0xf0, 0x0a, 0x31, 0x3b, 0xd7, 0xe0, 0xe9,
    ]);
    expect(parsePlanogramCsv(bytes).rows).toMatchObject([{ code: "1", name: "Чай" }]);
  });

  it("names what is wrong by line and field", () => {
    const { rows } = parsePlanogramCsv(
      "code,name,price,capacity,kind\nA1,Cola,ten,12,shelf\n,Tea,1.00,-2,\na1,Nuts,1.00,1,\n",
    );
    expect(
      rows.flatMap(({ problems }) => problems).map(({ row, path, key }) => `${row} ${path} ${key}`),
    ).toEqual([
      "2 kind invalid_choice",
      "2 price not_a_number",
      "3 code required",
      "3 capacity negative",
      "4 code duplicate",
    ]);
  });

  it("asks back where a mark before three digits can group or divide", () => {
    const { rows } = parsePlanogramCsv("code;name;price;capacity\n1;Tea;12,000;1.200\n2;Tea;12 000;0,500\n");
    expect(rows[0]?.problems.map(({ path, key }) => `${path} ${key}`)).toEqual([
      "price ambiguous",
      "capacity ambiguous",
    ]);
    expect(rows[1]).toMatchObject({ price: 1_200_000n, capacity: 500n, problems: [] });
  });

  it("refuses what is no table, and a table without codes", () => {
    expect(codeOf("")).toBe("file.not_csv");
    expect(codeOf('a,b\n"never closed')).toBe("file.not_csv");
    expect(codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe("file.not_csv");
    expect(codeOf("name,price\nCola,1")).toBe("file.column_missing");
  });
});
