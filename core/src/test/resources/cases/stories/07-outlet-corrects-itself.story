# An outlet sends its report out again with another day: the first version settles nothing, and there is no conflict
story: announce wrongly, correct, announce elsewhere, hold

== report r1
outlet: Rideau Wire
published: 2007-05-07
title: MacKay to meet Espinosa in Mexico City on May 18

OTTAWA, May 7 (Rideau Wire) - Canadian Foreign Minister Peter MacKay will meet his Mexican counterpart, Patricia Espinosa, in Mexico City on May 18 to talk about seasonal farm workers, his spokesman said on Monday.

About 13,000 Mexicans pick fruit and vegetables in Ontario and Quebec each summer. Farmers say they could use twice as many.

== report r2
outlet: Rideau Wire
published: 2007-05-07
title: CORRECTED - MacKay to meet Espinosa in Mexico City on May 21

(Corrects date of meeting to May 21 from May 18 in headline and first paragraph)

OTTAWA, May 7 (Rideau Wire) - Canadian Foreign Minister Peter MacKay will meet his Mexican counterpart, Patricia Espinosa, in Mexico City on May 21 to talk about seasonal farm workers, his spokesman said on Monday.

About 13,000 Mexicans pick fruit and vegetables in Ontario and Quebec each summer. Farmers say they could use twice as many.

== report r3
outlet: La Jornada del Valle
published: 2007-05-15
title: Farm workers on the agenda of Canadian minister

The working conditions of Mexicans on Canadian farms will be raised when Foreign Secretary Patricia Espinosa meets Canada's Peter MacKay in Mexico City on May 21.

Unions on both sides of the border have asked for a right to change employers.

"We are sending people, not hands," Espinosa told senators on Tuesday.

Canada's conservative government has so far left the matter to the provinces. A growers' association in Ontario says that free choice would leave small farms without pickers in August.

== report r4
outlet: Rideau Wire
published: 2007-05-22
title: Canada to let farm workers change jobs

MEXICO CITY, May 22 (Rideau Wire) - Mexican farm workers will be allowed to change employers in Canada, Peter MacKay said after he met Patricia Espinosa on Monday.

The two foreign ministers also spoke about forged visas. MacKay was to fly home on Tuesday.

Under the plan, a worker may leave after one month if a new farmer pays for the journey. Espinosa said the plan was a beginning.

Canadian farmers were not pleased. "We pay for the flight and lose the man," said a grower of peppers in Leamington.

== register
engagement A
  type: meeting|visit
  status: held
  date: 2007-05-21
  sides: CAN MEX
  country: MEX
  level: minister
  reports: r1 r2 r3 r4
  superseded: r1
