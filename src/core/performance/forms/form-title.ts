/** The title of a form and the lines between it and the form: what they say of unit, project and year. */
import type { DocumentPlace } from '../../document/document.ts'
import { plainWords, withoutSpace } from '../../document/printed-words.ts'
import { addField, type Draft, printed } from './draft.ts'
import { inlineField, isFieldLabel, isFurniture, labelOf } from './form-words.ts'

const LONGEST = 90
const TITLE = /(?:绩效|自评|基本信息表|重点工作完成情况|重点工作.{0,6}表)/
const END = /(?:表|表\([^()]*\)|完成情况|(?:自评|绩效目标|绩效评价)(?:结果|情况))$/
const ORDINAL =
  /^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}、|\d{1,2}\.(?!\d)|附(?:件|表)\d*(?:-\d+)*[:：]?|表\d+(?:-\d+)*[:：]?)/

/** A line that can be a form's title; sentences and lines of a table of contents cannot. */
export function isFormTitle(text: string): boolean {
  if (text.length > 2 * LONGEST) return false
  const plain = plainWords(text)
  return (
    plain.length <= LONGEST &&
    TITLE.test(plain) &&
    END.test(plain) &&
    !/[。;]|\.{3}|…|见/.test(plain) &&
    !isFieldLabel(text)
  )
}

/** The year that a title or a line speaks of; one that is part of the project's name is none. */
export function yearOf(text: string, project = ''): number | undefined {
  const name = plainWords(project)
  const rest = name === '' ? plainWords(text) : plainWords(text).replace(name, '')
  const found = /(?<!\d)(20\d{2})(?:年|\)$)/.exec(rest)?.[1] ?? /^\(?(20\d{2})(?:年度?)?\)?$/.exec(rest)?.[1]
  return found === undefined ? undefined : Number.parseInt(found, 10)
}

/** Without white space, ordinal and year; the year stays if the project's own name begins with it. */
export function titleOf(text: string, project: string): string {
  const bare = withoutOrdinal(withoutSpace(text)).replace(/[(（]20\d{2}年?度?[)）]$/, '')
  const name = withoutSpace(project)
  return name !== '' && bare.startsWith(name) ? bare : bare.replace(/^20\d{2}年(?:度)?/, '')
}
const withoutOrdinal = (text: string): string => {
  const plain = ORDINAL.exec(text.normalize('NFKC'))?.[0]
  return plain === undefined || plain.length >= text.length ? text : text.slice(plain.length)
}

/** Whether a line may stand between a title and its form. */
export const isHeadLine = (text: string): boolean =>
  isFurniture(text) || isYearLine(text) || fieldsOfLine(text).length > 0 || codeAndName(text) !== undefined

const isYearLine = (text: string): boolean =>
  /^\(?20\d{2}(?:年度?|年?-20\d{2}年度?)\)?$/.test(plainWords(text))

/** `471002 抚宁区工业信息管理局` */
const codeAndName = (text: string): { readonly code: string; readonly name: string } | undefined => {
  const [, code, name] = /^(\d{3}|\d{6,12})\s+([\p{Script=Han}（）()]{3,40})$/u.exec(text.trim()) ?? []
  return code === undefined || name === undefined ? undefined : { code, name }
}

/** 单位名称（盖章）：某某局 填报日期： — labels and values on one line. */
export function fieldsOfLine(text: string): readonly { readonly label: string; readonly value: string }[] {
  const line = text.trim()
  if (line.length > 160) return []
  const starts = [...line.matchAll(/(?:^|[\s\u3000;；])([^\s:：;；]{2,24})\s*[:：]/g)].filter((start) =>
    isFieldLabel(start[1] ?? ''),
  )
  const [first] = starts
  if (first === undefined || line.slice(0, first.index).trim() !== '') return []
  return starts.map((start, at) => {
    const value = line.slice(start.index + start[0].length, starts[at + 1]?.index).trim()
    return inlineField(`${start[1]}:${value}`) ?? { label: labelOf(start[1] ?? ''), value }
  })
}

/** Puts down what a line above or below a form says; whether it says anything. */
export function readHeadLine(draft: Draft, text: string, place: DocumentPlace): void {
  if (isFurniture(text)) return
  const unit = codeAndName(text)
  if (unit !== undefined) {
    addField(draft, '单位编码', printed(unit.code, place))
    addField(draft, '单位名称', printed(unit.name, place))
  }
  for (const { label, value } of fieldsOfLine(text))
    if (!isFurniture(`${label}:${value}`)) addField(draft, label, printed(withoutCurrency(value), place))
  const year = isYearLine(text) ? yearOf(text) : undefined
  if (year !== undefined) draft.year ??= year
}

/** 单位：万元 at the end of the same line. */
const withoutCurrency = (value: string): string =>
  value.replace(/\s*(?:金额)?单位[:：]\s*(?:万元|元|千元)$/, '').trim()
