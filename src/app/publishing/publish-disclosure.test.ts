/** What is published says what was composed, in every format, byte for byte the same each time; what is not fit for it is refused. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXAMPLES_FOLDER, exampleDocument, exampleDocuments } from '../../cli/examples.ts'
import type { Ledger, YearChoice } from '../../core/disclosure/year-view.ts'
import type { Finding } from '../../core/kernel/finding.ts'
import { folderOnDisk } from '../../files/department/folder.ts'
import { fc } from '../../testing/properties.ts'
import { randomDocument } from '../../testing/random-document.ts'
import { sampleLedger } from '../../testing/sample-department.ts'
import { checkedDisclosure } from '../compose-disclosure.ts'
import { readFolder } from '../read-folder.ts'
import { MANIFEST_NAME, sha256 } from './manifest.ts'
import { writePublication } from './publication-folder.ts'
import { type Publication, publishDisclosure, releaseObstacles } from './publish-disclosure.ts'
import { type RereadFile, rereadFiles } from './reread-files.ts'

interface Example {
  readonly ledger: Ledger
  readonly choice: YearChoice
}

function example(number: string): Example {
  const { folder, unit, year, kind, profile } = exampleDocument(number)
  const { ledger } = readFolder(folderOnDisk(join(EXAMPLES_FOLDER, folder)))
  if (ledger === undefined) throw new Error(`no ledger in ${folder}`)
  return { ledger, choice: { unit, year, kind, ...(profile === undefined ? {} : { profile }) } }
}

async function published({ ledger, choice }: Example, isDraft = false): Promise<Publication> {
  const outcome = await publishDisclosure(ledger, choice, { isDraft })
  if (!outcome.ok) throw new Error(outcome.problems.map((one) => one.code).join('、'))
  return outcome.publication
}

const told = ({ rule, message }: Finding): string => `${rule} ${message.zh}`

/** What was found in a file; that a code is the department's own is not said in it. */
const foundIn = ({ path, findings }: RereadFile): readonly string[] =>
  findings
    .filter(({ severity, rule }) => severity !== 'rounding' && rule !== 'NAM-001')
    .map((one) => `${path} ${told(one)}`)

const welfare = example('putuo-welfare-2024-budget')

describe.each(exampleDocuments().map((one) => one.number))('document %s', { timeout: 120_000 }, (number) => {
  test('is released: every format read back without a difference, and nothing found but roundings', async () => {
    const publication = await published(example(number))
    const { files, manifest, findings } = publication
    expect(findings.filter(({ severity }) => severity !== 'rounding').map(told)).toEqual([])
    const reread = await rereadFiles(publication, files)
    expect(reread.files.flatMap((one) => foundIn(one))).toEqual([])
    const paths = files.map((one) => one.path)
    for (const format of ['pdf', 'docx', 'xlsx', 'html']) expect(paths).toContain(`document.${format}`)
    expect(paths).toContain('data/datapackage.json')
    expect(manifest.files.map((one) => one.path).toSorted()).toEqual(
      paths.filter((path) => path !== MANIFEST_NAME).toSorted(),
    )
    for (const { path, sha256: hash, byteCount } of manifest.files) {
      const file = files.find((one) => one.path === path)
      expect([sha256(file?.bytes ?? new Uint8Array()), file?.bytes.length]).toEqual([hash, byteCount])
    }
  })
})

const IS_SOAK = process.env.MINGZHANG_SOAK !== undefined

describe('documents of any department', { timeout: 14_400_000 }, () => {
  test('lack nothing once people have written what they are asked for, and nothing is found in them', () => {
    fc.assert(
      fc.property(randomDocument, ({ ledger, choice }) => {
        const checked = checkedDisclosure(ledger, choice)
        if (!checked.ok) throw new Error(checked.problem.code)
        const { problems, findings } = checked.value
        expect(problems).toEqual([])
        expect(findings.filter(({ severity }) => severity !== 'rounding').map(told)).toEqual([])
      }),
      { numRuns: IS_SOAK ? 1_000 : 10, seed: 2024 },
    )
  })

  test('are released in every format, read back without a difference', async () => {
    await fc.assert(
      fc.asyncProperty(randomDocument, async ({ ledger, choice }) => {
        const publication = await published({ ledger, choice })
        expect(publication.manifest.isDraft).toBe(false)
        const reread = await rereadFiles(publication, publication.files)
        expect(reread.files.flatMap((one) => foundIn(one))).toEqual([])
      }),
      { numRuns: IS_SOAK ? 1_000 : 2, seed: 2024 },
    )
  })
})

