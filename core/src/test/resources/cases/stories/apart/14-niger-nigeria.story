# Niger and Nigeria, Nigerien and Nigerian: one letter, two presidents, one host in one week
story: Niger and Nigeria

== report r1
outlet: Harmattan Wire
published: 2013-03-13
title: Nigerien president in Algiers

ALGIERS, March 13 (Harmattan Wire) - Niger's President Mahamadou Issoufou met Algerian Prime Minister Abdelmalek Sellal in Algiers on Tuesday to discuss patrols along the desert border.

Smugglers of cigarettes and migrants cross the Sahara there by night, and kidnappers have sold hostages on both sides.

== report r2
outlet: Lagoon Times
published: 2013-03-15
title: Jonathan in Algiers

Nigerian President Goodluck Jonathan met Algeria's Prime Minister Abdelmalek Sellal in Algiers on Thursday. The trans-Saharan pipeline was the main subject, his spokesman said.

The pipe would be 4,000 kilometres long and would bring gas from the Niger delta to Europe. Nobody has offered to pay.

== register
engagement A
  type: meeting
  status: held
  date: 2013-03-12
  sides: NER DZA
  country: DZA
  level: head
  reports: r1
engagement B
  type: meeting
  status: held
  date: 2013-03-14
  sides: NGA DZA
  country: DZA
  level: head
  reports: r2
