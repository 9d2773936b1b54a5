import { test } from '@japa/runner'
import { told } from '#tests/support/oracle/told_case'

type Row = [basis: string, says: string, kind: string, lines: string[], seen: Record<string, string>]

/** 2026-03-02 is a Monday; the next holiday is Qingming, 04-04 to 04-06. Each row names the article or the design it follows; 待核: no source. */
const accepted = ['03-02', '03-02 pass accept']
const decided = [...accepted, '03-03 pass review', '03-04 pass decide']
const rows: Row[] = [
  // 29, 30: application
  ['许可法29', 'an application at a window starts at acceptance, one through the network (电子数据交换) at pre-review', 'licence', ['03-02'], { open: 'accept', acceptance: 'run 03-09' }],
  ['许可法29', 'through the network the five days run from sending, not from pre-review', 'licence?channel=portal', ['03-02', '03-04 pass prereview'], { open: 'intake', acceptance: 'run 03-09' }],
  ['许可法29', 'the applicant may take the application back before it is concluded', 'licence', [...decided, '03-05 withdraw'], { last: 'ok', end: 'withdrawn' }],
  ['procedures.md §4', 'and not after', 'licence', [...decided, '03-05 pass conclude', '03-06 withdraw'], { last: 'final' }],
  // 31: no material twice, truth is the applicant's: nothing of it stops a clock
  ['许可法31', 'asking others for what the applicant need not supply stops nothing', 'licence', [...accepted, '03-03 delegate review staff:5'], { committed: 'run 03-11', statutory: 'run 03-30' }],
  // 32: acceptance
  ['许可法32', 'five working days; the day of receipt is day 0', 'licence', ['03-02'], { acceptance: 'run 03-09' }],
  ['许可法32、82', 'holidays do not count', 'licence', ['04-01'], { acceptance: 'run 04-09' }],
  ['许可法82', 'a worked weekend day counts', 'licence', ['02-13'], { acceptance: 'run 02-27' }],
  ['许可法32(1)(5)', 'accepting ends the acceptance limit and begins the others that day', 'licence', ['03-02', '03-04 pass accept'], { acceptance: 'stop', committed: 'run 03-13', statutory: 'run 04-01' }],
  ['许可法32(1)(2)', 'not accepting ends the case; no limit for a decision begins', 'licence', ['03-02', '03-04 refuse accept'], { end: 'refused', acceptance: 'stop', committed: 'none', statutory: 'none', delivery: 'none' }],
  ['许可法32(1)(4)', 'one list of what is missing stops the five days', 'licence', ['03-02', '03-04 request_supplement accept'], { last: 'ok', acceptance: 'pause' }],
  ['许可法32(1)(4)', 'also on the fifth day, to its last second', 'licence', ['03-02', '03-09T23:59:59 request_supplement accept'], { last: 'ok', acceptance: 'pause' }],
  ['许可法32(1)(4)', 'after the fifth day it is too late: accepted already', 'licence', ['03-02', '03-10T00:00:00 request_supplement accept'], { last: 'deemed' }],
  ['许可法32(1)(4)', 'too late also in pre-review', 'licence?channel=portal', ['03-02', '03-10 request_supplement prereview'], { last: 'deemed' }],
  ['许可法32(1)(4)', 'nor can acceptance be refused any more', 'licence', ['03-02', '03-10 refuse accept'], { last: 'deemed' }],
  ['许可法32(1)(4)', 'accepting late counts from the day of receipt', 'licence', ['03-02', '03-12 pass accept'], { committed: 'run 03-11', statutory: 'run 03-30' }],
  ['许可法32(1)(4)', 'silence accepts as of the day of receipt', 'licence', ['03-02', '03-10 fire acceptance'], { last: 'ok', open: 'review', committed: 'run 03-11', statutory: 'run 03-30' }],
  ['许可法32(1)(4)', 'silence accepts although pre-review and intake are not done', 'licence?channel=portal', ['03-02', '03-10 fire acceptance'], { open: 'review', acceptance: 'stop' }],
  ['许可法32(1)(4)', 'silence accepts where the town should have', 'licence/town_accepts', ['03-02', '03-10 fire acceptance'], { open: 'first_review', statutory: 'run 03-30' }],
  ['许可法32(1)(4)', 'a suspension does not stop the five days', 'licence', ['03-02', '03-03 hearing 03-20'], { acceptance: 'run 03-09' }],
  ['许可法32(1)(4)', 'not before the fifth day is over', 'licence', ['03-02', '03-09T23:59:58 fire acceptance'], { last: 'not_due' }],
  ['许可法32(1)(5)', 'when all is supplied the five days begin afresh', 'licence', ['03-02', '03-06 request_supplement accept', '03-16 supply accept'], { acceptance: 'run 03-23', open: 'accept' }],
  ['许可法32(1)(5)', 'silence after the supplement accepts as of the day it was supplied', 'licence', ['03-02', '03-06 request_supplement accept', '03-16 supply accept', '03-24 fire acceptance'], { committed: 'run 03-25', statutory: 'run 04-14' }],
  ['许可法32(1)(4)', 'while the applicant has the list, silence accepts nothing', 'licence', ['03-02', '03-06 request_supplement accept', '03-20 fire acceptance'], { last: 'timer_closed', open: 'accept' }],
  ['许可法32(1)(4)', 'nobody acts on the stage meanwhile', 'licence', ['03-02', '03-06 request_supplement accept', '03-07 request_supplement accept'], { last: 'applicant_supplies' }],
  ['待核', 'no statute lets a late supplement end the case: it is flagged', 'licence', ['03-02', '03-06 request_supplement accept', '04-06 fire supplement'], { last: 'ok', end: 'null', open: 'accept' }],
  ['待核', 'and still taken', 'licence', ['03-02', '03-06 request_supplement accept', '04-06 fire supplement', '04-07 supply accept'], { last: 'ok', acceptance: 'run 04-14' }],
  ['domain 5.2', 'a second list is an anomaly that is counted, not forbidden; it begins afresh again', 'licence', ['03-02', '03-04 request_supplement accept', '03-05 supply accept', '03-06 request_supplement accept', '03-09 supply accept'], { acceptance: 'run 03-16' }],
  ['许可法32(1)(4)', 'after acceptance no list: the engine offers none in review', 'licence', [...accepted, '03-04 request_supplement review'], { last: 'act_not_allowed' }],
  ['许可法32 binds licences', 'other types: silence accepts nothing, it is flagged (待核)', 'other', ['03-02', '03-10 fire acceptance'], { last: 'ok', open: 'accept', committed: 'none' }],
  ['待核', 'other types: a late list is possible', 'other', ['03-02', '03-10 request_supplement accept'], { last: 'ok', acceptance: 'pause' }],
  ['待核', 'other types: accepted late counts from acceptance', 'other', ['03-02', '03-12 pass accept'], { committed: 'run 03-23' }],
  // 34: review and decision
  ['许可法34', 'review proposes, it does not decide: a negative proposal goes on to the decision', 'licence', [...accepted, '03-03 refuse review'], { open: 'decide', end: 'null' }],
  ['许可法34', 'what can be decided at once is decided at once: no days, due that day', 'licence/on_the_spot?committedDays=0', accepted, { open: 'decide', committed: 'run 03-02' }],
  ['procedures.md corr.', 'no days, taken in on a holiday: the next working day', 'licence/on_the_spot?committedDays=0', ['04-04', '04-04 pass accept'], { committed: 'run 04-07' }],
  ['许可法34', 'decided at once: the limits end', 'licence/on_the_spot?committedDays=0', [...accepted, '03-02 pass decide'], { committed: 'stop', statutory: 'stop', open: 'hand_out' }],
  ['许可法35', 'where the town reviews first, the county decides on its opinion', 'licence/town_accepts', [...accepted, '03-03 refuse first_review'], { open: 'review', statutory: 'run 03-30' }],
  // 42, 43: limits of the decision
  ['许可法42', 'twenty working days from acceptance', 'licence', accepted, { statutory: 'run 03-30' }],
  ['许可法42', 'ten more', 'licence', [...accepted, '03-20 extend statutory 10'], { last: 'ok', statutory: 'run 04-14' }],
  ['许可法42', 'not eleven', 'licence', [...accepted, '03-20 extend statutory 11'], { last: 'extend_too_long', statutory: 'run 03-30' }],
  ['许可法42', 'once only', 'licence', [...accepted, '03-20 extend statutory 5', '03-23 extend statutory 5'], { last: 'extended_already', statutory: 'run 04-07' }],
  ['许可法42', 'still on the last day', 'licence', [...accepted, '03-30T23:59:59 extend statutory 10'], { last: 'ok' }],
  ['许可法42', 'not when it has run out', 'licence', [...accepted, '03-31 extend statutory 10'], { last: 'limit_over' }],
  ['许可法42', 'not when it has run out and was flagged', 'licence', [...accepted, '03-31 fire statutory', '04-01 extend statutory 10'], { last: 'limit_over' }],
  ['许可法32', 'the five days cannot be extended', 'licence', ['03-02', '03-03 extend acceptance 1'], { last: 'not_extendable' }],
  ['许可法42', 'silence beyond it permits nothing: flagged', 'licence', [...accepted, '03-31 fire statutory'], { last: 'ok', open: 'review' }],
  ['domain 5.2', 'the promised limit: ten days, once, whatever the type', 'other', [...accepted, '03-05 extend committed 10', '03-06 extend committed 1'], { last: 'extended_already', committed: 'run 03-25' }],
  ['items, legalUnit', 'a statute that counts natural days', 'licence?statutoryUnit=nd', accepted, { statutory: 'run 03-22', committed: 'run 03-11' }],
  ['items, legalDays', 'no statutory limit known: it runs without a due day', 'other?statutoryDays=', accepted, { statutory: 'run' }],
  ['许可法43', 'the town’s first review lies inside the same twenty days', 'licence/town_accepts', [...accepted, '03-20 pass first_review'], { statutory: 'run 03-30', open: 'review' }],
  ['procedures.md §4', 'a return inside the authority stops nothing', 'licence', [...accepted, '03-03 pass review', '03-05 return decide review'], { open: 'review', committed: 'run 03-11', statutory: 'run 03-30' }],
  ['procedures.md §4', 'a decision taken back by its author lets the limits run on as before', 'licence', [...decided, '03-05 undo'], { last: 'ok', committed: 'run 03-11', statutory: 'run 03-30', delivery: 'none' }],
  // 44: delivery
  ['许可法44', 'ten working days from the granting decision', 'licence', decided, { delivery: 'run 03-18', open: 'conclude' }],
  ['许可法44', 'conclusion does not end them', 'licence', [...decided, '03-06 pass conclude'], { delivery: 'run 03-18', open: 'hand_out' }],
  ['许可法44', 'handing out does', 'licence', [...decided, '03-06 pass conclude', '03-09 pass hand_out'], { delivery: 'stop', end: 'done' }],
  ['许可法44', 'they cannot be extended', 'licence', [...decided, '03-06 extend delivery 5'], { last: 'not_extendable' }],
  ['许可法44 is for 准予', 'a refusal has no such limit', 'licence', [...accepted, '03-03 pass review', '03-04 refuse decide'], { delivery: 'none', open: 'conclude' }],
  ['待核', 'other types have none', 'other', decided, { delivery: 'none' }],
  ['许可法44、34', 'decided at once, delivered within ten days', 'licence/on_the_spot', [...accepted, '03-02 pass decide'], { delivery: 'run 03-16' }],
  // 45: time not counted
  ['许可法45', 'a hearing stops both limits', 'licence', [...accepted, '03-04 hearing 03-11'], { committed: 'pause', statutory: 'pause' }],
  ['许可法45', 'afterwards they run on: five working days later', 'licence', [...accepted, '03-04 hearing 03-20', '03-11 resume'], { committed: 'run 03-18', statutory: 'run 04-07' }],
  ['许可法45', 'what is not named there stops the promised limit only', 'licence', [...accepted, '03-04 visit 03-20', '03-11 resume'], { committed: 'run 03-18', statutory: 'run 03-30' }],
  ['许可法45', 'two at once are not counted twice', 'licence', [...accepted, '03-04 hearing 03-20', '03-05 hearing 03-20', '03-09 resume', '03-11 resume'], { statutory: 'run 04-07' }],
  ['adr 0040', 'begun and ended on one day: nothing won', 'licence', [...accepted, '03-04 hearing 03-20', '03-04T17:00:00 resume'], { committed: 'run 03-11', statutory: 'run 03-30' }],
  ['许可法45', 'the needed time is told: no suspension without an end', 'licence', [...accepted, '03-04 hearing 03-03'], { last: 'suspend_needs_end' }],
  ['许可法45', 'when its time is over the case goes on by itself', 'licence', [...accepted, '03-04 hearing 03-11', '03-12 fire suspend'], { open: 'review', last: 'ok', statutory: 'run 04-08' }],
  ['procedures.md §4', 'meanwhile the authority may end it', 'licence', [...accepted, '03-03 pass review', '03-04 hearing 03-11', '03-05 cancel'], { last: 'ok', end: 'cancelled' }],
  ['许可法45', 'what was over before stays over', 'licence', [...accepted, '04-01 hearing 04-20', '04-13 resume'], { statutory: 'run 04-09' }],
  ['待核', 'other types: any special procedure stops both limits', 'other', [...accepted, '03-04 visit 03-20', '03-11 resume'], { committed: 'run 03-18', statutory: 'run 04-07' }],
  // 82: days
  ['许可法82', 'twenty days over a holiday', 'licence', ['03-16', '03-16 pass accept'], { statutory: 'run 04-14' }],
  ['procedures.md §5', 'beyond the published calendar the day is not guessed', 'licence', ['12-20', '12-21 pass accept'], { statutory: 'run' }],
]

test.group('Cases: limits by law', () => {
  for (const [basis, says, kind, lines, seen] of rows) {
    test(`${basis}: ${says}`, ({ assert }) => {
      const see = told(kind, lines)
      assert.deepEqual(Object.fromEntries(Object.keys(seen).map((what) => [what, see(what)])), seen)
    })
  }
})
