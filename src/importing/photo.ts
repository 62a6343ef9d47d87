const PICTURE = /^data:image\/[\w.+-]+;base64,[\w+/=]+$/;

/** A picture that another program keeps in its file, as the line of a vCard; anything else is no picture. */
export function photoFrom(uri: string): readonly (readonly [name: string, line: string])[] {
  return PICTURE.test(uri) ? [["PHOTO", `PHOTO:${uri}`]] : [];
}
