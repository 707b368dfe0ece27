import type { MachineType } from "#app/domain/fleet/schema.ts";
import type { BotApiDouble, ChatMessage, Person } from "#tests/doubles/bot-api.ts";
import { type Api, signInToApi } from "#tests/journey/api.ts";
import { type Colleague, inHours, type Named, type TaskRow } from "#tests/journey/company.ts";
import { plain, t } from "#tests/journey/words.ts";
import { draw } from "#prisma/demo/picture.ts";

interface Stage {
  readonly url: string;
  readonly password: string;
  readonly bot: BotApiDouble;
}

/** What stands in a chat at a moment; the card is edited as the visit goes on. */
export interface Screen {
  readonly title: string;
  readonly messages: readonly (Pick<ChatMessage, "from" | "date" | "html" | "buttons" | "editedAt"> & {
    /** JPEG. */
    readonly photo: Buffer | undefined;
  })[];
}

interface Slot {
  readonly id: string;
  readonly code: string;
  readonly kind: string;
  readonly itemId: string | null;
  readonly capacity: number;
  readonly par: number;
  readonly onHand: number;
}

interface Machine {
  readonly id: string;
  readonly code: string;
  readonly type: MachineType;
  readonly slots: readonly Slot[];
}

/** Lines of the refill: as many as a phone's screen shows. */
const lineCount = 6;

/** An operator's visit in the demo company: goods confirmed, slots filled, cash taken. */
export async function holdConversation(stage: Stage): Promise<Screen[]> {
  const admin = await signInToApi(stage.url, "admin@demo.test", stage.password);
  const operator = await admin.post<Colleague>("/users", {
    fullName: "Bobur Tursunov",
    role: "operator",
    language: "en",
  });
  const [machine, next] = await soldOutMachines(admin);
  if (!machine || !next) throw new Error("Too few machines are sold out");
  const lines = await planRefill(admin, machine, operator);
  await plan(admin, operator, { machineId: machine.id, dueAt: inHours(2), type: "collection" });
  await plan(admin, operator, { machineId: next.id, dueAt: inHours(3), type: "collection" });
  const person = await link(stage, admin, operator);
  return talk(chatOf(stage.bot, person), person, machine, lines);
}

async function talk(chat: Chat, person: Person, machine: Machine, lines: readonly Line[]): Promise<Screen[]> {
  const [first, second] = lines;
  if (!first || !second) throw new Error(`${machine.code} needs too little`);
  chat.clear();
  await person.say("/receive");
  await chat.shows("Issued to you");
  await person.tap(t("bot:b.confirm"));
  await chat.shows("is confirmed");
  await person.say("/today");
  await chat.shows("2 visits");
  const morning = chat.take("Goods, then the route");

  chat.clear();
  await person.tap(`1 ${machine.code}`);
  await chat.shows(t("bot:visit.start"));
  await person.tap(t("bot:b.start.all"));
  await chat.shows("in progress");
  await person.sendPhoto(await photoOf(machine, ({ onHand }) => onHand));
  await chat.shows("Photos before: 1 of 1");
  await person.say(`${first.code} ${first.wanted}; ${second.code} ${second.wanted - 1} found 1`);
  await chat.shows(`Quantities entered: 2 of ${lines.length}`);
  const work = chat.take("One card, edited as he works");

  await person.tap(t("bot:b.planned"));
  await chat.shows(`Quantities entered: ${lines.length} of ${lines.length}`);
  chat.clear();
  await person.say("bag 20418");
  await person.sendPhoto(await photoOf(machine, ({ onHand, par }) => Math.max(onHand, par)), {
    caption: "after",
  });
  await person.say("complete all");
  await chat.shows("Visit completed");
  return [morning, work, chat.take("Done, and ten minutes to undo")];
}

