const site = 'https://jobs.lever.co';

/** A posting as pages tell it to machines. */
export const structured = (title: string, words: string) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title,
  description: `<p>${words}</p>`,
  hiringOrganization: { '@type': 'Organization', name: 'Example Health' },
  datePosted: '2027-01-04',
  validThrough: '2027-02-01',
});

/** A page that goes from one posting to the next without a navigation, a little late, as many sites do. */
export const singlePage = `<!doctype html><html lang="en"><head><title>Jobs</title>
<script type="application/ld+json" id="data">${JSON.stringify(structured('Coding Specialist', 'RHIT required.'))}</script>
</head><body><main class="content"><div class="posting-headline"><h2>Coding Specialist</h2></div>
<div class="section-wrapper page-full-width"><div class="section" data-qa="job-description">
<p>The coding specialist must hold the RHIT credential from AHIMA when applying, and keep it current.</p>
<p>Equivalent to the Medical Records Technician series, GS-0675-08, in the federal service.</p></div></div>
<a class="postings-btn" href="#apply">Apply for this job</a></main>
<script>
  addEventListener('go', () => {
    history.pushState(null, '', '/example-health/22222222-2222-4222-8222-222222222222');
    setTimeout(() => {
      document.getElementById('data').textContent = ${JSON.stringify(
        JSON.stringify(structured('Registered Nurse', 'BLS required.')),
      )};
      document.querySelector('h2').textContent = 'Registered Nurse';
      document.querySelector('.section').innerHTML =
        '<p>The nurse must hold current BLS certification from the American Heart Association.</p>';
    }, 700);
  });
</script></body></html>`;
export const firstAddress = `${site}/example-health/11111111-1111-4111-8111-111111111111`;
export const secondAddress = `${site}/example-health/22222222-2222-4222-8222-222222222222`;

/** A page that JobGloss knows nothing of. */
export const elsewhere = 'https://hospital.example';
export const anyPage = {
  address: `${elsewhere}/careers/coder`,
  html: `<!doctype html><html lang="en"><head><title>Work with us</title></head><body><h1>Work with us</h1>
    <p>Our coders hold the RHIT credential from AHIMA, or they study for it.</p></body></html>`,
};

/** A page that shows its posting in a frame. */
export const outerAddress = 'https://careers-example.icims.com/jobs/1234/coding-specialist/job';
const innerAddress = `${outerAddress}?in_iframe=1`;
export const framedPages: Record<string, string> = {
  [outerAddress]: `<!doctype html><title>Careers</title><iframe id="icims_content_iframe" width="900" height="700" src="${innerAddress}"></iframe>`,
  [innerAddress]: `<!doctype html><html lang="en"><head><title>Coding Specialist</title>
      <script type="application/ld+json">${JSON.stringify(structured('Coding Specialist', 'RHIT required.'))}</script></head>
      <body><div class="iCIMS_MainWrapper"><h1 class="iCIMS_Header">Coding Specialist</h1>
      <div class="iCIMS_JobContent"><h2 class="iCIMS_InfoField_Job">Overview</h2>
      <div class="iCIMS_InfoMsg_Job"><div class="iCIMS_Expandable_Text"><p>You must hold the RHIT credential from AHIMA.</p>
      </div></div></div><a class="iCIMS_ApplyOnlineButton" href="#apply">Apply for this job online</a></div></body></html>`,
};
