/** 分页 — on which page everything comes to stand, so that the contents page has its numbers before Word has opened it. */
import { type Paper, textHeightOf } from './paper.ts'

/** A line, a row of a table or a picture: what stands on one page as a whole. */
export interface FlowItem {
  /** In twentieths of a point. */
  readonly height: number
  /** Stands on the page of what follows. */
  readonly keepsNext?: boolean
  readonly startsPage?: boolean
  /** What the contents page asks for. */
  readonly anchor?: string
  /** What is printed above it where it begins a page: the header of its table. */
  readonly repeated?: number
}

/** Of a table, that another program may set a little higher than is counted here. */
export const SLACK = 200

/** Fills page after page, counted from 1. */
export class PageFlow {
  readonly #pages = new Map<string, number>()
  #room = 0
  #used = 0
  #page = 0

  /** A section begins a page of its own paper. */
  begin(paper: Paper): void {
    this.#room = textHeightOf(paper)
    this.#page += 1
    this.#used = 0
  }

  /** Whether something that fits on a page would be torn where it comes to stand now. */
  isTorn(items: readonly FlowItem[]): boolean {
    const height = heightOf(items)
    return this.#used > 0 && height <= this.#room && this.#used + height > this.#room - SLACK
  }

  add(items: readonly FlowItem[]): void {
    for (let at = 0; at < items.length; ) {
      const group = keptTogether(items, at)
      const [first] = group
      const height = Math.min(heightOf(group), this.#room)
      if (first?.startsPage === true || this.#used + height > this.#room) this.#turn(first)
      for (const item of group) {
        if (this.#used + item.height > this.#room) this.#turn(item)
        if (item.anchor !== undefined) this.#pages.set(item.anchor, this.#page)
        this.#used += item.height
      }
      at += group.length
    }
  }

  pageOf(anchor: string): number | undefined {
    return this.#pages.get(anchor)
  }

  #turn(first: FlowItem | undefined): void {
    if (this.#used === 0) return
    this.#page += 1
    this.#used = first?.repeated ?? 0
  }
}

const heightOf = (items: readonly FlowItem[]): number => items.reduce((sum, { height }) => sum + height, 0)

/** The item with all that it stays with, down to the first that is kept with nothing. */
function keptTogether(items: readonly FlowItem[], from: number): readonly FlowItem[] {
  let end = from
  while (items[end]?.keepsNext === true && end + 1 < items.length && items[end + 1]?.startsPage !== true)
    end += 1
  return items.slice(from, end + 1)
}
