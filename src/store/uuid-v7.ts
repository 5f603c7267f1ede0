/** Identifiers of rows: uuid v7 (RFC 9562), made here because PostgreSQL 15 has none; time and chance are passed in. */
import { assert } from '../core/kernel/assert.ts'

const RANDOM_BYTES = 10

/** 48 bits of milliseconds, then the version, the variant and 74 random bits: ids made later sort later. */
export function uuidV7(timeMs: number, random: Uint8Array): string {
  assert(Number.isInteger(timeMs) && timeMs >= 0 && timeMs < 2 ** 48, `no time for a uuid v7: ${timeMs}`)
  assert(random.length >= RANDOM_BYTES, `a uuid v7 needs ${RANDOM_BYTES} random bytes, not ${random.length}`)
  const bytes = random.slice(0, RANDOM_BYTES)
  bytes[0] = ((bytes[0] ?? 0) & 0x0f) | 0x70
  bytes[2] = ((bytes[2] ?? 0) & 0x3f) | 0x80
  const time = timeMs.toString(16).padStart(12, '0')
  const rest = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`
}
