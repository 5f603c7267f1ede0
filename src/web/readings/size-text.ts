/** How large a file is, as people say it. */
const KILOBYTE = 1024
export const sizeText = (byteCount: number): string =>
  byteCount < KILOBYTE * KILOBYTE
    ? `${Math.ceil(byteCount / KILOBYTE)} KB`
    : `${Math.round(byteCount / KILOBYTE / KILOBYTE)} MB`
