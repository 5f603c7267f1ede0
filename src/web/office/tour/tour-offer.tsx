/** Where a person comes the first time the tour is offered once; from the sheet of keys it can be made again. */
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../../ui/use-act.ts'
import { useSession } from '../shell/session.tsx'
import { tourFor } from './start-tour.ts'
import { isToured, rememberToured, showTour, useTour } from './tour-state.ts'
import { useTourWords } from './tour-words.ts'
import { tourOf } from './tours.ts'

/** On the workbench, until it was made or declined. */
export function TourOffer() {
  const own = useTourWords()
  const { person, role } = useSession()
  const [isDeclined, setDeclined] = useState(() => isToured(person.id))
  const isRunning = useTour() !== undefined
  if (tourOf(role) === undefined || isDeclined || isRunning || isToured(person.id)) return undefined
  return (
    <p className="tour-offer" data-testid="tour-offer">
      <span>{own.offer}</span> <StartTour text={own.start} />
      <Button
        size="small"
        type="text"
        onClick={() => {
          rememberToured(person.id)
          setDeclined(true)
        }}
      >
        {own.notNow}
      </Button>
    </p>
  )
}

/** In the help of the office; nothing for whom there is no tour. */
export function TourAgain({ onStart }: { readonly onStart: () => void }) {
  const own = useTourWords()
  const { role } = useSession()
  if (tourOf(role) === undefined) return undefined
  return (
    <p className="tour-again">
      <StartTour text={own.again} onStart={onStart} /> <span className="secondary">{own.againNote}</span>
    </p>
  )
}

function StartTour({ text, onStart }: { readonly text: string; readonly onStart?: () => void }) {
  const { role } = useSession()
  const { act, isActing } = useAct()
  const id = tourOf(role)
  if (id === undefined) return undefined
  return (
    <Button
      size="small"
      type="primary"
      data-testid="start-tour"
      loading={isActing}
      onClick={() =>
        void act(async () => {
          const tour = await tourFor(id)
          onStart?.()
          showTour(tour)
        })
      }
    >
      {text}
    </Button>
  )
}
