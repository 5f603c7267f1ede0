/** `<year>/<kind>/printed-as.yaml`: labels that a published document prints otherwise than they should stand. */
import type { Kind, PrintedLabel } from '../../core/budget/department.ts'
import type { FiscalYear } from '../../core/kernel/fiscal-year.ts'
import {
  list,
  optional,
  type Reading,
  report,
  required,
  section,
  shaped,
  text,
  written,
} from '../yaml/decoding.ts'
import type { YamlTree } from '../yaml/tree.ts'
import { code } from './words.ts'

const LABEL = {
  单位: required(code),
  报表: required(shaped(/^(\*|[a-z][a-z0-9.-]*)$/, 'budget.totals')),
  行: required(text),
  印作: optional(text),
  编码印作: optional(text),
  原因: required(text),
}

export interface PrintedLabelRead {
  readonly label: PrintedLabel
  readonly line: number
}

export function readPrintedLabels(
  tree: YamlTree,
  within: Reading,
  year: FiscalYear,
  kind: Kind,
): readonly PrintedLabelRead[] {
  const entries = list(section(LABEL))(tree, 'printed-as.yaml', within) ?? []
  return entries.flatMap(({ line, values }) => {
    if (values.单位 === undefined) return []
    if (values.印作 === undefined && values.编码印作 === undefined) report(within, 'DAT-030', {}, line)
    const label: PrintedLabel = {
      unit: values.单位,
      year,
      kind,
      statement: values.报表 ?? '',
      row: values.行 ?? '',
      why: values.原因 ?? '',
      ...written({ label: values.印作, code: values.编码印作 }),
    }
    return [{ label, line }]
  })
}
