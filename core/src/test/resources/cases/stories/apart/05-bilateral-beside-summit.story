# Two presidents meet beside a summit that both attend: the meeting is not the summit
story: a summit and a meeting on its margins

== report r1
outlet: Indochina Wire
published: 2015-09-28
title: Leaders adopt fisheries plan

COLOMBO, Sept 28 - Leaders of India, Sri Lanka, Bangladesh and Maldives opened a summit on fisheries in the Indian Ocean in Colombo on Sunday.

They adopted a plan against trawling before breaking up for dinner. The summit ends on Monday.

== report r2
outlet: Hooghly Herald
published: 2015-09-29
title: Modi, Hasina discuss Teesta waters

COLOMBO - Prime Minister Narendra Modi and his Bangladeshi counterpart, Sheikh Hasina, met on Monday on the sidelines of the summit in Colombo and discussed the waters of the Teesta.

The meeting lasted for forty minutes.

The river rises in Sikkim, and farmers downstream say too little is left in March.

== register
engagement A
  type: summit
  status: held|under-way
  date: 2015-09-27/2015-09-28|2015-09-27
  sides: IND LKA BGD MDV
  country: LKA
  level: head
  reports: r1 r2
engagement B
  type: meeting
  status: held
  date: 2015-09-28
  sides: IND BGD
  country: LKA
  level: head
  reports: r2
