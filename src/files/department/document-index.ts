/** `documents.yaml`: which unit, year and kind each published document of the examples is of. */
import type { Kind } from '../../core/budget/department.ts'
import type { FiscalYear } from '../../core/kernel/fiscal-year.ts'
import type { Problem } from '../../core/kernel/problem.ts'
import { list, optional, reading, required, section, shaped, text, written, year } from '../yaml/decoding.ts'
import type { YamlTree } from '../yaml/tree.ts'
import { code, identifier, kind } from './words.ts'

export interface PublishedDocument {
  /** The number or name that commands and data files know it by, such as `000`. */
  readonly number: string
  readonly fileName?: string
  /** The folder of its department, beside the index. */
  readonly folder: string
  readonly unit: string
  readonly year: FiscalYear
  readonly kind: Kind
  readonly profile?: string
}

const DOCUMENT = {
  编号: required(code),
  文件名: optional(text),
  部门文件夹: required(shaped(/^[^/\\.][^/\\]*$/, 'jianghan-403')),
  单位: required(code),
  年度: required(year),
  种类: required(kind),
  口径: optional(identifier),
}

export function readDocumentIndex(
  tree: YamlTree,
  file = 'documents.yaml',
): { readonly documents: readonly PublishedDocument[]; readonly problems: readonly Problem[] } {
  const within = reading(file)
  const documents = (list(section(DOCUMENT))(tree, file, within) ?? []).flatMap(
    ({ values }): readonly PublishedDocument[] => {
      const { 编号: number, 部门文件夹: folder, 单位: unit, 年度: ofYear, 种类: ofKind } = values
      const isWhole =
        number !== undefined &&
        folder !== undefined &&
        unit !== undefined &&
        ofYear !== undefined &&
        ofKind !== undefined
      if (!isWhole) return []
      return [
        {
          number,
          folder,
          unit,
          year: ofYear,
          kind: ofKind,
          ...written({ fileName: values.文件名, profile: values.口径 }),
        },
      ]
    },
  )
  return { documents, problems: within.problems }
}
