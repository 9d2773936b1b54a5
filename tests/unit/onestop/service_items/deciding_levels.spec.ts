import { test } from '@japa/runner'
import { decidingLevels } from '#app/onestop/service_items/catalogue/deciding_levels'
import type { LevelWord } from '#app/onestop/service_items/catalogue/raw_item'

const item = (levelRoles: Partial<Record<LevelWord, string>>, caseType: 1 | 2 = 2) => ({
  levels: Object.keys(levelRoles) as LevelWord[],
  levelRoles,
  caseType,
})

test.group('Deciding levels', () => {
  test('{why}')
    .with([
      { why: 'the county decides, the town only accepts', of: item({ county: '审核审定', town: '受理初审', village: '帮办代办/代收件' }), levels: [2] },
      { why: 'the county decides though the town handles', of: item({ county: '受理审批', town: '受理办理', village: '帮办代办/代收件' }), levels: [2] },
      { why: 'nobody above decides: the town does', of: item({ town: '受理办理', village: '帮办代办/代收件' }), levels: [3] },
      { why: 'done on the spot: the town does, and the county', of: item({ county: '受理审批', town: '受理办理' }, 1), levels: [2, 3] },
      { why: 'city and county each decide their own', of: item({ city: '受理审批', county: '受理审批' }), levels: [1, 2] },
      { why: 'a village never decides', of: item({ town: '受理办理', village: '帮办代办/代收件' }, 1), levels: [3] },
    ])
    .run(({ assert }, { of, levels }) => assert.deepEqual(decidingLevels(of), levels))
})
