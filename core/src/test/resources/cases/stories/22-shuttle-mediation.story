# A mediator goes to and fro: each call on a capital is its own engagement, and so are the talks that come of it
story: two calls on two capitals, indirect talks announced, opened and ended

== report r1
outlet: Red Sea Wire
published: 2000-03-07
title: Algerian envoy carries peace plan to Asmara

ASMARA, March 7 (Red Sea Wire) - Algeria's special envoy Ahmed Ouyahia met Eritrean President Isaias Afwerki here on Monday and handed him revised proposals for ending the border war with Ethiopia, Eritrean radio said.

Ouyahia is to travel on to Addis Ababa and meet Ethiopian Prime Minister Meles Zenawi on Wednesday.

The fighting, which broke out in May 1998, has killed tens of thousands of soldiers.

== report r2
outlet: Addis Morning Post
published: 2000-03-09
title: Premier receives Algerian mediator

Prime Minister Meles Zenawi received the Algerian envoy, Ahmed Ouyahia, at his office on Wednesday and told him that Ethiopia wanted guarantees, not promises.

The mediator, who came from Asmara, left the capital the same evening without speaking to the press.

== report r3
outlet: Algerian State Agency
published: 2000-03-14
title: Both parties accept Algiers talks

ALGIERS, March 14 - Ethiopia and Eritrea have agreed to send delegations to indirect talks in Algiers beginning on March 20, the Algerian Foreign Ministry announced on Tuesday.

The two delegations will not meet face to face. Algeria will carry messages between them.

== report r4
outlet: Red Sea Wire
published: 2000-03-21
title: Proximity talks open in Algiers

ALGIERS, March 21 (Red Sea Wire) - Proximity talks between Ethiopia and Eritrea opened in the Algerian capital on Monday, with the two foreign ministers, Seyoum Mesfin and Haile Woldense, lodged on different floors of one hotel.

Algerian officials shuttled between the rooms until late at night.

== report r5
outlet: Addis Morning Post
published: 2000-03-26
title: Algiers round ends without agreement

The indirect talks in Algiers broke up on Friday without agreement, Foreign Minister Seyoum Mesfin said on his return.

Seyoum blamed Asmara, which he said had rejected the timetable for withdrawal put forward by the Algerian mediators. No date for further talks was set.

== register
engagement A
  type: meeting|mediation
  status: held
  date: 2000-03-06
  sides: DZA ERI
  country: ERI
  reports: r1
engagement B
  type: meeting|mediation
  status: held
  date: 2000-03-08
  sides: DZA ETH
  country: ETH
  reports: r1 r2
engagement C
  type: mediation|negotiation
  status: held
  date: 2000-03-20/2000-03-24|2000-03-20
  sides: DZA ETH ERI
  country: DZA
  level: minister
  reports: r3 r4 r5
