/** Caps the memory of WebAssembly modules in this thread, which the limits of a worker's heap do not count. */

const PAGE_BYTES = 65_536
const MEGABYTE = 1024 * 1024

interface GrowingMemory {
  readonly buffer: ArrayBufferLike
  grow(pages: number): number
}

/** Growing beyond the cap fails as it does when the machine has no more, which modules are made to bear. */
export function limitWasmMemory(megabytes: number): void {
  // The types of Node 20 leave out WebAssembly, which it has.
  const { prototype } = (
    globalThis as unknown as { readonly WebAssembly: { readonly Memory: { prototype: GrowingMemory } } }
  ).WebAssembly.Memory
  const { grow } = prototype
  prototype.grow = function (this: GrowingMemory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE_BYTES > megabytes * MEGABYTE)
      throw new RangeError('WebAssembly.Memory.grow(): beyond the memory that reading a file may take')
    return grow.call(this, pages)
  }
}