/** Machines with sold-out columns at which nothing is planned. */
async function soldOutMachines(admin: Api): Promise<Machine[]> {
  const { items } = await admin.get<{ items: Machine[] }>("/machines?soldOut=true");
  const free: Machine[] = [];
  for (const { id, type } of items) {
    const { items: tasks } = await admin.get<{ items: TaskRow[] }>(`/tasks?machineId=${id}`);
    const isFree = tasks.every(({ status }) => status === "completed" || status === "verified");
    if (type !== "coffee" && isFree) free.push(await admin.get<Machine>(`/machines/${id}`));
  }
  return free;
}

interface Line {
  readonly slotId: string;
  readonly code: string;
  readonly itemId: string;
  readonly wanted: number;
}

/** A refill of what is lacking most, its goods issued to the operator. */
async function planRefill(admin: Api, machine: Machine, operator: Colleague): Promise<Line[]> {
  const { items: warehouses } = await admin.get<{ items: Named[] }>("/warehouses");
  const warehouseId = warehouses[0]?.id;
  const lines = machine.slots
    .flatMap(({ id, code, itemId, par, onHand }) =>
      itemId !== null && par - onHand > 1 ? [{ slotId: id, code, itemId, wanted: par - onHand }] : [],
    )
    .toSorted((one, other) => other.wanted - one.wanted)
    .slice(0, lineCount)
    .toSorted((one, other) => one.code.localeCompare(other.code));
  const taskId = await plan(admin, operator, {
    ...{ machineId: machine.id, dueAt: inHours(2), type: "refill", warehouseId },
    items: lines.map(({ slotId, itemId, wanted }) => ({ slotId, itemId, planned: wanted })),
  });
  await admin.post("/stock/issue", {
    ...{ warehouseId, operatorId: operator.id, taskId },
    lines: lines.map(({ itemId, wanted }) => ({ itemId, quantity: wanted })),
  });
  return lines;
}

async function plan(admin: Api, operator: Colleague, task: object): Promise<string> {
  const { id } = await admin.post<TaskRow>("/tasks", task);
  await admin.post(`/tasks/${id}/assign`, { assigneeId: operator.id });
  return id;
}

async function link({ bot }: Stage, admin: Api, { id, fullName }: Colleague): Promise<Person> {
  const [firstName = "", lastName = ""] = fullName.split(" ");
  const person = bot.person({ id: 7_100, firstName, lastName, languageCode: "en" });
  const { url } = await admin.post<{ url: string }>(`/users/${id}/invite`);
  await person.say(`/start ${new URL(url).searchParams.get("start") ?? ""}`);
  await bot.waitFor(person.id, fullName);
  await person.tap(t("bot:b.me"));
  await bot.waitFor(person.id, "2 visits");
  return person;
}

/** The machine's front with so much in each column. */
const photoOf = (machine: Machine, quantityOf: (slot: Slot) => number): Promise<Buffer> => {
  const takenAt = new Date();
  return draw({
    machineCode: machine.code,
    machineType: machine.type,
    fills: machine.slots
      .filter(({ kind }) => kind === "column")
      .map((slot) => quantityOf(slot) / slot.capacity),
    takenAt,
    local: takenAt.toISOString().slice(0, 19).replace("T", " "),
    offset: "+00:00",
    latitude: 41.3,
    longitude: 69.28,
    width: 720,
  });
};

interface Chat {
  /** From here on only what is newer is on the screen. */
  clear(): void;
  /** Waits until a message on the screen says so. */
  shows(words: string): Promise<ChatMessage>;
  take(title: string): Screen;
}

function chatOf(bot: BotApiDouble, { id }: Person): Chat {
  let since = 0;
  const isOnScreen = ({ messageId }: ChatMessage): boolean => messageId > since;
  return {
    clear() {
      since = bot.messages(id).at(-1)?.messageId ?? 0;
    },
    shows: (words) =>
      bot.waitFor(id, (message) => isOnScreen(message) && plain(message.text).includes(plain(words))),
    take: (title) => ({
      title,
      messages: bot
        .messages(id)
        .filter(isOnScreen)
        .map(({ from, date, html, buttons, editedAt, photo }) => ({
          ...{ from, date, html, buttons, editedAt },
          photo: photo && bot.file(photo.at(-1)?.file_id ?? ""),
        })),
    }),
  };
}
