# The return visit turns guest and host round; persons and topic are the same
story: visit and return visit

== report r1
outlet: Himal Tribune
published: 1998-04-22
title: Kadirgamar in Kathmandu

KATHMANDU, April 22 - Sri Lankan Foreign Minister Lakshman Kadirgamar paid a visit to Kathmandu on Tuesday for talks with his Nepalese counterpart, Kamal Thapa, on a free trade area for South Asia.

He invited Thapa to Colombo.

Trade between the two countries hardly reaches ten million dollars a year.

== report r2
outlet: Serendib Daily
published: 1998-05-15
title: Nepal's minister repays visit

COLOMBO, May 15 - Foreign Minister Kamal Thapa of Nepal came to Colombo on Thursday, repaying the visit that Lakshman Kadirgamar made to Kathmandu last month.

The two again discussed free trade in South Asia.

Tea and pilgrims are most of what passes between the two countries.

== register
engagement A
  type: visit
  status: held
  date: 1998-04-21
  sides: LKA NPL
  country: NPL
  level: minister
  reports: r1 r2
engagement B
  type: visit
  status: held
  date: 1998-05-14
  sides: LKA NPL
  country: LKA
  level: minister
  reports: r1 r2
