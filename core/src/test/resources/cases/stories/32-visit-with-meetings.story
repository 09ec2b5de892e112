# A visit of several days holds a meeting and a signing that the reports tell apart by day and town
story: visit announced, a meeting inside, a signing inside, looking back

== report r1
outlet: Tagus Journal
published: 2007-03-09
title: Socrates to spend four days in Angola

Prime Minister Jose Socrates will arrive in Luanda on Monday for a four-day official visit to Angola, accompanied by three ministers and some 70 business people.

Portugal is Angola's biggest source of imports.

Some 60,000 Portuguese live in the former colony, many of them engineers and teachers who came after the civil war ended in 2002.

== report r2
outlet: Angolan State Agency
published: 2007-03-14
title: Head of State receives Portuguese premier

Luanda, 14 March - President Jose Eduardo dos Santos received the Prime Minister of Portugal, Jose Socrates, at the Cidade Alta palace in Luanda on Tuesday morning.

The meeting lasted ninety minutes and dealt with credit lines and visas. Socrates, who has been on an official visit to Angola since Monday, leaves today for Lobito.

== report r3
outlet: Lusitania Radio
published: 2007-03-15
title: Railway accord signed in Lobito

The prime ministers of Portugal and Angola signed an agreement on the repair of the Benguela railway in the port of Lobito on Wednesday.

Fernando da Piedade Dias dos Santos called it "the line of life". For Socrates it was the third day of his stay in the country.

== report r4
outlet: Tagus Journal
published: 2007-03-17
title: What Luanda gave and what it did not

LISBON - The prime minister came home on Thursday night from four days in Angola with a railway and without an answer on visas.

Diplomats said the talk with the Angolan president on Tuesday had been "long and not always easy".

== register
engagement A
  type: visit
  status: held
  date: 2007-03-12/2007-03-15
  sides: PRT AGO
  country: AGO
  level: head
  reports: r1 r2 r3 r4
engagement B
  type: meeting
  status: held
  date: 2007-03-13
  sides: PRT AGO
  country: AGO
  level: head
  reports: r2 r4
engagement C
  type: signing
  status: held
  date: 2007-03-14
  sides: PRT AGO
  country: AGO
  level: head
  reports: r3
