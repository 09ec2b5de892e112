# Two navies drill together in April and again in November under one name
story: two exercises of one year

== report r1
outlet: Aegean Morning
published: 2003-04-12
title: Egypt, Greece end naval drill

The navies of Greece and Egypt ended their joint exercise Medusa off Crete on Friday, the Greek general staff announced.

Five frigates took part for a week.

Helicopters hunted a make-believe submarine in the straits, and divers freed hostages from a ferry.

== report r2
outlet: Delta Gazette
published: 2003-11-08
title: Second Medusa drill this year

ALEXANDRIA, Nov 8 - A joint naval exercise of Egypt and Greece, Medusa, ended off Crete on Friday. It was the second this year, after one in April, and the first with submarines.

The manoeuvres are paid for by both governments.

== register
engagement A
  type: exercise
  status: held
  date: 2003-04-11|2003-04-05/2003-04-11|2003-04-04/2003-04-11|2003-04
  sides: GRC EGY
  reports: r1 r2
engagement B
  type: exercise
  status: held
  date: 2003-11-07|2003-11
  sides: GRC EGY
  reports: r2
