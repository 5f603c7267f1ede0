/** `department.yaml`: the department and its units. */
import type { BudgetUnit } from '../../core/budget/department.ts'
import {
  type Entry,
  list,
  optional,
  type Reading,
  report,
  required,
  section,
  written,
  year,
  yesOrNo,
} from '../yaml/decoding.ts'
import type { YamlTree } from '../yaml/tree.ts'
import { code, divisionCode, identifier, name, unitKind } from './words.ts'

const UNIT = {
  编码: required(code),
  名称: required(name),
  简称: optional(name),
  类型: required(unitKind),
  上级: optional(code),
  起始年度: optional(year),
  截止年度: optional(year),
}

const DEPARTMENT = {
  区划代码: required(divisionCode),
  地方: required(identifier),
  部门编码: required(code),
  部门名称: required(name),
  编码自拟: required(yesOrNo),
  单位: required(list(section(UNIT))),
}

/** What the file says; a value that could not be read is blank, and its fault is in the reading. */
export interface DepartmentFile {
  readonly divisionCode: string
  readonly locality: string
  readonly code: string
  readonly name: string
  readonly isInvented: boolean
  readonly units: readonly { readonly unit: BudgetUnit; readonly line: number }[]
  /** Whether each unit could be read, so that a unit that is not among them does not exist. */
  readonly isWhole: boolean
}

export function readDepartmentFile(tree: YamlTree, within: Reading): DepartmentFile | undefined {
  const read = section(DEPARTMENT)(tree, 'department.yaml', within)
  if (read === undefined) return undefined
  const { values } = read
  const code = values.部门编码 ?? ''
  const stated = (values.单位 ?? []).flatMap((entry) => unitOf(entry, code))
  if (values.单位?.length === 0)
    report(within, 'DAT-022', { where: 'department.yaml', key: '单位' }, read.line)
  const isWhole = values.单位 !== undefined && stated.length === values.单位.length && code !== ''
  const hasItself = code === '' || stated.some(({ unit }) => unit.code === code)
  // A department over its units is a unit too; nobody needs to write it twice.
  const itself: BudgetUnit = { code, name: values.部门名称 ?? '', kind: 'administrative' }
  return {
    divisionCode: values.区划代码 ?? '',
    locality: values.地方 ?? '',
    code,
    name: values.部门名称 ?? '',
    isInvented: values.编码自拟 ?? false,
    units: hasItself ? stated : [{ unit: itself, line: read.line }, ...stated],
    isWhole,
  }
}

function unitOf({ line, values }: Entry<typeof UNIT>, department: string): DepartmentFile['units'] {
  if (values.编码 === undefined) return []
  const parent = values.上级 ?? (values.编码 === department || department === '' ? undefined : department)
  const unit: BudgetUnit = {
    code: values.编码,
    name: values.名称 ?? '',
    kind: values.类型 ?? 'institution',
    ...written({
      shortName: values.简称,
      parent,
      validFromYear: values.起始年度,
      validToYear: values.截止年度,
    }),
  }
  return [{ unit, line }]
}
