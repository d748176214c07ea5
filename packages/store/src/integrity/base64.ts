/** Standard Base64 with padding (RFC 4648, 4). */
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** The bytes of a Base64 text; undefined unless the text is exactly what `base64` writes. `Buffer` lets far more through. */
export const bytesOfBase64 = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};
