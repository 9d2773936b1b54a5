/** What a picture is seen on. Staff pages at 200 % are a screen of 1366 × 768 with half the room. */
export const sizes = {
  desktop: { width: 1366, height: 900 },
  phone: { width: 320, height: 720 },
  zoomed: { width: 683, height: 450 },
}
