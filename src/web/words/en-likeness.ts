const n = new Intl.NumberFormat('en');

/** How a picture relates to a released one, in English. */
export const likeness = {
  shows: {
    whole: 'the whole picture',
    cropped: 'a part of it',
    altered: 'it altered',
    'another-frame': 'another frame of the moment',
    'other-time': 'the same place at another time',
    'may-be': 'may be it: too unsure to decide',
  },
  clocksApart: (hours: number) =>
    hours < 48
      ? `the clocks are ${n.format(hours)} hours apart`
      : `the clocks are ${n.format(Math.floor(hours / 24))} days apart`,
  relation: {
    same: 'the same picture',
    resized: 'in another size or format',
    cropped: 'cropped',
    mirrored: 'mirrored',
    rotated: 'turned',
    recoloured: 'in other colours',
    overlaid: 'with something laid over it',
    framed: 'in a frame',
    rephotographed: 'a screenshot or photograph of it',
    composed: 'beside other pictures',
    'another-frame': 'another frame of the moment',
    different: 'a different picture',
    'cannot-be-judged': 'cannot be judged',
  },
  edit: {
    recompressed: 'recompressed',
    resized: 'resized',
    stretched: 'stretched',
    cropped: 'cropped',
    mirrored: 'mirrored',
    'turned-90': 'turned by 90°',
    'turned-180': 'turned by 180°',
    'turned-270': 'turned by 270°',
    tilted: 'tilted',
    'in-perspective': 'in perspective',
    brightness: 'brightness',
    contrast: 'contrast',
    gamma: 'gamma',
    greyscale: 'greyscale',
    recoloured: 'recoloured',
    blurred: 'blurred',
    sharpened: 'sharpened',
    noisy: 'noise',
    banner: 'a banner',
    logo: 'a logo',
    covered: 'partly covered',
    border: 'a border',
    'interface-around': 'an interface around it',
    'beside-others': 'beside others',
  },
  grounds: {
    byFeatures: 'Features decided: small details that were found again at matching places in both pictures.',
    farPrint: (bits: number) =>
      `The fingerprint alone would be no match: it differs in more than ${bits} bits.`,
    confidence: (share: string) => `confidence ${share}`,
    inliers: (inliers: number, matched: number) =>
      `${n.format(inliers)} of ${n.format(matched)} features agree`,
    correlation: (value: string) => `correlation ${value}`,
    agreeing: (share: string) => `${share} of the cells agree`,
    distance: (bits: number) => `fingerprints differ in ${n.format(bits)} of 256 bits`,
    kept: (share: string) => `${share} of its area kept`,
  },
};
