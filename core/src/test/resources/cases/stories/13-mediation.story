# A mediator shuttles before he brings both sides to one table: his two visits and the talks are three entries
story: visit one, visit two, announce talks, begin, hold

== report r1
outlet: Algerian Press Bureau
published: 2000-05-24
title: President of the Republic in Addis Ababa

ADDIS ABABA, May 24 (APB) - Algerian President Abdelaziz Bouteflika held talks with Ethiopian Prime Minister Meles Zenawi in Addis Ababa on Wednesday as part of his efforts to end the war between Ethiopia and Eritrea.

The president will travel on to Asmara on Thursday to meet Eritrean President Isaias Afwerki.

== report r2
outlet: Red Sea Wire
published: 2000-05-25
title: Bouteflika brings truce plan to Asmara

ASMARA, May 25 (Red Sea Wire) - Bouteflika handed a plan for a truce to Eritrea's Isaias Afwerki in Asmara on Thursday, after talks with the Ethiopian leader the day before.

Eritrean radio said the president told the Algerian leader that his troops would leave the town of Zalambessa.

== report r3
outlet: Algerian Press Bureau
published: 2000-05-28
title: Indirect talks to open in Algiers

ALGIERS, May 28 (APB) - Ethiopia and Eritrea will begin indirect talks in Algiers on May 30 under the mediation of Algeria, the Foreign Ministry said.

The delegations will be led by Foreign Ministers Seyoum Mesfin and Haile Woldense.

== report r4
outlet: Highland Broadcasting
published: 2000-05-29
title: Eritrea says it has left Zalambessa

Eritrea said on Monday that its troops had withdrawn from Zalambessa, as it had promised the Algerian president last week.

An Ethiopian army spokesman called the statement untrue. "They have not withdrawn, they were thrown out," he said.

The two armies have fought since May 1998 over a stretch of stony ground where hardly anyone lives.

== report r5
outlet: Highland Broadcasting
published: 2000-05-30
title: Talks to end war begin

Algerian mediators began talks with Ethiopia and Eritrea in Algiers on Tuesday. The two delegations did not sit in the same room.

Seyoum Mesfin, the Ethiopian foreign minister, said that he had come to listen. His Eritrean counterpart, Haile Woldense, called for an immediate truce.

== report r6
outlet: Red Sea Wire
published: 2000-06-11
title: Talks in Algiers end with draft of truce

ALGIERS, June 11 (Red Sea Wire) - Algerian-mediated talks between Eritrea and Ethiopia ended in Algiers on Saturday with a draft accord for a truce.

Eritrea accepted it at once. Ethiopia said its parliament would have to be heard.

The plan provides for foreign observers along the border. Algerian Prime Minister Ahmed Benbitour said that the two sides had been brought within a hand's breadth of each other.

== register
engagement A
  type: visit|meeting|mediation
  status: held
  date: 2000-05-24
  sides: DZA ETH
  country: ETH
  level: head
  reports: r1 r2
engagement B
  type: visit|meeting|mediation
  status: held
  date: 2000-05-25
  sides: DZA ERI
  country: ERI
  level: head
  reports: r1 r2
engagement C
  type: mediation|negotiation
  status: held
  date: 2000-05-30/2000-06-10
  sides: DZA ETH ERI
  country: DZA
  level: minister
  reports: r3 r5 r6
commitment by ERI "that its troops would leave the town of Zalambessa": disputed
