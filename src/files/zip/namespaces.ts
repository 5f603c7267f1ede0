/** The XML namespaces of Office files, each under the one prefix that this code uses, whatever prefix a file chose. */

const OFFICE = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'
const MICROSOFT = 'http://schemas.microsoft.com/office'

/** Strict and transitional namespaces are the same to us. The cells of a workbook, which are many, have no prefix. */
export const NAMESPACE_PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}/wordprocessingml/main`, 'w:'],
  [`${OFFICE}/spreadsheetml/2006/main`, ''],
  [`${STRICT}/spreadsheetml/main`, ''],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}/officeDocument/relationships`, 'r:'],
  [`${OFFICE}/package/2006/relationships`, 'rel:'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc:'],
  [`${OFFICE}/drawingml/2006/main`, 'a:'],
  [`${STRICT}/drawingml/main`, 'a:'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp:'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp:'],
  [`${OFFICE}/drawingml/2006/spreadsheetDrawing`, 'xdr:'],
  [`${STRICT}/drawingml/spreadsheetDrawing`, 'xdr:'],
  [`${OFFICE}/officeDocument/2006/math`, 'm:'],
  [`${STRICT}/officeDocument/math`, 'm:'],
  [`${MICROSOFT}/word/2010/wordml`, 'w14:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['urn:schemas-microsoft-com:office:office', 'o:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
])

/** Of a namespace that we do not know; no name of ours begins so. */
export const UNKNOWN_PREFIX = '?:'
