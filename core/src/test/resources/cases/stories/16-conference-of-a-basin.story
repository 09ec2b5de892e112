# A conference is announced with few of those who come, and each outlet names its own country's people
story: announce, confirm attendance, hold told twice

== report r1
outlet: Abuja Guardian Wire
published: 2018-01-15
title: Nigeria to host conference on Lake Chad

ABUJA, Jan 15 (AGW) - Nigeria will host an international conference on the shrinking of Lake Chad in Abuja from February 26 to 28, Foreign Minister Geoffrey Onyeama said on Monday.

Niger, Chad and Cameroon have been asked to send their leaders, he said.

The lake has lost nine tenths of its surface since 1963.

== report r2
outlet: Niamey Radio
published: 2018-02-19
title: Niger will attend Abuja conference

Niger will take part in the conference on Lake Chad in Nigeria next week, Foreign Minister Ibrahim Yacouba told the radio on Monday.

"Half a million of our people live from that water," Yacouba said.

The minister, who met Algerian officials in Tamanrasset at the weekend to speak about migrants, said the canal would be on the table again, as it had been for forty years.

== report r3
outlet: Abuja Guardian Wire
published: 2018-02-28
title: Lake Chad states ask for canal

ABUJA, Feb 28 (AGW) - A three-day conference of Nigeria, Niger, Chad and Cameroon in Abuja ended on Wednesday with a call for a canal that would bring water to Lake Chad from the Congo basin.

Nigerian President Muhammadu Buhari said that doing nothing was not an option.

Engineers put the cost at 50 billion dollars.

== report r4
outlet: N'Djamena Presse
published: 2018-03-01
title: Chad hopes for water from the Congo

Chad has welcomed the outcome of the Abuja conference, which closed on Wednesday.

Cherif Mahamat Zene, who led the Chadian delegation, said that herders could not wait thirty years for a canal. He said Chad and its neighbours Niger, Nigeria and Cameroon should first dig out the channels of the rivers.
== register
engagement A
  type: conference
  status: held
  date: 2018-02-26/2018-02-28
  sides: NGA NER TCD CMR
  country: NGA
  reports: r1 r2 r3 r4
engagement B
  type: meeting
  status: held
  date: 2018-02-17/2018-02-18
  sides: NER DZA
  country: DZA
  reports: r2
