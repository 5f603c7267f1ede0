/** The least that is a container of old Office: a header, a table of sectors, a directory, and streams in a row. */

const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff

export function oleFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const header = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(SECTOR, 0xff)
  table.writeUInt32LE(0xfffffffd, 0)
  table.writeUInt32LE(END, 4)
  const directory = Buffer.alloc(SECTOR)
  const bodies: Buffer[] = []
  let sector = 2
  Object.entries(streams).forEach(([name, content], index) => {
    const entry = directory.subarray(index * 128, index * 128 + 128)
    entry.write(name, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    entry.writeUInt32LE(sector, 116)
    entry.writeUInt32LE(content.length, 120)
    const count = Math.ceil(content.length / SECTOR)
    for (let at = 0; at < count; at++)
      table.writeUInt32LE(at === count - 1 ? END : sector + at + 1, (sector + at) * 4)
    sector += count
    bodies.push(Buffer.concat([content, Buffer.alloc(count * SECTOR - content.length)]))
  })
  table.writeUInt32LE(FREE, Math.min(sector * 4, SECTOR - 4))
  return Buffer.concat([header, table, directory, ...bodies])
}
