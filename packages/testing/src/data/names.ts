/** Made-up people, by what they do. No name here is meant to be anybody's. */
export const directorName = 'Marguerite Okonjo-Vale';

export const managerNames = ['Henrike Sandvoss', 'Rafael Montesclaros', 'Aiko Minazuki', 'Desmond Achterberg'] as const;

/** Six for each team, in the order of the teams. */
export const repNames = [
  ['Ana Ruiz-Calderón', 'Tomasz Wiśniewicz', '林曉晴', 'Oluwaseun Adebayo-Kern', 'Bo Li', 'Ingrid Sólveigardóttir'],
  [
    'Priya Raghunathan',
    "Niamh O'Dálaigh",
    'Mateus Figueirinha',
    'فرح النجّاري',
    'Jean-Baptiste Delacroix-Fontaine de la Rivière',
    'Zoë Hartmann',
  ],
  ['星川悠希', 'Ελένη Μαυρογιαλή', 'Kwabena Ofori-Manu', 'Šárka Novotníková', 'Ngọc Trầm Vũ', 'D. Q. Moon'],
  [
    'Amaru Quispesivana',
    'Søren Østerbygd',
    'Ruth Ben-Haddad',
    'Дарина Ковалишин',
    'Ximena Ybarrondo',
    'Ifeoma Nwachukwuka',
  ],
] as const;

export const newcomerName = 'Leilani Kahoʻokele';

export const marketingNames = ['Florence Quillfeather', 'Jonas Brückental', 'தமிழினி சுந்தரவேல்'] as const;

export const supportNames = ['Ottoline Greaves', 'Samir Belkacemi-Roux'] as const;

export const teamNames = ['Harbor', 'Summit', 'Meadow', 'Canyon'] as const;

export const accountBeginnings = [
  'Alder',
  'Bluefin',
  'Cobalt',
  'Drift',
  'Ember',
  'Fathom',
  'Granite',
  'Hollow',
  'Iris',
  'Juniper',
  'Kestrel',
  'Lumen',
  'Marble',
  'Nimbus',
  'Orchard',
  'Pylon',
  'Quarry',
  'Rivet',
  'Saffron',
  'Tundra',
  'Umber',
  'Vesper',
  'Willow',
  'Zephyr',
] as const;

export const accountEndings = [
  'Logistics',
  'Foods',
  'Clinics',
  'Energy',
  'Textiles',
  'Robotics',
  'Insurance',
  'Hotels',
  'Media',
  'Farms',
  'Optics',
  'Transit',
] as const;

export const products = ['Atlas', 'Atlas Plus', 'Beacon', 'Compass', 'Compass Pro'] as const;

export const segments = ['small business', 'mid-market', 'enterprise'] as const;
