# Nobody is named: states, offices and capitals have to be enough to know the visit again
story: expect, announce, hold

== report r1
outlet: Levant Daily
published: 1990-01-08
title: King expected in Cairo

The King of Jordan is expected in Cairo this month for talks with the Egyptian president on water and on the price of phosphate, a palace official said yesterday.

The two countries have been on good terms since their embassies were opened again in 1984.

Egyptian labourers in Jordan number about 120,000. Their wages are paid late more often than not, the ministry of labour has admitted.

== report r2
outlet: Nile News Agency
published: 1990-01-17
title: Jordanian monarch to visit

CAIRO, Jan 17 (NNA) - The Jordanian monarch will visit Egypt on January 23, it was announced here on Wednesday. The president will receive him at Qubba Palace.

The talks will deal with the movement of workers, official sources said.

== report r3
outlet: Radio Amman
published: 1990-01-23
title: King and president hold talks

His Majesty the King arrived in Cairo today for a visit to Egypt and held talks with the Egyptian president, Radio Amman reports.

The two leaders discussed bilateral relations. The King invited the president to Aqaba.

== report r4
outlet: Levant Daily
published: 1990-01-25
title: Egypt will buy more phosphate from Jordan

Egypt will double its purchases of Jordanian phosphate, officials said after Tuesday's visit by the king to Cairo.

The price will be fixed by experts in March.

The king and the president were in agreement on all questions, said a joint statement, which did not say what the questions were.

== register
engagement A
  type: visit|meeting
  status: held
  date: 1990-01-23
  sides: JOR EGY
  country: EGY
  level: head
  reports: r1 r2 r3 r4
engagement B
  type: visit
  status: invited
  sides: JOR EGY
  country: JOR
  level: head
  reports: r3
