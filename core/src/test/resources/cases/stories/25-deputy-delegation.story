# State agencies write of delegations "led by" a deputy minister, the foreign press of the visit; one article drops in another plan
story: delegation leaves, talks, returns

== report r1
outlet: Beijing News Service
published: 2004-05-10
title: Foreign Ministry delegation leaves for DPRK

BEIJING, May 10 (BNS) - A delegation of the Chinese Foreign Ministry led by Vice Foreign Minister Wu Dawei left here on Monday for a five-day visit to the Democratic People's Republic of Korea.

It was seen off at the airport by officials of the DPRK Embassy.

== report r2
outlet: Pyongyang Central Agency
published: 2004-05-12
title: Talks held between DPRK and China

Pyongyang, May 12 (PCA) -- Talks between Kim Kye Gwan, vice-minister of Foreign Affairs, and the delegation of the Chinese Foreign Ministry led by its vice-minister Wu Dawei were held here on Tuesday.

Present there were officials concerned and the Chinese ambassador. Both sides exchanged views on boosting the bilateral friendship in an atmosphere of comradeship.

== report r3
outlet: Seoul Daily Mirror
published: 2004-05-15
title: Wu back from Pyongyang with 'useful' message

Chinese Vice Foreign Minister Wu Dawei returned to Beijing on Friday after visiting North Korea, where he discussed a date for working-level nuclear talks, a diplomatic source said.

Wu's visit came as the countries of the six-party forum prepare for a new round.

Foreign Minister Ban Ki-moon is to visit Moscow on May 25 to meet his Russian counterpart, the ministry in Seoul said separately.

== register
engagement A
  type: visit
  status: held
  date: 2004-05-10/2004-05-14
  sides: CHN PRK
  country: PRK
  level: deputy-minister
  reports: r1 r2 r3
engagement B
  type: visit
  status: scheduled
  date: 2004-05-25
  sides: KOR RUS
  country: RUS
  level: minister
  reports: r3
