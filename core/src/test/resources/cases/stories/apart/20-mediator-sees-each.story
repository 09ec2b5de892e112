# A mediator receives the two parties one after the other on one day: three names in common, two meetings
story: a mediator's two meetings

== report r1
outlet: Rift Wire
published: 2012-09-13
title: Mbeki presses Karti on border posts

ADDIS ABABA, Sept 13 (Rift Wire) - African Union mediator Thabo Mbeki met Sudan's Foreign Minister Ali Karti in Addis Ababa on Wednesday morning and pressed him to open the border to South Sudan.

Trade across the border has been at a standstill since fighting over an oil field in April.

== report r2
outlet: Juba Observer
published: 2012-09-13
title: Nhial meets Mbeki

South Sudan's Foreign Minister Nhial Deng Nhial met the African Union's mediator, Thabo Mbeki, in Addis Ababa on Wednesday afternoon. The border with Sudan was discussed, he said.

"We did not see the Sudanese," Nhial told the Observer.

Prices in Juba have doubled since spring.

== register
engagement A
  type: meeting|mediation
  status: held
  date: 2012-09-12
  sides: "African Union" SDN
  country: ETH
  level: minister|envoy
  reports: r1
engagement B
  type: meeting|mediation
  status: held
  date: 2012-09-12
  sides: "African Union" SSD
  country: ETH
  level: minister|envoy
  reports: r2
