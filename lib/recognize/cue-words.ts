/** Words beside which letters are likely to be a credential. */
export const credentialWords = (
  'certif|licens|licenc|registr|registered|credential|board|degree|diploma|transcript|accredit|examin|' +
  'graduat'
).split('|');

/** Words that only a posting or its questionnaire is full of. */
export const hiringWords = (
  'applicant|applicants|vacancy|vacancies|job announcement|announcement|resume|questionnaire|qualification|' +
  'qualifications|qualifying|eligibility|ineligible|eligibilities|grade level|grade levels|pay plan|' +
  'pay scale|pay band|specialized experience|incumbent|usajobs|federal service|selective placement|' +
  'veterans preference|time in grade|performance level|promotion potential|supporting document|' +
  'occupational series|occupational questionnaire|career conditional|competitive service|excepted service|' +
  'competitive status|this position|the position|permanent appointment|conditions of employment|' +
  'qualification standard|general schedule|duty station|specialized training|select the|' +
  'which of the following best describes|sf 50|dd 214|personnel action|grandfathering|preference eligible|' +
  'federal employee|federal employees|hiring|nonappropriated|non appropriated|5 point|10 point|compensable|' +
  'military spouse|noncompetitive|usa staffing|career ladder|open period|incumbents|journeyman|selectee'
).split('|');

/** Words that postings share with other texts: two or three of them begin to say something. */
export const workWords = (
  'position|positions|duties|experience|employment|candidate|candidates|licensure|certification|certified|' +
  'registration|competenc|supervis|telework|knowledge|ability|abilities|education|tenure|responses|veteran|' +
  'veterans|personnel|promotion|employee|employees|bachelors|degree|license|licensed|assessment|agency|' +
  'patient|patients|nurse|nurses|nursing|accredited|appointment|appointed|qualif|eligible|responsib|' +
  'require|equivalency|skills|specialist|technician|supervisor|federal|employed|applying|apply|' +
  'position description|requirement|requirements|assignment|proficien|respond|' +
  'service member|service members|military sponsor|reassign|relocation|overseas|tour of duty|commuting area|' +
  'priority consideration|disciplinary action|clinical privileges|separation notice|downgrade|displaced|entitle'
).split('|');

/** Words of a newspaper, a law, a directory, a catalog: marks there would be noise. */
export const foreignWords = (
  'said|told reporters|reporters|spokesman|spokeswoman|spokesperson|according to|yesterday|newspaper|' +
  'headline|mayor|voters|lawmakers|reelection|columnist|hereinafter|thereof|thereto|therein|hereby|' +
  'subsection|subsections|subparagraph|notwithstanding|enacted|codified|sku|qty|in stock|part no|' +
  'part number|item no|mfr|pkg|shipping|add to cart|catalog|fax|extension|directory|switchboard|recipe|' +
  'quarterback|touchdown|inning|shareholders|plaintiff|defendant|governor|senator|congressman|wholesale|' +
  'discount|warranty|invoice'
).split('|');
