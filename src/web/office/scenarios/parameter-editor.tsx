/** The parameters of a scenario: what is supposed, taken out again, and another one added. */
import { Button, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import type { ScenarioChangeRequest, ScenariosResponse } from '../../../api/scenarios/contract.ts'
import { SCALED_NATURES, type ScaledNature } from '../../../core/budget/drafting/scenario.ts'
import { readTypedAmount } from '../../../core/budget/drafting/typed-amount.ts'
import { Labelled } from '../shell/labelled.tsx'
import { basisPointsOf, parameterText } from './parameter-text.ts'
import { useScenarioWords } from './scenario-words.ts'

type Kind = ScenarioChangeRequest['kind']
type Choices = ScenariosResponse['choices']

interface ParameterEditorProps {
  readonly changes: readonly ScenarioChangeRequest[]
  readonly choices: Choices
  readonly canEdit: boolean
  readonly onChange: (changes: readonly ScenarioChangeRequest[]) => void
}

export function ParameterEditor({ changes, choices, canEdit, onChange }: ParameterEditorProps) {
  const own = useScenarioWords()
  return (
    <section className="card scenario-parameters">
      <h2>{own.parameters}</h2>
      {changes.length === 0 ? <p className="secondary">{own.noParameters}</p> : undefined}
      <ol data-testid="parameters">
        {changes.map((change, at) => {
          const text = parameterText(change, choices, own)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same parameter may stand there twice
            <li key={`${at} ${text}`}>
              {text}{' '}
              {canEdit ? (
                <Button
                  size="small"
                  aria-label={`${own.remove} ${text}`}
                  onClick={() => onChange(changes.filter((_, other) => other !== at))}
                >
                  {own.remove}
                </Button>
              ) : undefined}
            </li>
          )
        })}
      </ol>
      {canEdit ? <NewParameter choices={choices} onAdd={(one) => onChange([...changes, one])} /> : undefined}
    </section>
  )
}

interface NewParameterProps {
  readonly choices: Choices
  readonly onAdd: (change: ScenarioChangeRequest) => void
}

const KINDS: readonly Kind[] = ['scale', 'project', 'cut', 'rank', 'ceiling']

function NewParameter({ choices, onAdd }: NewParameterProps) {
  const own = useScenarioWords()
  const { units, projects, ceilings } = choices
  const [kind, setKind] = useState<Kind>('scale')
  const [nature, setNature] = useState<ScaledNature>('operating')
  const [unit, setUnit] = useState('')
  const [project, setProject] = useState(projects[0]?.code ?? '')
  const [ceiling, setCeiling] = useState(0)
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const needsProject = kind === 'project' || kind === 'rank'
  const isPossible = (!needsProject || project !== '') && (kind !== 'ceiling' || ceilings.length > 0)

  function made(): ScenarioChangeRequest | undefined {
    if (kind === 'scale') {
      const basisPoints = basisPointsOf(text)
      return basisPoints === undefined
        ? undefined
        : { kind, nature, basisPoints, ...(unit === '' ? {} : { unit }) }
    }
    if (kind === 'rank') {
      return /^[1-9]\d{0,4}$/.test(text.trim())
        ? { kind, project, to: Number.parseInt(text.trim(), 10) }
        : undefined
    }
    const { amount } = readTypedAmount(text, 'tenThousandYuan')
    if (amount === undefined || amount < 0n) return undefined
    const amountFen = amount.toString()
    if (kind === 'cut') return { kind, amountFen }
    if (kind === 'project') return { kind, project, amountFen }
    const of = ceilings[ceiling]
    return of === undefined
      ? undefined
      : { kind, unit: of.unitCode, fund: of.fund, nature: of.nature, amountFen }
  }
  function add(event: FormEvent): void {
    event.preventDefault()
    const change = made()
    setFault(change !== undefined ? '' : kind === 'scale' ? own.notPercent : own.notAmount)
    if (change === undefined) return
    onAdd(change)
    setText('')
  }

  return (
    <form className="new-parameter" onSubmit={add} data-testid="new-parameter">
      <Labelled label={own.add}>
        {(id) => (
          <Select<Kind>
            id={id}
            value={kind}
            options={KINDS.map((value) => ({ value, label: own.kinds[value] }))}
            onChange={setKind}
          />
        )}
      </Labelled>
      {kind === 'scale' ? (
        <>
          <Labelled label={own.nature}>
            {(id) => (
              <Select<ScaledNature>
                id={id}
                value={nature}
                options={SCALED_NATURES.map((value) => ({ value, label: own.natures[value] }))}
                onChange={setNature}
              />
            )}
          </Labelled>
          <Labelled label={own.unit}>
            {(id) => (
              <Select
                id={id}
                value={unit}
                options={[
                  { value: '', label: own.allUnits },
                  ...units.map(({ code, name }) => ({ value: code, label: name })),
                ]}
                onChange={setUnit}
              />
            )}
          </Labelled>
        </>
      ) : undefined}
      {needsProject ? (
        <Labelled label={own.project}>
          {(id) => (
            <Select
              id={id}
              showSearch={{ optionFilterProp: 'label' }}
              value={project}
              options={projects.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={setProject}
            />
          )}
        </Labelled>
      ) : undefined}
      {kind === 'ceiling' ? (
        <Labelled label={own.ceilingOf}>
          {(id) => (
            <Select
              id={id}
              value={ceiling}
              options={ceilings.map(({ unitName, name }, value) => ({ value, label: `${unitName} ${name}` }))}
              onChange={setCeiling}
            />
          )}
        </Labelled>
      ) : undefined}
      <Labelled label={kind === 'scale' ? own.percent : kind === 'rank' ? own.place : own.amount}>
        {(id) => (
          <Input
            id={id}
            data-testid="parameter-value"
            className="value"
            status={fault === '' ? '' : 'error'}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Labelled>
      <Button htmlType="submit" data-testid="add-parameter" disabled={!isPossible || text.trim() === ''}>
        {own.apply}
      </Button>
      {fault === '' ? undefined : (
        <p className="sign-error" role="alert">
          {fault}
        </p>
      )}
    </form>
  )
}
