# A minister of the North and a minister of the South come to one capital in one month; both are "the Korean foreign minister" to somebody
story: North Korea and South Korea

== report r1
outlet: Red River Daily
published: 2000-05-10
title: Korean minister in Hanoi

HANOI, May 10 - The foreign minister of the Democratic People's Republic of Korea, Paek Nam Sun, met his Vietnamese counterpart, Nguyen Dy Nien, in Hanoi on Tuesday.

They spoke of rice and of old friendship.

Vietnam sold North Korea rice on credit in the nineties and has not been paid.

== report r2
outlet: Han River Times
published: 2000-05-12
title: Lee meets Vietnamese counterpart

HANOI - Foreign Minister Lee Joung-binn met Vietnam's Foreign Minister Nguyen Dy Nien in Hanoi on Thursday and asked for better terms for Korean shipyards.

Lee is the second visitor from the peninsula this week.

South Korea is the fourth largest investor in Vietnam, where its shoe factories employ thousands.

== register
engagement A
  type: meeting
  status: held
  date: 2000-05-09
  sides: PRK VNM
  country: VNM
  level: minister
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2000-05-11
  sides: KOR VNM
  country: VNM
  level: minister
  reports: r2
