# A visit is announced, put off for a vote at home, dated anew and held: one entry with both days in its history
story: announce, postpone, new date, hold

== report r1
outlet: Harbour Ledger
published: 2012-03-05
title: Finland's Tuomioja to visit Oslo next week

HELSINKI, March 5 (Harbour Ledger) - Finnish Foreign Minister Erkki Tuomioja will travel to Oslo on March 14 for talks with his Norwegian counterpart, Jonas Gahr Store, the Finnish Foreign Ministry said on Monday.

The two ministers are to discuss shipping in the Barents Sea and search and rescue in the Arctic, the ministry said.

Finland has wanted for years to take a larger part in the planning of rescue flights over the northern waters, where traffic has grown fourfold since 2008.

Store, who returned from a visit to Warsaw on Friday, is also to show his guest the new coast guard centre in Sola, officials in Oslo said.

== report r2
outlet: Nordlys Radio
published: 2012-03-12
title: Oslo talks put off

Wednesday's visit to Oslo by Finland's foreign minister has been postponed because of a confidence vote in Helsinki, the Norwegian Foreign Ministry said.

"Minister Tuomioja has asked us to find another day, and we are happy to do so," a ministry spokesman told the radio.

The vote was called after the opposition Centre Party withdrew its support for a bill on regional hospitals. The government expects to win it.

== report r3
outlet: Harbour Ledger
published: 2012-03-16
title: Tuomioja will go to Norway on March 28

HELSINKI, March 16 (Harbour Ledger) - Tuomioja's trip to Norway, which was to have taken place this week, will now take place on March 28, his office said on Friday.

The government survived a confidence vote in parliament on Wednesday by 104 votes to 88.

Store said in Tromso that the agenda would not change. "The sea does not wait for parliaments, but ministers must," he said.

== report r4
outlet: Nordlys Radio
published: 2012-03-27
title: Finland's foreign minister here tomorrow

Finnish Foreign Minister Erkki Tuomioja arrives tomorrow for his delayed visit, and fishermen in Finnmark hope that he brings good news.

Norway's union of fishermen wants Finnish helicopters to be stationed in Kirkenes during the winter.

Tuomioja was to have come two weeks ago, but stayed at home for a vote of confidence.

== report r5
outlet: Oslo Morning Post
published: 2012-03-29
title: Store and Tuomioja agree on joint rescue flights

Norway and Finland will plan their rescue flights over the Barents Sea together from next year, Foreign Minister Jonas Gahr Store said after talks with Finland's Erkki Tuomioja in Oslo on Wednesday.

The Finnish minister's visit had been delayed for two weeks by a vote in Helsinki.

"We have one sea and far too many control rooms," Tuomioja told reporters at the Foreign Ministry. Store praised what he called a sober agreement among neighbours.
== register
engagement A
  type: visit
  status: held
  date: 2012-03-28
  sides: FIN NOR
  country: NOR
  level: minister
  reports: r1 r2 r3 r4 r5
engagement B
  type: visit
  status: held
  date: 2012-03-02
  sides: NOR POL
  country: POL
  level: minister
  reports: r1
