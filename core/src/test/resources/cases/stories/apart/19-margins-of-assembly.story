# In New York one minister sees two colleagues within an hour; each paper tells only its own half
story: two meetings of one minister on one day

== report r1
outlet: Tenno Shimbun
published: 2015-09-30
title: Kishida meets Yun in New York

NEW YORK - Foreign Minister Fumio Kishida met his South Korean counterpart, Yun Byung-se, in New York on Tuesday on the margins of the United Nations General Assembly.

They agreed to speed up talks on history.

The two governments differ over women who were forced into brothels in the war.

== report r2
outlet: Great Wall Daily
published: 2015-09-30
title: Wang Yi tells Kishida to face facts

Chinese Foreign Minister Wang Yi met Japanese Foreign Minister Fumio Kishida in New York on Tuesday on the margins of the United Nations General Assembly and called on Japan to face history.

Relations have been cool since Tokyo bought three islets in 2012.

== register
engagement A
  type: meeting
  status: held
  date: 2015-09-29
  sides: JPN KOR
  country: USA
  level: minister
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2015-09-29
  sides: JPN CHN
  country: USA
  level: minister
  reports: r2
