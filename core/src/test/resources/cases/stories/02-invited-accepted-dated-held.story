# From an invitation to a state visit in half a year: each report knows only its own step
story: invite, accept, fix dates, begin, hold

== report r1
outlet: Southern Cross Wire
published: 1996-03-12
title: Bolger invites Chilean president

SANTIAGO, March 12 (SCW) - New Zealand Prime Minister Jim Bolger on Tuesday invited Chilean President Eduardo Frei to visit Wellington, saying that two farming nations on the same ocean should know each other better.

The invitation was handed over in a letter by the New Zealand ambassador. A spokesman for the presidential palace said Frei would study it with interest.

Trade between the two countries came to only 41 million dollars last year, most of it milk powder and fishing gear.

== report r2
outlet: El Correo Austral
published: 1996-03-21
title: Frei says yes to Wellington

Frei has accepted an invitation from Prime Minister Bolger to visit New Zealand, the Foreign Ministry in Santiago said on Thursday. No date has been set.

Diplomats said the trip was unlikely before the southern spring, since the president's calendar was full until August.

The ministry added that salmon farming, forestry and Antarctic research would be on the agenda.

"I expect the president to be in Wellington before Christmas," Foreign Minister Jose Miguel Insulza told radio listeners.

== report r3
outlet: Wellington Standard
published: 1996-07-08
title: Chilean leader due in September

Chile's president will pay a state visit to New Zealand from September 16 to 18, the Prime Minister's office announced yesterday.

President Frei, who will be accompanied by a party of forty exporters, is to be welcomed at Parliament and will then travel to Nelson.

Mr Bolger said he had first written to Mr Frei in March and was delighted that the dates had been found.

== report r4
outlet: Southern Cross Wire
published: 1996-09-16
title: Chile's Frei arrives in New Zealand

WELLINGTON, Sept 16 (SCW) - Chilean President Eduardo Frei arrived in Wellington on Monday for a three-day state visit that is expected to bring a pact on investment.

He was received with a Maori ceremony on the lawn of Parliament and held talks with Prime Minister Jim Bolger in the afternoon.

The two leaders spoke for ninety minutes, officials said. Frei is the first Chilean head of state to come to New Zealand.

== report r5
outlet: Wellington Standard
published: 1996-09-19
title: Frei leaves with a pact

Chilean President Eduardo Frei ended his visit to New Zealand yesterday after looking over salmon cages in Nelson with scientists from both countries.

The investment pact agreed during the visit protects companies of each side against seizure of their property.

Mr Bolger called the three days "worth ten years of letters".

From Auckland Mr Frei will fly to Canberra, where he is due to meet Australian Prime Minister John Howard tomorrow.

== register
engagement A
  type: visit
  status: held
  date: 1996-09-16/1996-09-18
  sides: CHL NZL
  country: NZL
  level: head
  reports: r1 r2 r3 r4 r5
engagement B
  type: meeting|visit
  status: scheduled|expected
  date: 1996-09-20
  sides: CHL AUS
  country: AUS
  level: head
  reports: r5
expectation by "Jose Miguel Insulza" about A: met
