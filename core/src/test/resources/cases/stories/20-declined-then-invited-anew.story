# An invitation is turned down; months later a new one is accepted and the visit takes place: the first stays declined
story: invite, decline, invite anew and accept, hold

== report r1
outlet: Mekong Wire
published: 1988-10-03
title: Vietnam invites Thai foreign minister

HANOI, Oct 3 (Mekong Wire) - Vietnamese Foreign Minister Nguyen Co Thach has invited his Thai counterpart, Siddhi Savetsila, to visit Hanoi this month, a spokesman said on Monday.

No Thai foreign minister has been to Vietnam since 1976.

Diplomats see in the invitation a sign that Hanoi wants to speak about Cambodia before the last of its soldiers has gone. Thach met the Thai ambassador on Saturday, the spokesman said.

== report r2
outlet: Siam Observer
published: 1988-10-10
title: Siddhi will not go to Hanoi

Foreign Minister Siddhi Savetsila has declined an invitation to visit Vietnam in October, saying that Vietnamese troops must first leave Cambodia.

"A guest should not have to step over soldiers," Siddhi told the Observer yesterday.

Businessmen were disappointed. Seafood companies in Samut Sakhon had hoped that he would bring home the crews of sixteen trawlers.

== report r3
outlet: Siam Observer
published: 1988-12-19
title: Thai minister accepts new invitation

After Vietnam withdrew another 18,000 soldiers from Cambodia, Foreign Minister Siddhi Savetsila has accepted a new invitation from Nguyen Co Thach and will visit Hanoi from January 9 to 12, his ministry said on Monday.

He had turned down a first invitation in October.

== report r4
outlet: Mekong Wire
published: 1989-01-12
title: Thailand and Vietnam agree on trade office

HANOI, Jan 12 (Mekong Wire) - Thailand will open a trade office in Hanoi, Siddhi Savetsila said on Thursday at the end of a four-day visit to Vietnam.

The Thai foreign minister and Nguyen Co Thach also talked about fishing boats that each side has seized.
== register
engagement A
  type: visit
  status: declined
  date: 1988-10
  sides: THA VNM
  country: VNM
  level: minister
  reports: r1 r2 r3
engagement B
  type: visit
  status: held
  date: 1989-01-09/1989-01-12
  sides: THA VNM
  country: VNM
  level: minister
  reports: r3 r4
engagement C
  type: meeting
  status: held
  date: 1988-10-01
  sides: VNM THA
  level: ambassador
  reports: r1
