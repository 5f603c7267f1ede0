/** 绩效附件 — the performance forms of the document, and what self-evaluated projects came to. */
import type { DisclosureBlock, TextRun } from '../../document/disclosure.ts'
import type { Fen } from '../../kernel/fen.ts'
import { problem } from '../../kernel/problem.ts'
import { SCORING_SCHEMES, schemeFor } from '../../law/frameworks-scoring.ts'
import type { ComposedForm } from '../../performance/compose-form.ts'
import { formContext } from '../../performance/form-context.ts'
import { type FormExecution, formExecution } from '../../performance/form-execution.ts'
import type { FormKind } from '../../performance/forms/read-form.ts'
import type { FormsContent, ProjectsContent } from '../document-layout.ts'
import { moneyText, percentText } from './print.ts'
import { type Made, paragraph, type Scene } from './scene.ts'
import type { Place } from './sentences.ts'

const FORM_NAMES: Readonly<Record<FormKind, string>> = {
  basicInformation: '基本信息表',
  overallDeclaration: '整体绩效目标申报表',
  projectDeclaration: '项目绩效目标申报表',
  overallTargets: '整体绩效目标表',
  projectTargets: '项目绩效目标表',
  overallEvaluation: '整体绩效自评表',
  projectEvaluation: '项目绩效自评表',
  keyWork: '重点工作完成情况表',
}

const formsOf = ({ forms }: Scene, kind: FormKind): readonly ComposedForm[] =>
  forms.filter((one) => one.form.kind === kind)

/** `anchor` is that of the section. */
export function composeForms({ scene, section }: Place, content: FormsContent, anchor: string): Made {
  const forms = formsOf(scene, content.form)
  const year = String(scene.view.year)
  if (forms.length === 0)
    return { blocks: [], problems: [problem('PUB-009', { section, form: FORM_NAMES[content.form], year })] }
  return {
    blocks: forms.flatMap((one, at): readonly DisclosureBlock[] => {
      const own = `${anchor}-${content.form}-${at + 1}`
      const heading = content.heading
        ?.replace('{number}', String(at + 1))
        .replace('{title}', one.title)
        .replace('{project}', one.form.name ?? '')
      return [
        ...(heading === undefined
          ? []
          : [
              {
                kind: 'heading' as const,
                level: content.level,
                text: heading,
                anchor: own,
                ...(content.isUnlisted ? { isUnlisted: true } : {}),
              },
            ]),
        { kind: 'table', table: one.table, anchor: `${own}-table`, isForm: true },
      ]
    }),
    problems: forms.flatMap((one) => one.problems),
  }
}

/** One paragraph for each project: budget, spending, completion, and what it has brought. */
export function composeProjects({ scene, section }: Place, content: ProjectsContent): Made {
  const { ledger, year } = scene.view
  const scheme = schemeFor(SCORING_SCHEMES, { locality: ledger.department.locality, year })
  const forms = formsOf(scene, 'projectEvaluation')
  if (forms.length === 0 || scheme === undefined) {
    const params = { section, form: FORM_NAMES.projectEvaluation, year: String(year) }
    return { blocks: [], problems: [problem('PUB-009', params)] }
  }
  const context = formContext(ledger.department, ledger.figures, scheme)
  return {
    blocks: forms.map(({ form, layout }, at) => {
      const decimals = form.style.decimals ?? layout.style.decimals
      const name = form.name ?? form.project ?? ''
      const result = scene.texts.results.get(form.project ?? '') ?? scene.texts.results.get(name)
      const number = content.number.replace('{number}', String(at + 1))
      const key = scene.texts.results.has(form.project ?? '') ? (form.project ?? '') : name
      return paragraph(
        [
          { text: `${number}${name}项目绩效自评情况：` },
          ...executionRuns(scene, formExecution(form, decimals, context)),
          {
            text: result === undefined ? '。' : `。主要产出和效益：${result.text.replace(/[。；]+$/, '')}。`,
          },
        ],
        [{ kind: 'result', key }],
      )
    }),
    problems: [],
  }
}

function executionRuns(scene: Scene, execution: FormExecution | undefined): readonly TextRun[] {
  const { adjustedBudget: budget, executed } = execution ?? {}
  if (budget === undefined || executed === undefined) return [{ text: '已完成自评' }]
  const money = (amount: Fen): TextRun => ({
    text: moneyText(scene, amount),
    figure: { kind: 'amount', regions: [], amounts: [amount] },
  })
  const completion: TextRun = {
    text: budget === 0n ? '' : percentText(scene, executed, budget),
    figure: { kind: 'rate', regions: [], amounts: [executed, budget] },
  }
  return [
    { text: '项目全年预算数为' },
    money(budget),
    { text: '，执行数为' },
    money(executed),
    ...(budget === 0n ? [] : [{ text: '，完成预算的' }, completion]),
  ]
}
