# A minister's tour takes in two neighbours on two days, and the papers of both write of "the visit"
story: two visits on one tour

== report r1
outlet: Steppe Agency
published: 2017-03-07
title: Japanese minister arrives for talks

ASHGABAT, March 7 - Japanese Foreign Minister Fumio Kishida visited Ashgabat on Monday and held talks with his Turkmen counterpart, Rashid Meredov, on a gas chemical plant.

Kishida leaves for Tashkent on Tuesday.

Turkmenistan has the fourth largest gas reserves in the world and few customers.

== report r2
outlet: Silk Road Post
published: 2017-03-09
title: Kishida offers loan for power station

TASHKENT, March 9 - Japan will lend Uzbekistan money for a power station in Navoi, Foreign Minister Fumio Kishida said during his visit to Tashkent on Wednesday.

He was received by Foreign Minister Abdulaziz Komilov.

Japanese firms have built two turbines there already, at a cost of 500 million dollars.

== register
engagement A
  type: visit
  status: held
  date: 2017-03-06
  sides: JPN TKM
  country: TKM
  level: minister
  reports: r1
engagement B
  type: visit
  status: held
  date: 2017-03-08|2017-03-07/2017-03-08
  sides: JPN UZB
  country: UZB
  level: minister
  reports: r1 r2
