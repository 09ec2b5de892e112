# A visit is the news of one report and an aside in another, which is about a call with a third state
story: announce, mention in passing, hold, mention in passing

== report r1
outlet: Nairobi Evening Mail
published: 2019-02-20
title: Juma to visit Mogadishu

Kenya's Foreign Minister Monica Juma will visit Mogadishu on March 6 to ease a dispute over maritime borders, the ministry said on Wednesday.

Kenya summoned Somalia's ambassador last week over an auction of oil blocks.

Kenyan officials say the blocks lie in their waters. Somalia denies that it has sold anything and says that it only showed maps at a meeting of oil firms in London.

== report r2
outlet: Addis Herald
published: 2019-02-28
title: Abiy and Kenyatta discuss Somalia by phone

Ethiopian Prime Minister Abiy Ahmed and Kenyan President Uhuru Kenyatta discussed the quarrel between Kenya and Somalia in a telephone call on Wednesday, Abiy's office said.

Abiy offered Ethiopia's help. Kenyatta told him that Monica Juma, the Kenyan foreign minister, would be going to Mogadishu on March 6.

== report r3
outlet: Mogadishu Voice
published: 2019-03-06
title: Kenyan minister in Mogadishu

Kenyan Foreign Minister Monica Juma held talks with Foreign Minister Ahmed Isse Awad in Mogadishu on Wednesday during a one-day visit to Somalia.

The ministers agreed that no more blocks would be offered until a court has ruled.

== report r4
outlet: Nairobi Evening Mail
published: 2019-03-14
title: Somali ambassador back at work

Somalia's ambassador has returned to Nairobi, a week after Foreign Minister Monica Juma's visit to Mogadishu.

The ambassador told the Mail that fishermen on both sides would be the first to notice.

Kenya has sent its own envoy back as well. A ruling of the International Court of Justice on the line through the sea is expected next year.

== register
engagement A
  type: visit
  status: held
  date: 2019-03-06
  sides: KEN SOM
  country: SOM
  level: minister
  reports: r1 r2 r3 r4
engagement B
  type: call
  status: held
  date: 2019-02-27
  sides: ETH KEN
  level: head
  reports: r2
engagement C
  type: meeting
  status: held
  date: 2019-02-11/2019-02-17
  sides: KEN SOM
  level: ambassador|official
  reports: r1
