/** 字宽 — how wide a text is on paper, in half characters. */

/** Two for a wide character, one for a narrow one. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2000 ? 1 : 2
  return width
}
