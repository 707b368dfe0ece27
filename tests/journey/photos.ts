import { phonePhoto } from "#tests/fixtures/photos.ts";

let number = 0;

/** A small photo with the time of now, another picture at each call. */
export const photo = (seed: string): Promise<Buffer> =>
  phonePhoto({ seed: `${seed} ${number++}`, takenAt: new Date(), megabytes: 0.3 });
