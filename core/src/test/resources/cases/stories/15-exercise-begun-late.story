# A naval exercise starts two days late because of a storm; the last report finds it still going on
story: announce, delay, begin

== report r1
outlet: Strait Defence Journal
published: 2005-09-05
title: Three navies to train off Penang

The navies of Malaysia, Singapore and Australia will hold a joint exercise off Penang from September 19, the Malaysian Defence Ministry announced on Monday.

Eleven ships and two submarines will practise the search for mines. The ministry said that the exercise would last ten days.

The three countries and two others have trained together since 1971 under a pact on the defence of the peninsula. Last year's exercise was held off Tioman island.

== report r2
outlet: Singapore Evening Post
published: 2005-09-19
title: Storm keeps ships in port

A naval exercise of Singapore, Australia and Malaysia that was to start on Monday has been put off until September 21 because of a tropical storm in the Andaman Sea.

HMAS Stuart of the Australian navy lost a boat in heavy seas, an officer said. Nobody was hurt.

== report r3
outlet: Malaya News Agency
published: 2005-09-22
title: Joint exercise under way off Penang

GEORGE TOWN, Sept 22 (MNA) - Australian, Malaysian and Singaporean warships are holding a joint exercise off Penang that began on Wednesday, two days late.

Sailors will look for forty dummy mines that were laid by a fishing boat. Fishermen have been asked to stay away until September 30.
== register
engagement A
  type: exercise
  status: under-way
  date: 2005-09-21|2005-09-21/2005-09-30|2005-09-21/..
  sides: MYS SGP AUS
  reports: r1 r2 r3
engagement B
  type: exercise
  status: held
  date: 2004
  sides: MYS SGP AUS
  country: MYS
  reports: r1
