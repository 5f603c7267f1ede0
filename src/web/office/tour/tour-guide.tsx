/** 导览 — a card beside the real cell that a step is about: the page stays usable, Esc ends it, the keys are those of buttons. */
import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { go, useAddress } from '../../location.ts'
import { endTour, showTour, type Tour, useTour } from './tour-state.ts'
import { useTourWords } from './tour-words.ts'
import { isAt, type TourStep } from './tours.ts'

export function TourGuide() {
  const tour = useTour()
  if (tour === undefined) return undefined
  return <Card key={`${tour.id} ${tour.at}`} tour={tour} />
}

function Card({ tour }: { readonly tour: Tour }) {
  const own = useTourWords()
  const id = useId()
  const next = useRef<HTMLButtonElement>(null)
  const path = useAddress().split('?')[0] ?? ''
  const step = tour.steps[tour.at]
  const words = own.steps[tour.id][tour.at]
  const isHere = step !== undefined && isAt(path, step)
  const seen = useTarget(isHere ? step : undefined)
  const isLast = tour.at === tour.steps.length - 1
  useEffect(() => next.current?.focus(), [])
  if (step === undefined || words === undefined) return undefined

  const goTo = (at: number): void => (at < tour.steps.length ? showTour({ ...tour, at }) : endTour())
  return (
    <>
      {seen.box === undefined ? undefined : (
        <div className="tour-ring" style={ringOf(seen.box)} aria-hidden="true" />
      )}
      <aside
        role="dialog"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}text`}
        className="tour-card"
        data-testid="tour"
        data-step={tour.at + 1}
        data-state={seen.is}
        style={placeOf(seen.box)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          endTour()
        }}
      >
        <p className="secondary">{own.stepOf(tour.at + 1, tour.steps.length)}</p>
        <h2 id={`${id}title`}>{words.title}</h2>
        <p id={`${id}text`}>{words.text}</p>
        {seen.is === 'missing' ? <p className="secondary">△ {own.notHere}</p> : undefined}
        {isHere ? undefined : (
          <p>
            <Button size="small" onClick={() => go(step.address)}>
              {own.takeMe}
            </Button>
          </p>
        )}
        <p className="acts">
          <Button type="text" data-testid="tour-skip" onClick={endTour}>
            {own.skip}
          </Button>
          <span className="space" />
          {tour.at === 0 ? undefined : <Button onClick={() => goTo(tour.at - 1)}>{own.back}</Button>}
          <Button ref={next} type="primary" data-testid="tour-next" onClick={() => goTo(tour.at + 1)}>
            {isLast ? own.done : own.next}
          </Button>
        </p>
      </aside>
    </>
  )
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
interface Seen {
  readonly is: 'looking' | 'found' | 'missing'
  readonly box?: Box
}

const LOOK_EVERY_MILLISECONDS = 200
/** A page that has not shown it by then does not have it. */
const MISSING_AFTER_LOOKS = 50

/** Where the target stands, as the page loads, scrolls and changes; it is brought into sight once. */
function useTarget(step: TourStep | undefined): Seen {
  const [seen, setSeen] = useState<Seen>({ is: 'looking' })
  useEffect(() => {
    if (step === undefined) {
      setSeen({ is: 'looking' })
      return
    }
    let looks = 0
    let shown: Element | undefined
    const look = (): void => {
      looks += 1
      const found = step.targets.map((one) => document.querySelector(one)).find((one) => one !== null)
      if (found === undefined || found === null) {
        if (looks > MISSING_AFTER_LOOKS) setSeen({ is: 'missing' })
        return
      }
      if (found !== shown) {
        shown = found
        found.scrollIntoView({ block: 'center', inline: 'nearest' })
      }
      const { left, top, width, height } = found.getBoundingClientRect()
      const next: Seen = { is: 'found', box: { left, top, width, height } }
      setSeen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    look()
    const timer = window.setInterval(look, LOOK_EVERY_MILLISECONDS)
    window.addEventListener('scroll', look, true)
    window.addEventListener('resize', look)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('scroll', look, true)
      window.removeEventListener('resize', look)
    }
  }, [step])
  return seen
}

const AROUND = 3
const ringOf = ({ left, top, width, height }: Box) => ({
  left: left - AROUND,
  top: top - AROUND,
  width: width + 2 * AROUND,
  height: Math.min(height, window.innerHeight) + 2 * AROUND,
})

const CARD_WIDTH = 340
const CARD_HEIGHT = 220
const GAP = 12

/** Below the target where there is room, else above it; beside a tall one; in the corner while there is none. */
function placeOf(box: Box | undefined) {
  const { innerWidth, innerHeight } = window
  if (box === undefined) return { right: 24, bottom: 24, width: CARD_WIDTH }
  const left = Math.max(GAP, Math.min(box.left, innerWidth - CARD_WIDTH - GAP))
  const below = box.top + box.height + GAP
  if (below + CARD_HEIGHT < innerHeight) return { left, top: below, width: CARD_WIDTH }
  if (box.top > CARD_HEIGHT + GAP) return { left, bottom: innerHeight - box.top + GAP, width: CARD_WIDTH }
  return { right: 24, bottom: 24, width: CARD_WIDTH }
}
