/** 表头 — what stands between a form's title and its first label: the unit with its code. */
import type { Piece } from './pieces.ts'
import { entry, NOTHING_READ, type PartReading, printed, unplaced } from './reading.ts'

/** 471002 抚宁区工业信息管理局 */
export function readHead(pieces: readonly Piece[]): PartReading {
  const [first, ...rest] = pieces
  const [next] = rest
  if (first === undefined) return NOTHING_READ
  if (!/^\d{3,9}$/.test(first.plain) || next?.gap !== 'space')
    return { ...NOTHING_READ, unplaced: unplaced(pieces, '表头中不认识的内容') }
  const [code, name] = [printed([first]), printed(rest)]
  return {
    ...NOTHING_READ,
    entries: [entry('单位编码', '值', code), entry('单位名称', '值', name)],
    content: {
      fields: [
        { label: '单位编码', ...code },
        { label: '单位名称', ...name },
      ],
    },
  }
}
