import { afterAll, expect, test } from 'vitest'
import { limitWasmMemory } from './wasm-limit.ts'

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

// The types of Node 20 leave out WebAssembly, which it has.
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Memory: { new (size: { initial: number }): Memory; readonly prototype: Memory }
  }
}
const { grow } = WebAssembly.Memory.prototype
afterAll(() => Object.assign(WebAssembly.Memory.prototype, { grow }))

test('memory grows up to the limit and no further', () => {
  limitWasmMemory(2)
  const memory = new WebAssembly.Memory({ initial: 1 })
  expect(memory.grow(31)).toBe(1)
  expect(memory.buffer.byteLength).toBe(2 * 1024 * 1024)
  expect(() => memory.grow(1)).toThrow(RangeError)
  expect(memory.buffer.byteLength).toBe(2 * 1024 * 1024)
})
