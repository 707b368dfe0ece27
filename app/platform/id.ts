import { uuidv7 } from "uuidv7";

/** A new UUID v7: sorts by creation time, so that keyset pages over ids are stable. */
export const newId = (): string => uuidv7();

/** Whether a text from outside has the form of an id; the database refuses any other with an error. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
