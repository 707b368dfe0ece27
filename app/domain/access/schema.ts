import { z } from "zod";
import { roles } from "#app/platform/actor.ts";
import { languages } from "#app/platform/i18n/index.ts";
import { wholeNumber } from "#app/platform/zod.ts";
import { type Permission, tokenPermissions } from "./matrix.ts";

export const userStatuses = ["active", "blocked"] as const;
export type UserStatus = (typeof userStatuses)[number];

/** bcrypt looks at no more than these bytes: a longer password would be cut without a word. */
export const passwordLimit = 72;
/** Characters. */
export const passwordLeast = 8;

/** Control characters never belong into a name, and the database takes no zero character. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Surrogate}]*$/u);

const email = z.string().trim().max(254).pipe(z.email());
const password = z
  .string()
  .min(passwordLeast)
  .max(passwordLimit)
  .regex(/^[^\0\p{Surrogate}]*$/u);
const language = z.enum(languages);

export const createUserSchema = z.strictObject({
  fullName: line(120),
  role: z.enum(roles),
  /** Without an e-mail a person works in the bot only. */
  email: email.nullish(),
  language: language.nullish(),
  password: password.nullish(),
  /** The person has to choose another password at the next sign-in, before anything else. */
  mustChangePassword: z.boolean().optional(),
});
export type CreateUser = z.infer<typeof createUserSchema>;

/** Who runs the company from its first day; he signs in by his e-mail. */
export const firstAdminSchema = z.strictObject({
  fullName: line(120),
  email,
  password,
  language: language.nullish(),
});
export type FirstAdmin = z.infer<typeof firstAdminSchema>;

export const updateUserSchema = createUserSchema.partial();
export type UpdateUser = z.infer<typeof updateUserSchema>;

/** What a person changes about himself. */
export const ownLanguageSchema = z.strictObject({ language });

export const userFilterSchema = z.object({
  q: z.string().max(200).optional(),
  id: z.uuid().optional(),
  role: z.enum(roles).optional(),
  status: z.enum(userStatuses).optional(),
});
export type UserFilter = z.infer<typeof userFilterSchema>;
export const userSorts = ["fullName", "createdAt"] as const;

/** Nothing is told about the form of a wrong e-mail or password, so that neither can be guessed by it. */
export const signInSchema = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(1000),
});

/** A code of the authenticator app, or a recovery code. */
const code = z.string().trim().min(1).max(40);

export const loginSchema = z.strictObject({ ...signInSchema.shape, totp: code.optional() });
export type Login = z.infer<typeof loginSchema>;
export const codeSchema = z.strictObject({ code });

const secretText = z.string().min(1).max(1000);

export const changeOwnPasswordSchema = z.strictObject({
  currentPassword: secretText,
  newPassword: secretText,
});
export type ChangeOwnPassword = z.infer<typeof changeOwnPasswordSchema>;

export const turnOffSecondFactorSchema = z.strictObject({ currentPassword: secretText, code });
export type TurnOffSecondFactor = z.infer<typeof turnOffSecondFactorSchema>;

/** How long the e-mail may be tells nothing about whether it is known. */
export const forgotPasswordSchema = z.strictObject({ email: z.string().trim().min(1).max(320) });
export const resetPasswordSchema = z.strictObject({ newPassword: secretText });

export interface ResetLink {
  readonly url: string;
  readonly expiresAt: Date;
}
export const refreshSchema = z.strictObject({ refreshToken: z.string().min(1).max(200) });

