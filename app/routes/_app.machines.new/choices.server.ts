import { createLocation, listLocations } from "#app/domain/fleet/index.server.ts";
import { locationInput, machineInput } from "#app/domain/fleet/schema.ts";
import type { Actor } from "#app/platform/actor.ts";
import { parse, shortText } from "#app/platform/zod.ts";
import { z } from "zod";
import type { FormShape } from "#app/server/form-input.ts";
import { everyRow, peopleChoices } from "#app/server/page-choices.server.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface MachineChoices {
  readonly locations: readonly Choice[];
  readonly operators: readonly Choice[];
  readonly technicians: readonly Choice[];
}

/** What stands there already is offered too, also when it could not be chosen anew. */
interface Standing {
  readonly locationId: string | null;
  readonly locationName: string | null;
  readonly operatorId: string | null;
  readonly operatorName: string | null;
  readonly technicianId: string | null;
  readonly technicianName: string | null;
}

export async function machineChoices(actor: Actor, standing?: Standing): Promise<MachineChoices> {
  const [locations, operators, technicians] = await Promise.all([
    everyRow((request) => listLocations(actor, {}, request)),
    peopleChoices(actor, ["operator"]),
    peopleChoices(actor, ["technician"]),
  ]);
  const open = locations.filter(({ status }) => status !== "closed");
  const named = (people: typeof operators) =>
    people.map(({ id, fullName }) => ({ value: id, label: fullName }));
  return {
    locations: withStanding(
      open.map(({ id, name, address }) => ({ value: id, label: address ? `${name}, ${address}` : name })),
      standing?.locationId,
      standing?.locationName,
    ),
    operators: withStanding(named(operators), standing?.operatorId, standing?.operatorName),
    technicians: withStanding(named(technicians), standing?.technicianId, standing?.technicianName),
  };
}

function withStanding(choices: Choice[], value?: string | null, label?: string | null): Choice[] {
  if (!value || choices.some((choice) => choice.value === value)) return choices;
  return [...choices, { value, label: label ?? value }];
}

const newLocation = z.object({ name: shortText(120), address: shortText(300) });

/** A machine as its form has it: every field is sent, and a location may be made with it. */
export const machineFormSchema = machineInput
  .extend({ newLocation })
  .transform(({ newLocation: made, ...machine }) => ({ machine, newLocation: made }));

export const machineFormShape = {
  fields: {
    locationId: "text?",
    operatorId: "text?",
    technicianId: "text?",
    installedOn: "text?",
    cashBoxCapacity: "money?",
  },
  rows: { paymentMethods: [""] },
} as const satisfies FormShape;

type MachineForm = z.output<typeof machineFormSchema>;

/** The machine of a form, at the location that it makes if it names one. */
export async function placed(
  actor: Actor,
  { machine, newLocation: made }: MachineForm,
): Promise<MachineForm["machine"]> {
  if (made.name === "") return machine;
  const { id } = await createLocation(
    actor,
    parse(locationInput, { name: made.name, address: made.address }),
  );
  return { ...machine, locationId: id };
}
