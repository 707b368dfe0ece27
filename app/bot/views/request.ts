import { isFieldRole, may, mayChangeUser } from "#app/domain/access/matrix.ts";
import type { AccessRequest } from "#app/domain/access/schema.ts";
import { type Role, roles } from "#app/platform/actor.ts";
import { capitalise, formatDateTime } from "#app/platform/i18n/format.ts";
import { languageNames } from "#app/platform/i18n/index.ts";
import type { Button, Line, Message } from "../message.ts";
import type { BotReader } from "../turn.server.ts";

/** What a manager sees of a request: the roles to choose from, the one that he chose, or the reasons to refuse. */
export type RequestView = "choose" | "confirm" | "reason" | "done";

/** Reasons that need no typing; the person reads them. */
export const rejectReasons = ["unknown", "no_work"] as const;

/** The roles that are given in the chat; whoever decides on people is made on the page only. */
export const rolesToGive = (giver: Role): Role[] =>
  roles
    .filter((role) => mayChangeUser(giver, role) && !may(role, "user:edit"))
    .toSorted((one, other) => Number(isFieldRole(other)) - Number(isFieldRole(one)));

interface RequestData {
  readonly request: AccessRequest;
  readonly view: RequestView;
  /** Of the reader. */
  readonly giver: Role;
  /** Chosen, to be confirmed. */
  readonly role: Role | null;
}

/** Who asks, when, and what is to be done about it. */
export function requestView(reader: BotReader, { request, view, giver, role }: RequestData): Message {
  const about = reader.t("bot:access.new", {
    name: request.name,
    username: request.telegramUsername ? `@${request.telegramUsername}` : "−",
    language: languageNames[request.language],
    time: formatDateTime(request.createdAt, reader),
  });
  if (request.status !== "pending") return { lines: [about, decisionLine(reader, request)] };
  if (view === "confirm" && role) {
    const named = { name: request.name, role: reader.t(`terms:role.${role}`) };
    return {
      lines: [about, { bold: reader.t("bot:access.confirm", named) }],
      keyboard: [[backButton(reader)], [{ label: reader.t("bot:b.approve"), act: "approve" }]],
    };
  }
  if (view === "reason") return reasonView(reader, about);
  return {
    lines: [about, reader.t("bot:access.choose")],
    keyboard: [
      ...rolesToGive(giver).map((each, index): Button[] => [
        { label: capitalise(reader.t(`terms:role.${each}`)), act: "role", arg: index },
      ]),
      [{ label: reader.t("bot:b.reject"), act: "reject" }],
    ],
  };
}

const reasonView = (reader: BotReader, about: string): Message => ({
  lines: [about, { bold: reader.t("bot:access.why") }],
  keyboard: [
    ...rejectReasons.map((reason, index): Button[] => [
      { label: reader.t(`bot:b.refusal.${reason}`), act: "rejectReason", arg: index },
    ]),
    [backButton(reader)],
  ],
});

const backButton = (reader: BotReader): Button => ({ label: reader.t("bot:b.back"), act: "requestBack" });

function decisionLine(reader: BotReader, request: AccessRequest): Line {
  const decided = {
    name: request.decidedByName ?? "−",
    time: formatDateTime(request.decidedAt ?? request.updatedAt, reader),
  };
  if (request.status === "rejected") {
    return { bold: reader.t("bot:access.was.rejected", { ...decided, reason: request.reason ?? "" }) };
  }
  const role = request.role ? reader.t(`terms:role.${request.role}`) : "−";
  return { bold: reader.t("bot:access.was.approved", { ...decided, role }) };
}
