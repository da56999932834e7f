/**
 * Invented measurements of whether a site could be reached from a network, in the form of OONI's web_connectivity. Numbers
 * of networks are those set aside for documentation (RFC 5398), codes of countries are free for private use.
 */
export type Measured = {
  readonly at: string;
  readonly host: string;
  readonly country: string;
  readonly network: string;
  readonly blocking: 'dns' | 'tcp_ip' | 'http-failure' | 'http-diff' | false | null;
  readonly accessible: boolean | null;
  readonly failure?: string;
  /** What kept the control from the page; `asked`: the control itself could not be asked. */
  readonly control?: 'down' | 'certificate' | 'unasked';
};

const HOME = { country: 'XS', network: 'AS64496' };
const HOME_TOO = { country: 'XS', network: 'AS64497' };
const AWAY = { country: 'XO', network: 'AS64500' };

export const MEASURED: readonly Measured[] = [
  { at: '2031-05-06 01:00:00', host: 'meridian.example', ...AWAY, blocking: false, accessible: true },
  {
    ...{ at: '2031-05-06 01:10:00', host: 'meridian.example', ...HOME, blocking: 'dns', accessible: false },
    failure: 'dns_nxdomain_error',
  },
  {
    ...{ at: '2031-05-06 01:12:00', host: 'meridian.example', ...HOME_TOO, accessible: false },
    ...{ blocking: 'http-failure', failure: 'connection_reset' },
  },
  {
    ...{
      at: '2031-05-06 01:20:00',
      host: 'farshore.example',
      ...HOME,
      blocking: 'tcp_ip',
      accessible: false,
    },
    failure: 'generic_timeout_error',
  },
  { at: '2031-05-06 01:30:00', host: 'skerry.example', ...HOME, blocking: 'http-diff', accessible: false },
  // A small blog whose server was down for everybody that night.
  {
    ...{
      at: '2031-05-06 01:40:00',
      host: 'harbourblog.example',
      ...HOME,
      blocking: false,
      accessible: false,
    },
    ...{ failure: 'connection_refused', control: 'down' },
  },
  {
    ...{ at: '2031-05-06 01:45:00', host: 'newsheap.example', ...AWAY, blocking: false, accessible: false },
    ...{ failure: 'ssl_invalid_certificate', control: 'certificate' },
  },
  {
    ...{ at: '2031-05-06 01:50:00', host: 'oriailbo.example', ...HOME, blocking: null, accessible: null },
    ...{ failure: 'generic_timeout_error', control: 'unasked' },
  },
  { at: '2031-05-07 01:00:00', host: 'serevadaily.example', ...HOME, blocking: false, accessible: true },
];
