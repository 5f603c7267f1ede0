/** Published pages: what machines find in them, and that nothing that anybody wrote becomes markup. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { regionKey } from '../../core/figures/region.ts'
import { ODD_TEXTS, oddDisclosure, oddTexts } from '../../testing/odd-disclosures.ts'
import { sampleDisclosure } from '../../testing/sample-disclosure.ts'
import { type Element, type Node, parsePage } from './parse-page.ts'
import { writeHtml } from './write-html.ts'

function elementsOf(html: string): readonly Element[] {
  const root = parsePage(html)
  if (root === undefined) throw new Error('nested too deep')
  const walk = (nodes: readonly Node[]): readonly Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...walk(node.childNodes)] : []))
  return walk(root.childNodes)
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const named = (elements: readonly Element[], ...names: readonly string[]) =>
  elements.filter((one) => names.includes(one.tagName))

const page = writeHtml(sampleDisclosure())
const elements = elementsOf(page)

describe('a document as a page', () => {
  test('has every figure of its tables in place: what it counts, and to the fen', () => {
    const wanted = sampleDisclosure().blocks.flatMap((block) =>
      block.kind !== 'table'
        ? []
        : block.table.rows.flatMap((row) =>
            row.cells.flatMap(({ text, figure }) =>
              figure?.region === undefined || text === ''
                ? []
                : [`${regionKey({ ...figure.region })} ${figure.amount} ${text}`],
            ),
          ),
    )
    const tables = named(elements, 'table').flatMap((table) => elementsOf(`<table>${inner(table)}</table>`))
    const found = named(tables, 'data').map(
      (one) => `${attribute(one, 'data-region')} ${attribute(one, 'value')} ${textOf(one)}`,
    )
    expect(wanted.length).toBeGreaterThan(20)
    expect(found).toEqual(wanted)
  })

  test('lets in its own style and viewer, and nothing else', () => {
    const policy = attribute(
      named(elements, 'meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy') ??
        named(elements, 'meta')[0] ??
        fail(),
      'content',
    )
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [style] = named(elements, 'style')
    const viewer = named(elements, 'script').find((one) => attribute(one, 'type') === undefined)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src ${hash(style === undefined ? '' : textOf(style))}`)
    expect(policy).toContain(`script-src ${hash(viewer === undefined ? '' : textOf(viewer))}`)
    expect(policy).not.toContain('unsafe')
    expect(
      elements
        .flatMap((one) => one.attrs.map(({ name }) => name))
        .filter((name) => /^(style|on.*|src)$/.test(name)),
    ).toEqual([])
  })

  test('has links that lead somewhere, and each name once', () => {
    const ids = elements.flatMap((one) => attribute(one, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const links = named(elements, 'a').map((one) => attribute(one, 'href')?.slice(1))
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => !ids.includes(link ?? ''))).toEqual([])
  })

  test('names what its figures count', () => {
    const script = named(elements, 'script').find((one) => attribute(one, 'id') === 'words')
    const words: { readonly nodes: Readonly<Record<string, string>> } = JSON.parse(
      script === undefined ? '{}' : textOf(script),
    )
    const keys = elements.flatMap((one) => attribute(one, 'data-region')?.split(',') ?? [])
    expect(
      [...new Set(keys)].filter(
        (key) => /^(unit|year|flow|fund|nature):/.test(key) && words.nodes[key] === undefined,
      ),
    ).toEqual([])
  })

  test('is the same text each time', () => expect(writeHtml(sampleDisclosure())).toBe(page))
})

describe('bad input', () => {
  test('is text, wherever it stands', () => {
    const html = writeHtml(oddTexts())
    const found = elementsOf(html)
    expect(named(found, 'script')).toHaveLength(2)
    expect(named(found, 'style')).toHaveLength(1)
    expect(named(found, 'img', 'iframe', 'object')).toEqual([])
    const shown = named(found, 'p').map(textOf)
    for (const text of ODD_TEXTS.filter((one) => /^[ -~]*$/.test(one))) expect(shown).toContain(text)
    expect(html).not.toMatch(/\p{Cs}/u)
  })

  test('cannot leave an attribute or the words of the viewer', () => {
    const odd = `"><script>alert(1)</script><b x='`
    const html = writeHtml({
      ...oddDisclosure([{ kind: 'heading', level: 1, text: odd, anchor: odd }], odd),
      unit: { code: odd, name: `</script>${odd}` },
    })
    expect(named(elementsOf(html), 'script')).toHaveLength(2)
    expect(named(elementsOf(html), 'b')).toEqual([])
  })
})

function inner(table: Element): string {
  const { sourceCodeLocation: at } = table
  return at == null ? '' : page.slice(at.startTag?.endOffset ?? 0, at.endTag?.startOffset ?? 0)
}

function fail(): never {
  throw new Error('the page has no policy')
}
