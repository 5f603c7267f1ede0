/** 文件属性 — title, maker and language of a written Office file. */
import type { Disclosure } from '../../core/document/disclosure.ts'
import { type PackagePart, xmlPart } from './write-package.ts'
import { xmlText } from './write-xml.ts'

/** No time of making: the same document is the same file whenever it is written. */
export const corePart = ({ title, unit }: Disclosure): PackagePart =>
  xmlPart(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(unit.name)}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`,
  )
