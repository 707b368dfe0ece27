import { type FieldError, invalid } from "#app/platform/errors.ts";
import { isCommonPassword } from "./common-passwords.ts";
import { passwordLeast, passwordLimit } from "./schema.ts";

/** Whose password it is to be. */
interface Owner {
  readonly email?: string | null | undefined;
  readonly fullName: string;
}

/** Refuses a password that is too short, too long, common, or its owner's e-mail or name: AppError `input.invalid`. */
export function requireGoodPassword(password: string, owner: Owner, path = "password"): void {
  const wrong = whatIsWrong(password, owner);
  if (wrong) throw invalid({ path, ...wrong });
}

function whatIsWrong(password: string, owner: Owner): Omit<FieldError, "path"> | null {
  if ([...password].length < passwordLeast) return { key: "too_short", params: { min: passwordLeast } };
  if (Buffer.byteLength(password) > passwordLimit) {
    return { key: "password_too_long", params: { max: passwordLimit } };
  }
  if (isCommonPassword(password)) return { key: "password_common" };
  return isOwn(password, owner) ? { key: "password_personal" } : null;
}

/** The e-mail, its part before the @, or the name, whatever the case and the spaces. */
function isOwn(password: string, { email, fullName }: Owner): boolean {
  const own = [
    email ?? "",
    email?.split("@")[0] ?? "",
    fullName,
    fullName.split(/\s+/).toReversed().join(""),
  ];
  return own.some((each) => each !== "" && plain(each) === plain(password));
}

const plain = (text: string): string => text.replace(/\s/g, "").toLowerCase();
