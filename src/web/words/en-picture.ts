/** Pages about pictures, in English. */
export const picture = {
  number: (place: number) => `Picture ${place}`,
  everySighting: 'every sighting of this picture',
  blurredAlt: 'a blurred picture',
  blurred: 'Blurred',
  showIt: 'Show it',
};
