# A naval exercise is announced, put off without a date, given a new one and held: one exercise, no second one
story: announce, postpone, new date, hold

== report r1
outlet: Straits Morning Herald
published: 2013-04-09
title: Navies to drill off Labuan

KUALA LUMPUR: The navies of Malaysia and Brunei will hold a joint exercise, Pearl Shield, off Labuan from April 15 to 19, the Malaysian navy said on Tuesday.

Eight ships and some 600 sailors will practise search and rescue and the boarding of suspect vessels.

== report r2
outlet: Borneo Broadcasting
published: 2013-04-13
title: Joint exercise put off as ships join ferry search

Malaysia and Brunei have postponed their naval exercise planned for next week, Brunei's Defence Ministry said on Saturday, because ships of both navies are searching for a missing ferry.

Pearl Shield will go ahead "when the search allows it", a spokesman said.

== report r3
outlet: Straits Morning Herald
published: 2013-05-03
title: Pearl Shield to start on Monday

The naval exercise with Brunei that was put off in April will begin off Labuan on Monday and last five days, the fleet's commander said.

The ferry went down off Sarawak with 41 people on board. The last of the missing was found on Sunday, and the ships have since taken on fuel and stores at Kota Kinabalu.

== report r4
outlet: Borneo Broadcasting
published: 2013-05-11
title: Pearl Shield ends

The joint naval exercise of Malaysia and Brunei ended on Friday with a parade of ships in Labuan harbour.

Deputy commanders from both navies said the crews had boarded "every vessel they were asked to".

Fishermen complained of five days without a catch. The navy promised to pay for torn nets.

== register
engagement A
  type: exercise
  status: held
  date: 2013-05-06/2013-05-10
  sides: MYS BRN
  country: MYS
  reports: r1 r2 r3 r4
