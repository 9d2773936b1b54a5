/** 李*华, 李*: how a person's name stands where others may look on. */
export const maskName = (name: string) => {
  const letters = [...name]
  if (letters.length < 2) return name
  return letters[0] + '*'.repeat(Math.max(letters.length - 2, 1)) + (letters.length > 2 ? letters.at(-1) : '')
}
