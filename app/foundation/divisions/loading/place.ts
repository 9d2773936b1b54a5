/** One row of the tree, before its ancestors are known. */
export interface Place {
  /** Path code; becomes the tenant's number. */
  no: number
  gbCode: string
  name: string
  shortName: string
  level: number
  parentNo: number | null
  kind: string
  urbanRural: string | null
  pendingReview: string | null
}

type Given = Omit<Place, 'no' | 'pendingReview' | 'urbanRural'> & { no?: number; urbanRural?: string; pendingReview?: string }

export const place = ({ no, urbanRural, pendingReview, ...given }: Given): Place => ({
  ...given,
  no: no ?? Number(given.gbCode),
  parentNo: given.level === 1 ? null : given.parentNo,
  urbanRural: urbanRural || null,
  pendingReview: pendingReview ?? null,
})
