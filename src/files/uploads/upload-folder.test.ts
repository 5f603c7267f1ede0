import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openUploads } from './upload-folder.ts'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'mingzhang-uploads-')), 'uploads')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

async function* chunks(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text)
}
const incoming = (name: string, ...texts: string[]) => ({
  name,
  chunks: chunks(...texts),
  at: new Date('2024-11-07T01:02:03Z'),
  limitBytes: 1024,
})

describe('a file that is given', () => {
  it('is kept as it came, under a name made of its content', async () => {
    const uploads = await openUploads(folder)
    const kept = await uploads.keep(incoming('决算.txt', '一', '二'))
    expect(kept).toMatchObject({ ok: true, isNew: true, upload: { name: '决算.txt', byteCount: 6 } })
    if (!kept.ok) return
    expect(readFileSync(uploads.sourcePath(kept.upload.id), 'utf8')).toBe('一二')
    expect(await uploads.list()).toEqual([kept.upload])
    expect(readdirSync(folder)).toEqual([kept.upload.id])
  })

  it('is kept once when it is given twice', async () => {
    const uploads = await openUploads(folder)
    const [first, second] = [
      await uploads.keep(incoming('a.txt', 'x')),
      await uploads.keep(incoming('b.txt', 'x')),
    ]
    expect(second).toEqual({ ...first, isNew: false })
    expect(await uploads.list()).toHaveLength(1)
  })

  it('leaves nothing behind when it is empty, too large, or breaks off', async () => {
    const uploads = await openUploads(folder)
    expect(await uploads.keep(incoming('a.txt'))).toMatchObject({ problem: { code: 'RDG-003' } })
    const large = incoming('a.txt', 'x'.repeat(1000), 'y'.repeat(1000))
    expect(await uploads.keep(large)).toMatchObject({ problem: { code: 'RDG-004' } })
    async function* broken(): AsyncIterable<Uint8Array> {
      yield new Uint8Array([1])
      throw new Error('connection lost')
    }
    await expect(uploads.keep({ ...incoming('a.txt'), chunks: broken() })).rejects.toThrow('connection lost')
    expect(readdirSync(folder)).toEqual([])
  })

  it('is kept once when it is given many times at once', async () => {
    const uploads = await openUploads(folder)
    const kept = await Promise.all(
      Array.from({ length: 8 }, (_, at) => uploads.keep(incoming(`${at}.txt`, 'same', ' content'))),
    )
    expect(kept.filter((one) => one.ok && one.isNew)).toHaveLength(1)
    expect(new Set(kept.map((one) => (one.ok ? one.upload.name : '')))).toHaveLength(1)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it.skipIf(process.platform === 'win32')(
    'is refused when the disk takes no more, and nobody is harmed',
    { timeout: 60_000 },
    () => {
      const script = join(folder, '..', 'fill.mts')
      const source = new URL('./upload-folder.ts', import.meta.url).href
      writeFileSync(
        script,
        `import { openUploads } from ${JSON.stringify(source)}
        async function* chunks() { for (let at = 0; at < 64; at++) yield new Uint8Array(131072) }
        const uploads = await openUploads(${JSON.stringify(folder)})
        const kept = await uploads.keep({ name: 'a', chunks: chunks(), at: new Date(0), limitBytes: 1e9 })
        console.log(JSON.stringify([kept, await uploads.list()]))`,
      )
      const node = [process.execPath, '--import', 'tsx', script]
      const said = execFileSync('/bin/sh', ['-c', 'ulimit -f 2048; exec "$@"', 'sh', ...node])
      expect(JSON.parse(said.toString())).toEqual([
        { ok: false, problem: { code: 'RDG-052', params: { reason: 'EFBIG' } } },
        [],
      ])
      expect(readdirSync(folder)).toEqual([])
    },
  )

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\文件\\预算.pdf', '预算.pdf'],
    ['a\u0000b\u202Ec.pdf', 'abc.pdf'],
    ['///', '?'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(196)}.pdf`],
  ])('is shown without what its name could do: %j', async (name, shown) => {
    const uploads = await openUploads(folder)
    expect(await uploads.keep(incoming(name, 'x'))).toMatchObject({ upload: { name: shown } })
  })
})

describe('what people say of a file', () => {
  it('is kept in its order, many at a time and after a crash that cut a line off', async () => {
    const uploads = await openUploads(folder)
    const kept = await uploads.keep(incoming('a.txt', 'x'))
    if (!kept.ok) throw new Error('not kept')
    const { id } = kept.upload
    expect(await uploads.notes(id)).toEqual([])
    const texts = Array.from({ length: 20 }, (_, at) => JSON.stringify({ at }))
    expect(await Promise.all(texts.map((one) => uploads.note(id, one)))).not.toContain(false)
    expect(await uploads.notes(id)).toEqual(texts)
    writeFileSync(join(folder, id, 'journal.jsonl'), '\n{"torn', { flag: 'a' })
    const again = await openUploads(folder)
    await again.note(id, '{"after":1}')
    expect(await again.notes(id)).toEqual([...texts, '{"torn', '{"after":1}'])
  })

  it('of no file is not kept', async () => {
    const uploads = await openUploads(folder)
    expect(await uploads.note('0'.repeat(32), '{}')).toBe(false)
    expect(await uploads.note('../..', '{}')).toBe(false)
    expect(await uploads.notes('../..')).toEqual([])
  })
})

describe('what was read', () => {
  it('is kept beside the file and goes with it', async () => {
    const uploads = await openUploads(folder)
    const kept = await uploads.keep(incoming('a.txt', 'x'))
    if (!kept.ok) throw new Error('not kept')
    const { id } = kept.upload
    expect(await uploads.made(id, 'reading')).toBeUndefined()
    await uploads.save(id, 'reading', '{"a":1}')
    await uploads.save(id, 'reading', '{"a":2}')
    expect(await uploads.made(id, 'reading')).toBe('{"a":2}')
    expect(await uploads.remove(id)).toBe(true)
    expect(await uploads.remove(id)).toBe(false)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the folder', () => {
  it('forgets drafts of a process that died, and passes over what is no upload', async () => {
    mkdirSync(join(folder, 'draft-1'), { recursive: true })
    mkdirSync(join(folder, 'f'.repeat(32)))
    writeFileSync(join(folder, 'f'.repeat(32), 'upload.json'), '{torn')
    const uploads = await openUploads(folder)
    expect(existsSync(join(folder, 'draft-1'))).toBe(false)
    expect(await uploads.list()).toEqual([])
  })

  it('looks nowhere else, whatever it is asked for', async () => {
    const uploads = await openUploads(folder)
    writeFileSync(join(folder, 'reading.json'), 'secret')
    for (const id of ['..', '.', '', '../uploads', 'a/../..', 'F'.repeat(32)]) {
      expect(await uploads.find(id)).toBeUndefined()
      expect(await uploads.made(id, 'reading')).toBeUndefined()
      expect(await uploads.remove(id)).toBe(false)
    }
  })
})
