import { closeDatabase } from "#app/platform/database.ts";
import { loadSettings } from "#app/platform/settings.ts";
import { seedDemo } from "#prisma/demo/index.ts";

/** Loads the demo company with the password of DEMO_PASSWORD; nothing where it is already. */
export async function seedDemoCommand(): Promise<number> {
  const { demoPassword } = loadSettings(process.env);
  if (demoPassword === null) throw new Error("DEMO_PASSWORD is missing");
  await seedDemo({
    password: demoPassword,
    report: (line) => void process.stdout.write(`  ${line}\n`),
  });
  await closeDatabase();
  return 0;
}
