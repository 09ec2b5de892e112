# One side is an organisation: its head visits a state, and the visit is told by office, by name and by the organisation alone
story: announce, expect, hold told twice

== report r1
outlet: Tbilisi Free Press
published: 2013-06-10
title: NATO chief to come to Georgia

NATO Secretary General Anders Fogh Rasmussen will visit Georgia on June 26 and 27, Foreign Minister Maia Panjikidze told journalists on Monday.

Rasmussen will meet Prime Minister Bidzina Ivanishvili and look at barracks in Gori, Panjikidze said.

The alliance's leader has been to the country twice before. A parade of the army's mountain brigade has been called off because of the heat.

== report r2
outlet: Brussels Security Review
published: 2013-06-25
title: No date for membership, diplomats say

NATO's secretary general will not bring a date for membership when he travels to Tbilisi on Wednesday, diplomats at the alliance's headquarters said.

Georgia was promised in 2008 that it would become a member one day. Allies disagree over when that day should be.

== report r3
outlet: Tbilisi Free Press
published: 2013-06-26
title: Rasmussen praises reforms

TBILISI, June 26 (TFP) - Rasmussen praised Georgia's army reforms as he met Ivanishvili in Tbilisi on Wednesday, the first day of a visit.

"You have done your homework," the NATO secretary general said.

In the evening he spoke to students. He goes to Gori on Thursday to see a battalion that will leave for Helmand in autumn.

== report r4
outlet: Brussels Security Review
published: 2013-06-28
title: Alliance leaves door ajar

NATO Secretary General Anders Fogh Rasmussen ended a two-day visit to Georgia on Thursday with kind words and no date.

The prime minister, Bidzina Ivanishvili, had hoped for more, an adviser said. Georgian soldiers will stay in Afghanistan until the end of 2014.

Rasmussen returned to Brussels in the evening, where he is to receive Ukrainian President Viktor Yanukovych on Monday.

== register
engagement A
  type: visit
  status: held
  date: 2013-06-26/2013-06-27
  sides: GEO "North Atlantic Treaty Organization"
  country: GEO
  reports: r1 r2 r3 r4
engagement B
  type: meeting|visit
  status: scheduled|expected
  date: 2013-07-01
  sides: UKR "North Atlantic Treaty Organization"
  country: BEL
  reports: r4
