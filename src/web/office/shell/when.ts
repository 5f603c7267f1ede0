/** Moments as people read them, in the time of the place where the office is. */

/** All of China keeps one time. */
const ZONE = 'Asia/Shanghai'

const minutes = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** `2022-11-18 10:32` */
export const whenText = (iso: string): string => {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : minutes.format(at)
}

/** `2022-11-18`, of a moment or of a date of the calendar. */
export const dayText = (iso: string): string => (iso.length <= 10 ? iso : whenText(iso).slice(0, 10))

/** `11-25`: within a year that is known. */
export const shortDay = (iso: string): string => dayText(iso).slice(5)
