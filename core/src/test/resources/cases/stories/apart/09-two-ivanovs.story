# Two ministers of one government share a surname, and both are in Oslo in one week
story: same surname, two persons

== report r1
outlet: Fjord Morning
published: 2002-05-15
title: Ivanov promises haddock data

OSLO - Russian Foreign Minister Igor Ivanov met his Norwegian counterpart, Jan Petersen, in Oslo on Tuesday. Ivanov promised that Russia would share its figures on cod and haddock.

Fishermen in Lofoten have long doubted what trawlers from Murmansk write in their logbooks.

== report r2
outlet: Barents Wire
published: 2002-05-18
title: Ivanov, Norwegians discuss submarine scrap

OSLO, May 18 (Barents Wire) - Russia's Defence Minister Sergei Ivanov met Norwegian Defence Minister Kristin Krohn Devold in Oslo on Friday to discuss the scrapping of old submarines.

Ivanov said three hulls were already on land.

Norway has paid for much of the work on the Kola peninsula.

== register
engagement A
  type: meeting
  status: held
  date: 2002-05-14
  sides: RUS NOR
  country: NOR
  level: minister
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2002-05-17
  sides: RUS NOR
  country: NOR
  level: minister
  reports: r2
