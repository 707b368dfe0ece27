/**
 * The one error of the application: a refusal that a person can understand and act on. `code` is
 * `module.reason`; its text is `errors:<code>` in the catalogue, filled from `details`; its HTTP status
 * is decided by the code alone. Anything else that is thrown is a bug.
 */
export class AppError extends Error {
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: string, details: ErrorDetails = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}

export interface FieldError {
  /** Path of the field in the input, as in the request body: "lines.0.quantity". */
  readonly path: string;
  /** Catalogue key without namespace, e.g. "required"; its text is `errors:field.<key>`. */
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface ErrorDetails {
  readonly errors?: readonly FieldError[];
  readonly [name: string]: unknown;
}

/** An invalid input: 422, each field named with its remedy. */
export const invalid = (...errors: FieldError[]): AppError => new AppError("input.invalid", { errors });
