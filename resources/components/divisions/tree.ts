/** One place of the tree. */
export type TreeNode = {
  no: number
  name: string
  kind: string
  /** How many lie directly below. */
  children: number
  pending: boolean
}

/** The places that can be seen, from top to bottom, with the one above each. */
export function visible(top: TreeNode, branches: Record<number, TreeNode[]>, open: Set<number>) {
  const seen: { node: TreeNode; parent: number | null }[] = []
  const walk = (node: TreeNode, parent: number | null) => {
    seen.push({ node, parent })
    if (open.has(node.no)) for (const one of branches[node.no] ?? []) walk(one, node.no)
  }
  walk(top, null)
  return seen
}
