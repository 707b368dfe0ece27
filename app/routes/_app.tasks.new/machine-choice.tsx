import { Form, Link, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorText, InputField } from "#app/components/field.tsx";
import { useT, useTerm } from "#app/components/text.tsx";
import type { loader } from "./route.tsx";

const types = ["refill", "collection"] as const;

/** For which machine, and what: in the address, so that the form below is that machine's. */
export function MachineChoice() {
  const { machine } = useLoaderData<typeof loader>();
  return machine ? <Chosen /> : <Choose />;
}

function Chosen() {
  const { machine, type } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  const to = (chosen: string) =>
    `/tasks/new?${new URLSearchParams({ machineId: machine!.id, type: chosen })}`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <nav className="seg" aria-label={term("noun.type")}>
        {types.map((each) => (
          <Link key={each} to={to(each)} aria-current={each === type ? "page" : undefined}>
            {term(`taskType.${each}`)}
          </Link>
        ))}
      </nav>
      <span>
        <b className="nowrap">{machine!.code}</b> {machine!.name}{" "}
        {machine!.locationName && <span className="sub">{machine!.locationName}</span>}
      </span>
      <Link to={`/tasks/new?type=${type}`}>{t("tasks:new.otherMachine")}</Link>
    </div>
  );
}

function Choose() {
  const { machines, typed, type } = useLoaderData<typeof loader>();
  const t = useT();
  const term = useTerm();
  return (
    <Form method="get" className="form">
      <input type="hidden" name="type" value={type} />
      <div className="fields">
        <InputField
          name="machine"
          label={term("noun.machine")}
          help={t("tasks:new.machineHelp")}
          list="machines"
          autoComplete="off"
          defaultValue={typed}
        />
        {typed && <ErrorText>{t("tasks:new.machineUnknown")}</ErrorText>}
      </div>
      <datalist id="machines">
        {machines.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <div>
        <Button kind="main">{t("tasks:new.next")}</Button>
      </div>
    </Form>
  );
}
