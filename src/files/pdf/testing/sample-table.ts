/** A small table and ways to read it, which several tests share. */
import type { Document } from '../../../core/document/document.ts'
import { readPdf } from '../read-pdf.ts'
import { cellTexts, ruledLines, type TinyPage, tinyPdf } from './tiny-pdf.ts'

export async function readBytes(bytes: Uint8Array): Promise<Document> {
  const reading = await readPdf({ name: '部门预算.pdf', bytes })
  if (!reading.ok) throw new Error(reading.problems.map(({ code }) => code).join())
  return reading.document
}

export const readPages = (...pages: readonly TinyPage[]): Promise<Document> => readBytes(tinyPdf(pages))
export const readContent = (content: string): Promise<Document> => readPages({ content })

export const XS = [60, 200, 300, 400]
export const YS = [700, 680, 660, 640]
export const HEADER = ['科目', '合计', '基本支出']
export const TEXTS = [HEADER, ['行政运行', '1,511.89', '1,503.52'], ['信息化建设', '135.25', '']]
export const TABLE = ruledLines(XS, YS) + cellTexts(XS, YS, TEXTS)
export const DRAWN = ['科目 | 合计 | 基本支出', '行政运行 | 1,511.89 | 1,503.52', '信息化建设 | 135.25 | ']
