# Three people expect three things: one comes about, one's day passes with a report that it did not, one is made moot
story: expectations met, unmet, overtaken

== report r1
outlet: Adriatic Monitor
published: 2013-04-04
title: Zagreb and Belgrade look for a calendar

ZAGREB, April 4 - Croatian Foreign Minister Vesna Pusic said on Thursday that she expected Serbian Prime Minister Ivica Dacic to visit Zagreb on May 23.

Her Serbian colleague Ivan Mrkic, speaking in Belgrade, said he expected consultations between officials of the two ministries to be held in Belgrade on April 17.

Croatian President Ivo Josipovic told a radio station he expected to meet Serbia's president, Tomislav Nikolic, at the summit in Ohrid on June 1.

== report r2
outlet: Sava Radio
published: 2013-04-18
title: Officials discuss border and missing

Officials of the foreign ministries of Serbia and Croatia held consultations in Belgrade on Wednesday on the border along the Danube and the search for missing persons.

The Croatian side was led by an assistant minister.

Some 1,700 people who disappeared in the war of 1991 to 1995 have still not been found.

== report r3
outlet: Danube Wire
published: 2013-05-24
title: Dacic stays at home

ZAGREB, May 24 (Danube Wire) - Serbian Prime Minister Ivica Dacic did not come to Zagreb on Thursday, as had been expected, and no new date has been named.

Dacic had votes to win in parliament, an aide said.

Croatia joins the European Union on July 1, and shopkeepers on both banks of the Danube fear for their trade.

== report r4
outlet: Adriatic Monitor
published: 2013-05-30
title: Josipovic, Nikolic meet in Sarajevo as Ohrid summit is off

SARAJEVO - Presidents Ivo Josipovic of Croatia and Tomislav Nikolic of Serbia met in Sarajevo on Wednesday, a day after Macedonia cancelled the summit in Ohrid where they were to have seen each other.

They spoke for an hour about genocide suits at the court in The Hague.

== register
engagement A
  type: consultation
  status: held
  date: 2013-04-17
  sides: HRV SRB
  country: SRB
  level: official
  reports: r1 r2
engagement B
  type: visit
  status: cancelled|denied|postponed|expected
  date: 2013-05-23
  sides: SRB HRV
  country: HRV
  reports: r1 r3
engagement C
  type: summit|meeting
  status: cancelled
  date: 2013-06-01
  sides: HRV SRB
  country: MKD
  reports: r1 r4
engagement D
  type: meeting
  status: held
  date: 2013-05-29
  sides: HRV SRB
  country: BIH
  level: head
  reports: r4
expectation by "Ivan Mrkic" about A: met
expectation by "Vesna Pusic" about B: unmet
expectation by "Ivo Josipovic" about C: overtaken
