/** 值入 JSON — values that JSON has no words for, whole numbers of any size and maps in their order, as values that it has. */

/** Each becomes an object with one key. */
const WHOLE = '$whole'
const MAP = '$map'

export function packed(value: unknown): unknown {
  if (typeof value === 'bigint') return { [WHOLE]: value.toString() }
  if (value instanceof Map) return { [MAP]: [...value].map(packed) }
  if (Array.isArray(value)) return value.map(packed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, packed(part)]))
}

export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => [key, unpacked(part)] as const)
  const [key, part] = entries.length === 1 ? (entries[0] ?? []) : []
  if (key === WHOLE && typeof part === 'string') return BigInt(part)
  // `packed` writes pairs under this key and nothing else.
  if (key === MAP && Array.isArray(part)) return new Map(part as readonly (readonly [unknown, unknown])[])
  return Object.fromEntries(entries)
}
