/** The `forms` of a profile's file: how a locality prints its performance forms. */
import {
  AMOUNT_COLUMNS,
  type FieldLayout,
  type FormBlock,
  type FormLayout,
  type FormStyle,
  INDICATOR_COLUMNS,
  LISTED_THINGS,
  PLAIN_STYLE,
} from '../../core/performance/form-layout.ts'
import type { FormKind } from '../../core/performance/forms/read-form.ts'
import { decimalPlaces } from '../department/words.ts'
import {
  type Entry,
  list,
  optional,
  type Reader,
  type Reading,
  report,
  required,
  section,
  shaped,
  text,
  type Values,
  word,
  yesOrNo,
} from '../yaml/decoding.ts'

const oneOf = <const T extends string>(words: readonly T[]): Reader<T> =>
  word(new Map(words.map((one) => [one, one])))

export const FORM_KINDS: readonly FormKind[] = [
  'overallDeclaration',
  'projectDeclaration',
  'overallTargets',
  'projectTargets',
  'overallEvaluation',
  'projectEvaluation',
  'basicInformation',
  'keyWork',
]
const BLOCKS = ['fields', 'amounts', 'list', 'goalTexts', 'goals'] as const

const STYLE = {
  decimals: optional(decimalPlaces),
  trimZeros: optional(yesOrNo),
  rateDecimals: optional(decimalPlaces),
  shareDecimals: optional(decimalPlaces),
  zero: optional(oneOf(['blank', 'zero'])),
  suffix: optional(text),
}
const FIELD = {
  label: required(text),
  show: optional(text),
  column: optional(text),
  options: optional(list(text)),
}
const LABEL = { label: required(text), show: optional(text) }
const BLOCK = {
  block: required(oneOf(BLOCKS)),
  fields: optional(list(section(FIELD))),
  across: optional(text),
  rows: optional(list(section(LABEL))),
  columns: optional(list(section(LABEL))),
  of: optional(oneOf(LISTED_THINGS)),
  term: optional(oneOf(['longTerm', 'annual'])),
  label: optional(text),
  column: optional(text),
  text: optional(text),
  weights: optional(yesOrNo),
  name: optional(text),
}
const FORM = {
  form: required(oneOf(FORM_KINDS)),
  id: optional(shaped(/^[a-z][a-z0-9-]{0,63}$/i, 'projectDeclaration-old')),
  title: required(text),
  codeInRows: optional(yesOrNo),
  ...STYLE,
  blocks: required(list(section(BLOCK))),
}

export const formLayouts: Reader<readonly FormLayout[]> = (tree, name, within) =>
  list(section(FORM))(tree, name, within)?.flatMap((entry) => layoutOf(entry, within))

function layoutOf({ values }: Entry<typeof FORM>, within: Reading): readonly FormLayout[] {
  const { form, title, blocks } = values
  if (form === undefined || title === undefined || blocks === undefined) return []
  return [
    {
      id: values.id ?? form,
      form,
      title,
      isCodeInRows: values.codeInRows ?? false,
      style: styleOf(values),
      blocks: blocks.flatMap((block) => blockOf(block, within)),
    },
  ]
}

const styleOf = (values: Values<typeof STYLE>): FormStyle => ({
  decimals: values.decimals ?? PLAIN_STYLE.decimals,
  trimZeros: values.trimZeros ?? PLAIN_STYLE.trimZeros,
  rateDecimals: values.rateDecimals ?? PLAIN_STYLE.rateDecimals,
  shareDecimals: values.shareDecimals ?? PLAIN_STYLE.shareDecimals,
  zero: values.zero ?? PLAIN_STYLE.zero,
  suffix: values.suffix ?? PLAIN_STYLE.suffix,
})

function blockOf({ line, values }: Entry<typeof BLOCK>, within: Reading): readonly FormBlock[] {
  const lacks = (key: string): readonly FormBlock[] => {
    report(within, 'DAT-022', { where: values.block ?? '', key }, line)
    return []
  }
  const { fields, rows, columns, of, term, label, column } = values
  switch (values.block) {
    case 'fields':
      if (fields === undefined) return lacks('fields')
      return [
        {
          block: 'fields',
          fields: fields.flatMap(fieldOf),
          ...(values.across === undefined ? {} : { across: values.across }),
        },
      ]
    case 'amounts':
      if (rows === undefined || columns === undefined) return lacks(rows === undefined ? 'rows' : 'columns')
      return [
        { block: 'amounts', rows: rows.flatMap(labelOf), columns: shown(columns, AMOUNT_COLUMNS, within) },
      ]
    case 'list':
      if (of === undefined || columns === undefined) return lacks(of === undefined ? 'of' : 'columns')
      return [{ block: 'list', of, name: values.name ?? '', columns: columns.flatMap(labelOf) }]
    case 'goalTexts':
      if (term === undefined || label === undefined || column === undefined)
        return lacks(term === undefined ? 'term' : label === undefined ? 'label' : 'column')
      return [{ block: 'goalTexts', term, label, column }]
    case 'goals':
      if (term === undefined || columns === undefined) return lacks(term === undefined ? 'term' : 'columns')
      return [
        {
          block: 'goals',
          term,
          ...(label === undefined ? {} : { label }),
          ...(values.text === undefined ? {} : { text: values.text }),
          isWeightPrinted: values.weights ?? false,
          name: values.name ?? '三级指标',
          columns: shown(columns, INDICATOR_COLUMNS, within),
        },
      ]
    default:
      return []
  }
}

/** What stands in a field is what its label says, unless another name is given. */
function fieldOf({ values }: Entry<typeof FIELD>): readonly FieldLayout[] {
  const { label, show, column, options } = values
  if (label === undefined) return []
  return [{ label, show: show ?? label, column: column ?? '值', options: options ?? [] }]
}

function labelOf({ values }: Entry<typeof LABEL>): readonly { label: string; show: string }[] {
  const { label, show } = values
  return label === undefined ? [] : [{ label, show: show ?? label }]
}

/** Columns that show one of what there is. */
function shown<const T extends string>(
  columns: readonly Entry<typeof LABEL>[],
  known: readonly T[],
  within: Reading,
): readonly { readonly label: string; readonly show: T }[] {
  return columns.flatMap((entry) => {
    const [column] = labelOf(entry)
    const show = known.find((one) => one === column?.show)
    if (column === undefined) return []
    if (show !== undefined) return [{ label: column.label, show }]
    report(within, 'DAT-024', { key: 'show', found: column.show, known: known.join('、') }, entry.line)
    return []
  })
}
