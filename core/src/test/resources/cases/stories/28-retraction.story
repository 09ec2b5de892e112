# A paper takes back its scoop: its account settles nothing any more, the denial stands, and a real meeting later is another entry
story: scoop, denial, retraction, and a real meeting four weeks on

== report r1
outlet: Evening Courier
published: 2009-08-05
title: Ministers in secret Zurich meeting

Armenian Foreign Minister Edward Nalbandyan and his Turkish counterpart Ahmet Davutoglu met secretly in a hotel in Zurich on Monday, two people familiar with the talks told the Evening Courier.

The two are said to have gone through the draft protocols on opening the border line by line for three hours.

== report r2
outlet: Bosporus Wire
published: 2009-08-06
title: Ankara denies Zurich meeting

ANKARA, Aug. 6 (Bosporus Wire) - Turkey's Foreign Ministry on Thursday denied that Davutoglu had met Nalbandyan in Zurich this week.

"The minister did not leave Ankara on Monday, and no such meeting took place," a spokesman said.

The two countries have no diplomatic relations, and their border has been shut since 1993.

== report r3
outlet: Evening Courier
published: 2009-08-08
title: Correction

Retraction: The Evening Courier reported on August 5 that the foreign ministers of Armenia and Turkey, Edward Nalbandyan and Ahmet Davutoglu, met in Zurich on August 3. The report was wrong. We have found that no meeting took place, and we withdraw the article and apologise to our readers.

== report r4
outlet: Ararat Daily
published: 2009-08-26
title: Ministers to meet in Bern

YEREVAN - Foreign Minister Edward Nalbandyan will meet Turkey's Ahmet Davutoglu in Bern on Monday under Swiss mediation, the ministry said on Wednesday.

It would be the ministers' first meeting this summer.

Opposition deputies in Yerevan accuse the government of giving too much away. They plan a march through the centre of the capital.

== report r5
outlet: Bosporus Wire
published: 2009-09-01
title: Turkish, Armenian ministers meet in Bern

BERN, Sept. 1 (Bosporus Wire) - The foreign ministers of Turkey and Armenia met in the Swiss capital on Monday and announced six weeks of internal consultations on two protocols.

Swiss Foreign Minister Micheline Calmy-Rey joined them at the end.

== register
engagement A
  type: meeting
  status: denied
  date: 2009-08-03
  sides: ARM TUR
  country: CHE
  level: minister
  reports: r1 r2 r3
  superseded: r1
engagement B
  type: meeting|mediation
  status: held
  date: 2009-08-31
  sides: ARM TUR
  country: CHE
  level: minister
  reports: r4 r5
