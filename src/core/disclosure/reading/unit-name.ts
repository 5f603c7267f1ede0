/** 单位名称 — which words are the name of a public body, and which names are shorter ways to say another. */
import { plainWords, withoutSpace } from '../../document/printed-words.ts'

/** How the names of public bodies end; places (省、市、区、县) do not count, since they are no unit. */
const ENDING =
  /(?:[局委会室厅院所站队处馆校园场社台部署团库段科厂司府联协镇乡监狱庭宫港集]|[大中小]学|学院|幼儿园|基地|中心|街道|苏木|政协|人大|集团|管委会|[开发示范实验产业园管理协作]{2,6}区|林场|农场)$/

/** What may stand behind a name without being part of it: （本级）, （汇总）, （一类）; another name of the unit is longer. */
const ADDITION = /(?:[（(][^（()）]{1,6}[)）]|本级|本部)$/

/** Words that stand where a name could, and name nobody. */
const NOBODY =
  /^(?:本|我|各|该|其他|有关|所属|下属|上级|主管|全部|部门|单位|财政部门|预算部门|预算单位|机关|此|由|为|从|按|对|经|无|是|在|积极|推进|负责|填报|加强|完成|组织|根据|贯彻|承担|主要|内设|下设|编制|坚持|围绕|通过|配合|参与|开展|联系人)|(?:年度|情况|说明|概况|万元|职责|职能|机构设置|收入|支出|决算|第.{1,3}部分)/

const HAS_ONLY_NAME_CHARACTERS = /^[\p{Script=Han}\p{Script=Latin}\d（()）“”"·、—-]+$/u

/** 某馆（虚构，仅供演示）: what else is said of it, in any words. */
const REMARK = /[（(][^（()）]{1,20}[)）]$/

/** The name without white space and without what was only added to it. */
export const bareName = (text: string): string => withoutSpace(text).replace(ADDITION, '')

/** Whether the words are the name of one public body, such as 武汉市江汉区工业企业服务中心. */
export function isUnitName(text: string): boolean {
  const name = bareName(text).replace(REMARK, '')
  return (
    name.length >= 3 &&
    name.length <= 50 &&
    HAS_ONLY_NAME_CHARACTERS.test(name) &&
    !NOBODY.test(name) &&
    ENDING.test(name)
  )
}

/**
 * Whether the first is a shorter way to print the second: without the place before it (江汉区财政局 of 武汉市江汉区财政局)
 * or the government in it (江汉区人民政府国有资产监督管理局), abbreviated (国资局), or cut off at the edge of a cell. A
 * body that belongs to another (财政局财政所) is not.
 */
export function isShortFor(short: string, full: string): boolean {
  const [a, b] = [plainWords(bareName(short)), plainWords(bareName(full))]
  if (a === b) return true
  if (a.length >= b.length || a.length < 3) return false
  if (b.endsWith(a)) return true
  if (b.startsWith(a)) return a.length >= 6 && !isUnitName(short)
  const places = placesOf(b)
  return placesOf(a).every((place) => places.includes(place)) && isAbbreviation(properName(a), properName(b))
}

/** 国有资产监督管理局 of 江汉区人民政府国有资产监督管理局: what is left without the place and its government. */
const properName = (name: string): string =>
  name.slice(placesOf(name).join('').length).replace(/^人民政府(?=.{3})/, '')

export const isSameUnit = (a: string, b: string): boolean => isShortFor(a, b) || isShortFor(b, a)

/** As above, but a department is not the unit of the same name within it: 财政局 and 财政局（本级）. */
export const isSameLevel = (a: string, b: string): boolean => isSameUnit(a, b) && isItself(a) === isItself(b)

const isItself = (name: string): boolean => /(?:本级|机关|本部)[)）]?$/.test(withoutSpace(name))

/** 国资局 of 国有资产监督管理局: its characters in their order, the first and the last one the same. */
function isAbbreviation(short: string, full: string): boolean {
  if (short.length < 3 || short[0] !== full[0] || short.at(-1) !== full.at(-1)) return false
  let from = 0
  for (const character of short) {
    const found = full.indexOf(character, from)
    if (found < 0) return false
    from = found + 1
  }
  return true
}

/** The places that a name begins with, the smallest last: 上海市、普陀区 of 上海市普陀区财政局. */
export const placesOf = (name: string): readonly string[] =>
  [...withoutSpace(name).matchAll(/\p{Script=Han}{1,7}?(?:自治区|自治州|[省市区县州盟旗])(?=.)/guy)].map(
    (match) => match[0],
  )
