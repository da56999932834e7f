/**
 * Accounts of the invented platforms. They stand raw in `web/`, as a page saved from a browser holds them: it is Lacuna that
 * takes private ones out before it keeps anything. Public ones (a state organ, a paper) are listed in observatory.yaml.
 */
export type Account = {
  readonly number: string;
  readonly name: string;
  /** As Wave marks accounts: 1 a government, 3 a medium, -1 nobody in particular. */
  readonly mark: -1 | 1 | 3;
};

const private_ = (number: string, name: string): Account => ({ number, name, mark: -1 });

export const ACCOUNTS = {
  gull: private_('7700000011', '编造的海鸥先生'),
  kelp: private_('7700000012', '虚构海带小姐'),
  lamp: private_('7700000013', '子虚灯塔看守'),
  oar: private_('7700000014', '乌有桨手老陆'),
  salt: private_('7700000015', '杜撰盐记账员'),
  tide: private_('7700000016', '无此潮汐观察'),
  heron: private_('7700000017', 'invented_heron_17'),
  buoy: private_('7700000018', 'nosuch_buoy_18'),
  paper: { number: '7700000001', name: '塞雷瓦日报', mark: 3 },
  bulletin: { number: '7700000002', name: '晚间播报', mark: 3 },
  city: { number: '7700000003', name: '奥尔姆门发布', mark: 1 },
  voice: { number: '7700000004', name: '港湾之声', mark: 3 },
} as const satisfies Readonly<Record<string, Account>>;

export type AccountKey = keyof typeof ACCOUNTS;
