# What was promised at one meeting is seen to be done by a third party, and the meeting that a minister expected comes about
story: undertaking and expectation, both settled by later reports

== report r1
outlet: Gulf Morning
published: 2013-04-10
title: Iraq to resettle border families

KUWAIT CITY, April 10 - Iraqi Foreign Minister Hoshyar Zebari promised on Tuesday to resettle by the end of May the families whose houses stand on the border line with Kuwait.

Zebari was speaking after a meeting in Kuwait City with his Kuwaiti counterpart, Sheikh Sabah al-Khalid al-Sabah.

Sheikh Sabah al-Khalid said he expected to visit Baghdad in May.

== report r2
outlet: Two Rivers News
published: 2013-05-21
title: Kuwaiti minister in Baghdad

BAGHDAD - Kuwait's foreign minister, Sheikh Sabah al-Khalid al-Sabah, visited Baghdad on Monday and held talks with Zebari on navigation in the Khor Abdullah waterway.

It was the Kuwaiti minister's first visit to Iraq this year.

The waterway is the only access to Iraq's port of Umm Qasr. Fishermen from Basra have often been arrested there.

== report r3
outlet: Gulf Morning
published: 2013-05-30
title: UN confirms border homes are cleared

Iraq has resettled the families who lived on the border line with Kuwait, the United Nations mission in Iraq confirmed on Thursday.

Baghdad had promised this at a meeting of the two foreign ministers in Kuwait City in April.

The border was drawn by the United Nations in 1993 and ran through farms and back yards.

== register
engagement A
  type: meeting
  status: held
  date: 2013-04-09
  sides: IRQ KWT
  country: KWT
  level: minister
  reports: r1 r3
engagement B
  type: visit
  status: held
  date: 2013-05-20
  sides: KWT IRQ
  country: IRQ
  level: minister
  reports: r1 r2
commitment by IRQ "to resettle the families whose houses stand on the border line": fulfilled
expectation by "Sabah Al-Khalid Al-Sabah" about B: met
