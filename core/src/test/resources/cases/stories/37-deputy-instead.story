# The minister stays at home and sends the deputy; the visit is the same, its level lower than announced
story: announce, lower the level, hold

== report r1
outlet: Vistula Courier
published: 2003-05-14
title: Cimoszewicz to go to Kiev

Foreign Minister Wlodzimierz Cimoszewicz will visit Kiev on May 21 to discuss the visas that Ukrainians will need from October, the ministry in Warsaw said on Wednesday.

Poland must ask its eastern neighbours for visas before it joins the European Union next year. Traders in Lviv and Przemysl fear for their living.

== report r2
outlet: Vistula Courier
published: 2003-05-19
title: Deputy to stand in for minister in Kiev

WARSAW, May 19 - Poland will send Deputy Foreign Minister Adam Rotfeld to Kiev on Wednesday instead of Cimoszewicz, who is needed at home before the referendum on joining the European Union.

Kiev was told of the change over the weekend, a spokesman said.

== report r3
outlet: Dnieper Agency
published: 2003-05-22
title: Polish guest promises free visas

KIEV, May 22 - Poland will issue visas to Ukrainians free of charge, visiting Deputy Foreign Minister Adam Rotfeld said in Kiev on Wednesday after talks with officials of the Ukrainian Foreign Ministry.

Ukrainian officials hid their disappointment that the minister himself had not come.

== register
engagement A
  type: visit
  status: held
  date: 2003-05-21
  sides: POL UKR
  country: UKR
  level: deputy-minister|official
  reports: r1 r2 r3