describe('publishing', { timeout: 60_000 }, () => {
  test('gives the same bytes each time', async () => {
    const [once, twice] = [await published(welfare), await published(example('putuo-welfare-2024-budget'))]
    expect(twice.manifest).toEqual(once.manifest)
  })

  test('reads back what it wrote: a figure that another file has is told with both', async () => {
    const publication = await published(welfare)
    const [html] = publication.files.filter((one) => one.path === 'document.html')
    const text = new TextDecoder().decode(html?.bytes)
    const [figure = ''] = /(?<=<td[^>]*>(?:<data[^>]*>)?)[1-9][\d,]{4,}(?=<)/.exec(text) ?? []
    expect(figure).not.toBe('')
    const spoiled = {
      path: 'document.html',
      mediaType: 'text/html',
      bytes: Buffer.from(text.replaceAll(figure, '7')),
    }
    const { problems } = await rereadFiles(publication, [spoiled])
    expect(problems).toMatchObject([
      { code: 'PUB-303', params: { file: 'document.html', composed: figure, read: '7' } },
    ])
    const torn = { ...spoiled, path: 'document.pdf', bytes: Buffer.from('%PDF-1.7 torn') }
    expect((await rereadFiles(publication, [torn])).problems).toMatchObject([{ code: 'PUB-304' }])
  })

  test('refuses a document with gaps, and writes it as a draft', async () => {
    const { ledger, choice } = example('001')
    const bare = { ...ledger, texts: [] }
    const outcome = await publishDisclosure(bare, choice)
    if (outcome.ok) throw new Error('was published')
    expect(outcome.problems.map((one) => one.code)).toContain('PUB-301')
    const draft = await published({ ledger: bare, choice }, true)
    expect(draft.manifest.isDraft).toBe(true)
    expect(draft.problems.length).toBeGreaterThan(0)
  })

  test('refuses errors, and personal data of whatever certainty', () => {
    const place = { file: 'x' }
    const words = { zh: '有误', en: 'wrong' }
    const finding = (rule: string, severity: 'error' | 'warning') =>
      ({
        rule,
        severity,
        place,
        printed: '',
        expected: '',
        message: words,
        evidence: [],
        basis: words,
      }) as const
    const checked = checkedDisclosure(welfare.ledger, welfare.choice)
    if (!checked.ok) throw new Error(checked.problem.code)
    const codes = (...findings: readonly ReturnType<typeof finding>[]) =>
      releaseObstacles({ ...checked.value, problems: [] }, findings).map((one) => one.code)
    expect(codes(finding('REC-001', 'warning'))).toEqual([])
    expect(codes(finding('REC-001', 'error'))).toEqual(['PUB-302'])
    expect(codes(finding('PRV-002', 'warning'))).toEqual(['PUB-310'])
    expect(codes(finding('PRV-001', 'error'))).toEqual(['PUB-310'])
  })

  test('refuses what no profile says how to print', async () => {
    const outcome = await publishDisclosure(sampleLedger(), { ...welfare.choice, unit: '990' })
    expect(outcome).toMatchObject({ ok: false })
  })
})

describe('the folder of a publication', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingzhang-publish-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const files = [
    { path: 'document.html', mediaType: 'text/html', bytes: Buffer.from('a') },
    { path: 'data/figures.json', mediaType: 'application/json', bytes: Buffer.from('{}') },
    { path: MANIFEST_NAME, mediaType: 'application/json', bytes: Buffer.from('[]') },
  ]

  test('gets all files, or is left as it is', async () => {
    const target = join(folder, '2023', '决算')
    expect(await writePublication(target, files)).toBe('written')
    expect(readFileSync(join(target, 'data/figures.json'), 'utf8')).toBe('{}')
    expect(await writePublication(target, files)).toBe('same')
    const changed = files.map((one) =>
      one.path === 'document.html' ? { ...one, bytes: Buffer.from('b') } : one,
    )
    expect(await writePublication(target, changed)).toMatchObject({ code: 'PUB-305' })
    expect(readFileSync(join(target, 'document.html'), 'utf8')).toBe('a')
    expect(readdirSync(join(folder, '2023'))).toEqual(['决算'])
  })

  test('may be there and empty, but hold nothing of anybody else', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    expect(await writePublication(empty, files)).toBe('written')
    const foreign = join(folder, 'foreign')
    mkdirSync(foreign)
    writeFileSync(join(foreign, 'mine.txt'), 'mine')
    expect(await writePublication(foreign, files)).toMatchObject({
      code: 'PUB-305',
      params: { found: 'mine.txt' },
    })
    expect(readdirSync(foreign)).toEqual(['mine.txt'])
  })

  test('that cannot be made is told', async () => {
    writeFileSync(join(folder, 'file'), 'x')
    expect(await writePublication(join(folder, 'file', 'below'), files)).toMatchObject({ code: 'PUB-306' })
    expect(readdirSync(folder)).toEqual(['file'])
  })
})
