# Guinea, Equatorial Guinea and Guinea-Bissau on three days with one guest: the names contain one another
story: Guinea, Equatorial Guinea, Guinea-Bissau

== report r1
outlet: Gulf of Guinea Wire
published: 2012-05-09
title: Brazilian minister in Conakry

CONAKRY, May 9 - Brazilian Foreign Minister Antonio Patriota met Guinea's President Alpha Conde in Conakry on Tuesday to discuss iron ore and a debt of eleven million dollars.

A Brazilian company holds rights to half of the Simandou mountain range and has built no mine yet.

== report r2
outlet: Gulf of Guinea Wire
published: 2012-05-11
title: Patriota meets Obiang

MALABO, May 11 - Brazil's Foreign Minister Antonio Patriota met the president of Equatorial Guinea, Teodoro Obiang, in Malabo on Thursday. Construction contracts were on the table.

Brazilian builders are at work on the new capital in the mainland forest, a project of several billion dollars.

== report r3
outlet: Atlantic Lusophone News
published: 2012-05-12
title: Bissau mission for Patriota

Foreign Minister Antonio Patriota of Brazil held talks with the transitional authorities of Guinea-Bissau in Bissau on Friday and called for a return to elected government.

Soldiers seized power there in April between two rounds of a presidential election. Lisbon has refused to deal with them.

== register
engagement A
  type: meeting
  status: held
  date: 2012-05-08
  sides: BRA GIN
  country: GIN
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2012-05-10
  sides: BRA GNQ
  country: GNQ
  reports: r2
engagement C
  type: meeting|negotiation
  status: held
  date: 2012-05-11
  sides: BRA GNB
  country: GNB
  reports: r3
