/** 情景 — the what-ifs of a round: one's own and those adopted, one of them open with its parameters beside the real round. */
import { App, Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type {
  ComparedScenarioResponse,
  ScenarioChangeRequest,
  ScenariosResponse,
} from '../../../api/scenarios/contract.ts'
import { go, goOnClick } from '../../location.ts'
import { useAct } from '../../ui/use-act.ts'
import { useRound } from '../rounds/round-context.tsx'
import { RoundHead } from '../rounds/round-head.tsx'
import { type RoundAddress, scenarioPath } from '../route.ts'
import { Loaded } from '../shell/loaded.tsx'
import { OfficePage } from '../shell/office-page.tsx'
import { useLive } from '../shell/use-live.ts'
import { whenText } from '../shell/when.ts'
import { Comparison } from './comparison.tsx'
import { Offers } from './offers.tsx'
import { ParameterEditor } from './parameter-editor.tsx'
import {
  changeScenario,
  closeScenario,
  compared,
  makeScenario,
  scenarios,
  scenariosUrl,
  scenarioUrl,
} from './scenario-client.ts'
import { useScenarioWords } from './scenario-words.ts'

interface ScenariosPageProps {
  readonly address: RoundAddress
  readonly scenario?: string
}

export function ScenariosPage({ address, scenario }: ScenariosPageProps) {
  const own = useScenarioWords()
  const { value: round } = useRound()
  const answer = useLive(scenariosUrl(address), scenarios)
  return (
    <OfficePage title={`${own.title} · ${round?.unitName ?? ''} ${address.year}`} name="scenarios">
      <RoundHead address={address} part="scenarios" />
      <header className="page-head">
        <h1>{own.title}</h1>
        <p className="secondary">{own.note}</p>
      </header>
      <Loaded answer={answer}>
        {(shown) => (
          <>
            <Offers offers={shown.offers} address={address} onAnswered={answer.refresh} />
            <ScenarioList of={shown} address={address} opened={scenario} onChange={answer.refresh} />
            {scenario === undefined ? undefined : (
              <OpenScenario
                key={scenario}
                id={scenario}
                address={address}
                choices={shown.choices}
                onChange={answer.refresh}
              />
            )}
          </>
        )}
      </Loaded>
    </OfficePage>
  )
}

interface ScenarioListProps {
  readonly of: ScenariosResponse
  readonly address: RoundAddress
  readonly opened: string | undefined
  readonly onChange: () => Promise<void>
}

function ScenarioList({ of, address, opened, onChange }: ScenarioListProps) {
  const own = useScenarioWords()
  const { act, isActing } = useAct()
  const [name, setName] = useState('')
  const make = (): Promise<boolean> =>
    act(async () => {
      const made = await makeScenario(address, name.trim())
      setName('')
      await onChange()
      go(scenarioPath(address, made.scenario.id))
    })
  return (
    <section className="card">
      {of.scenarios.length === 0 ? (
        <p className="empty" data-testid="no-scenarios">
          {of.canMake ? own.none : own.cannotMake}
        </p>
      ) : (
        <ul className="scenario-list" data-testid="scenario-list">
          {of.scenarios.map((one) => (
            <li key={one.id} data-state={one.state}>
              <a
                href={scenarioPath(address, one.id)}
                onClick={goOnClick}
                aria-current={one.id === opened ? 'page' : undefined}
              >
                {one.name}
              </a>{' '}
              <span className="tag">{own.states[one.state]}</span>{' '}
              <span className="secondary">
                {one.by} {whenText(one.at)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {of.canMake ? (
        <form
          className="new-scenario"
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') void make()
          }}
        >
          <Input
            aria-label={own.name}
            placeholder={own.namePlaceholder}
            data-testid="scenario-name"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button
            htmlType="submit"
            type="primary"
            data-testid="make-scenario"
            loading={isActing}
            disabled={name.trim() === ''}
          >
            {own.make}
          </Button>
        </form>
      ) : undefined}
    </section>
  )
}

interface OpenScenarioProps {
  readonly id: string
  readonly address: RoundAddress
  readonly choices: ScenariosResponse['choices']
  readonly onChange: () => Promise<void>
}

function OpenScenario({ id, address, choices, onChange }: OpenScenarioProps) {
  const live = useLive(scenarioUrl(address, id), compared)
  const { act } = useAct()
  const change = (of: ComparedScenarioResponse, changes: readonly ScenarioChangeRequest[]): void =>
    void act(async () => {
      await changeScenario(address, id, { name: of.scenario.name, changes: [...changes] })
    }).then(() => live.refresh())
  return (
    <Loaded answer={live}>
      {(of) => {
        const canEdit = of.scenario.isMine && of.scenario.state === 'open'
        return (
          <div className="open-scenario" data-testid="open-scenario" data-state={of.scenario.state}>
            <ScenarioHead
              of={of}
              canClose={canEdit}
              onClose={async (how) => {
                const isDone = await act(() => closeScenario(address, id, how))
                await onChange()
                await live.refresh()
                return isDone
              }}
            />
            <ParameterEditor
              changes={of.scenario.changes}
              choices={choices}
              canEdit={canEdit}
              onChange={(changes) => change(of, changes)}
            />
            <Comparison of={of} address={address} />
          </div>
        )
      }}
    </Loaded>
  )
}

interface ScenarioHeadProps {
  readonly of: ComparedScenarioResponse
  readonly canClose: boolean
  readonly onClose: (how: 'adopt' | 'discard') => Promise<boolean>
}

function ScenarioHead({ of, canClose, onClose }: ScenarioHeadProps) {
  const own = useScenarioWords()
  const { message } = App.useApp()
  const { scenario, units } = of
  const changed = units.filter((unit) => unit.cellCount > 0)
  const cells = changed.reduce((count, unit) => count + unit.cellCount, 0)
  const close = async (how: 'adopt' | 'discard'): Promise<void> => {
    if (await onClose(how)) message.success(how === 'adopt' ? own.adopted : own.discarded)
  }
  return (
    <header className="page-head">
      <h2>
        {own.title}：{scenario.name}
      </h2>
      <span className="tag supposed">{own.states[scenario.state]}</span>
      {scenario.isMoved ? <span className="secondary">△ {own.moved}</span> : undefined}
      <span className="space" />
      {canClose ? (
        <>
          <Popconfirm
            title={own.discardTitle}
            description={own.discardText}
            okText={own.discard}
            cancelText={own.cancel}
            onConfirm={() => close('discard')}
          >
            <Button data-testid="discard-scenario">{own.discard}</Button>
          </Popconfirm>
          <Popconfirm
            title={own.adoptTitle}
            description={<p className="popconfirm-text">{own.adoptText(cells, changed.length)}</p>}
            okText={own.adopt}
            cancelText={own.cancel}
            disabled={cells === 0}
            onConfirm={() => close('adopt')}
          >
            <Button
              type="primary"
              data-testid="adopt-scenario"
              disabled={cells === 0}
              title={cells === 0 ? own.nothingToAdopt : ''}
            >
              {own.adopt}
            </Button>
          </Popconfirm>
        </>
      ) : undefined}
    </header>
  )
}