/** A user as others see him; `language` is null until he chose one. */
export const userSchema = z.object({
  id: z.uuid(),
  email: z.string().nullable(),
  fullName: z.string(),
  role: z.enum(roles),
  status: z.enum(userStatuses),
  language: language.nullable(),
  telegram: z.object({
    linked: z.boolean(),
    username: z.string().nullable(),
    /** False: the person has blocked the bot. */
    reachable: z.boolean(),
  }),
  /** Signs in with a code besides the password. */
  twoFactor: z.boolean(),
  /** Has to choose another password before anything else. */
  mustChangePassword: z.boolean(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type User = z.infer<typeof userSchema>;

/** A person to choose from a list. */
export const personSchema = userSchema.pick({ id: true, fullName: true, role: true });
export type Person = z.infer<typeof personSchema>;

/** The answer to a login and to a refresh. */
export const tokenPairSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  tokenType: z.literal("Bearer"),
  /** Seconds for which the access token is good. */
  expiresIn: z.int(),
  user: userSchema.pick({ id: true, email: true, fullName: true, role: true, language: true }),
});
export type TokenPair = z.infer<typeof tokenPairSchema>;

/** Days for which a token may be made: it is renewed at times, and never for ever. */
export const tokenDays = { min: 1, max: 730, usual: 365 } as const;

export const apiTokenStatuses = ["active", "expired", "revoked"] as const;
export type ApiTokenStatus = (typeof apiTokenStatuses)[number];

const tokenScope = z.enum(tokenPermissions as [Permission, ...Permission[]]);

export const createApiTokenSchema = z.strictObject({
  name: line(80),
  scopes: z
    .array(tokenScope)
    .min(1)
    .max(tokenPermissions.length)
    .transform((scopes) => [...new Set(scopes)]),
  expiresInDays: wholeNumber(tokenDays.min, tokenDays.max).default(tokenDays.usual),
});
export type CreateApiToken = z.output<typeof createApiTokenSchema>;

export const apiTokenFilterSchema = z.object({
  q: z.string().max(200).optional(),
  id: z.uuid().optional(),
  createdBy: z.uuid().optional(),
  status: z.enum(apiTokenStatuses).optional(),
});
export type ApiTokenFilter = z.infer<typeof apiTokenFilterSchema>;
export const apiTokenSorts = ["createdAt", "name"] as const;

/** A token without its secret, which is shown once only. */
export const apiTokenSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(z.string()),
  status: z.enum(apiTokenStatuses),
  createdBy: z.uuid(),
  createdByName: z.string(),
  expiresAt: z.date(),
  lastUsedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type ApiToken = z.infer<typeof apiTokenSchema>;

export const accessRequestStatuses = ["pending", "approved", "rejected"] as const;
export type AccessRequestStatus = (typeof accessRequestStatuses)[number];

/** A new user with a role, or a user who is there already and has no Telegram yet. */
export const approveRequestSchema = z
  .strictObject({
    role: z.enum(roles).optional(),
    /** Of the new user; what Telegram calls the person unless given. */
    fullName: line(120).optional(),
    userId: z.guid().optional(),
  })
  .superRefine(({ role, userId }, context) => {
    if ((role === undefined) !== (userId === undefined)) return;
    const [path, key] = role === undefined ? ["role", "required"] : ["userId", "one_of_two"];
    context.addIssue({ code: "custom", path: [path], params: { key } });
  });
export type ApproveRequest = z.infer<typeof approveRequestSchema>;

export const rejectRequestSchema = z.strictObject({ reason: line(500) });

export const accessRequestFilterSchema = z.object({
  id: z.uuid().optional(),
  userId: z.uuid().optional(),
  status: z.enum(accessRequestStatuses).optional(),
});
export type AccessRequestFilter = z.infer<typeof accessRequestFilterSchema>;
export const accessRequestSorts = ["createdAt"] as const;

export const accessRequestSchema = z.object({
  id: z.uuid(),
  /** As Telegram calls the person. */
  name: z.string(),
  telegramUsername: z.string().nullable(),
  language,
  status: z.enum(accessRequestStatuses),
  reason: z.string().nullable(),
  userId: z.uuid().nullable(),
  /** Of the user who came of it, as it is today. */
  role: z.enum(roles).nullable(),
  decidedBy: z.uuid().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});
export type AccessRequest = z.infer<typeof accessRequestSchema>;

export const invitationSchema = z.object({
  url: z.string(),
  expiresAt: z.date(),
});
export type Invitation = z.infer<typeof invitationSchema>;
