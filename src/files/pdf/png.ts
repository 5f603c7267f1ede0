/** PNG, as far as a page image needs it: eight bits of red, green and blue for each point. */
import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Each row as differences from the one above, which makes paper and lines small. */
const UP = 2

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Three bytes for each point, row by row. */
  readonly rgb: Uint8Array
}

export function encodedPng({ width, height, rgb }: Pixels): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const length = 3 * width
  const rows = Buffer.alloc(height * (length + 1))
  for (let row = 0; row < height; row++) {
    const to = row * (length + 1)
    rows[to] = UP
    for (let at = 0; at < length; at++) {
      const above = row === 0 ? 0 : (rgb[(row - 1) * length + at] ?? 0)
      rows[to + 1 + at] = (rgb[row * length + at] ?? 0) - above
    }
  }
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(body, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
