import { crc32, deflateSync } from 'node:zlib'

/** A picture with the 256 colours it uses most: a page needs no more, and the file is a third. `page` lends its canvas. */
export async function fewColours(page, png) {
  const { width, height, palette, indices } = await page.evaluate(reduce, png.toString('base64'))
  const pixels = Buffer.from(indices, 'base64')
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) pixels.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a pixel, by palette.
  head.set([8, 3, 0, 0, 0], 8)
  const parts = [chunk('IHDR', head), chunk('PLTE', Buffer.from(palette)), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, check])
}

/** Runs in the browser. */
async function reduce(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const { width, height } = image
  const canvas = new OffscreenCanvas(width, height).getContext('2d')
  canvas.drawImage(image, 0, 0)
  const { data } = canvas.getImageData(0, 0, width, height)
  const count = new Map()
  for (let i = 0; i < data.length; i += 4) {
    const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2]
    count.set(colour, (count.get(colour) ?? 0) + 1)
  }
  const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]
  const kind = (colour) => parts(colour).map((part) => part >> 5).join()
  const byUse = [...count].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const kept = byUse.slice(0, 200)
  // A colour of a kind of its own stays, however small its spot: a lamp, the mark.
  const kinds = new Set(kept.map(kind))
  for (const colour of byUse.slice(200)) if (kept.length < 256 && !kinds.has(kind(colour))) kinds.add(kind(colour)) && kept.push(colour)
  const palette = kept.flatMap(parts)
  const at = new Map(kept.map((colour, i) => [colour, i]))
  const nearest = (colour) => {
    const [r, g, b] = parts(colour)
    let best = 0
    let least = Infinity
    for (let i = 0; i < kept.length; i++) {
      const away = (palette[3 * i] - r) ** 2 + (palette[3 * i + 1] - g) ** 2 + (palette[3 * i + 2] - b) ** 2
      if (away < least) [best, least] = [i, away]
    }
    return best
  }
  for (const colour of count.keys()) if (!at.has(colour)) at.set(colour, nearest(colour))
  let letters = ''
  for (let i = 0; i < data.length; i += 4) letters += String.fromCharCode(at.get((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]))
  return { width, height, palette, indices: btoa(letters) }
}
