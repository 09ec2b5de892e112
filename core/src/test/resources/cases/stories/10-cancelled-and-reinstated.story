# A visit is called off in anger and put back on the calendar: cancelled is not the end of the entry
story: announce, cancel, reinstate, hold

== report r1
outlet: Vistula Press
published: 1994-05-02
title: Olechowski plans trip to Vilnius

WARSAW, May 2 (VP) - Polish Foreign Minister Andrzej Olechowski will visit Vilnius on May 19 and 20 to complete work on a treaty of friendship, Polish radio reported on Monday.

His Lithuanian colleague, Povilas Gylys, said the text was ready except for the spelling of names.

The two countries took up relations again in 1991. Some 250,000 Poles live in Lithuania, and their schools have been a matter of dispute ever since.

Olechowski was in Kiev last week, where he met Ukrainian Foreign Minister Anatoly Zlenko.

== report r2
outlet: Vilnius Courier
published: 1994-05-12
title: Poland calls off minister's visit

Poland on Thursday cancelled the visit that Foreign Minister Andrzej Olechowski was to make to Lithuania next week, after a court in Vilnius closed two Polish schools.

The Polish ambassador told the Foreign Ministry that the time was not right. Minister Gylys said he regretted the decision.

"We had chilled the vodka," a Lithuanian diplomat said. The schools, in the suburbs of Nemenčinė and Pagiriai, have 310 pupils.

== report r3
outlet: Vistula Press
published: 1994-05-17
title: Warsaw: trip to Lithuania is on again

WARSAW, May 17 (VP) - Olechowski will go to Vilnius after all, the Foreign Ministry said on Tuesday, a day after Lithuania's highest court ordered that both schools be opened again.

The visit will take place on May 19 and 20 as first planned, the ministry said.

== report r4
outlet: Vilnius Courier
published: 1994-05-21
title: Olechowski and Gylys settle dispute over names

Foreign Ministers Povilas Gylys of Lithuania and Andrzej Olechowski of Poland settled their quarrel over the spelling of names during the Polish minister's two-day visit to Vilnius, which ended yesterday.

Names will be written as their bearers sign them. The visit, cancelled last week and then restored, "nearly became a rumour", Gylys said.
== register
engagement A
  type: visit
  status: held
  date: 1994-05-19/1994-05-20
  sides: POL LTU
  country: LTU
  level: minister
  reports: r1 r2 r3 r4
engagement B
  type: meeting|visit
  status: held
  date: 1994-04-25/1994-05-01|1994-04-24/1994-04-30
  sides: POL UKR
  country: UKR
  level: minister
  reports: r1
