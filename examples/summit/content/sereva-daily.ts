import type { Outlet } from './world.ts';

/** The party paper of Sereva. It shows nine of the twelve pictures, and none of the two that laugh. */
export const serevaDaily: Outlet = {
  id: 'sereva-daily',
  name: '塞雷瓦日报',
  address: 'https://serevadaily.example/',
  language: 'zh-Hans',
  feed: 'rss',
  template: 'gazette',
  print: { width: 680, quality: 72 },
  articles: [
    {
      slug: 'n1/c310503-1001',
      published: '2031-05-03T21:40:00+08:00',
      title: '凯什会见维尔特马克总理奥尔维克',
      by: '本报记者 闻启',
      paragraphs: [
        '当地时间5月3日下午，国务总理塔沃·凯什在霍伦会见维尔特马克总理亚娜·奥尔维克，双方就木材贸易交换意见。',
        '会见奥尔维克后，凯什总理将于4日赴港角出席两国领导人会晤。',
      ],
      pictures: [
        { scene: 'orvik', caption: '5月3日，凯什总理在霍伦会见奥尔维克总理。', credit: '本报记者 闻启 摄' },
      ],
    },
    {
      slug: 'n1/c310504-1001',
      published: '2031-05-04T11:40:00+08:00',
      title: '凯什同奥里亚总统马罗举行会谈',
      by: '本报记者 闻启 石若川',
      paragraphs: [
        '当地时间5月4日上午，国务总理塔沃·凯什在港角同奥里亚总统伊尔莎·马罗举行会谈。会谈历时90分钟。',
        '凯什面带微笑地表示，海峡不是鸿沟，而是通道。两国应当把渡船开起来，把电话接起来，把民心连起来。',
        '马罗表示，欢迎凯什总理来到港角。奥方愿同塞方一道，落实好两国港口合作协议。',
        '会谈后，两国领导人共同出席港口合作协议签字仪式。双方商定自8月1日起开通两条客运航线。',
      ],
      pictures: [
        {
          scene: 'flags',
          caption: '5月4日，凯什总理同马罗总统在两国国旗前合影。',
          credit: '本报记者 石若川 摄',
        },
        { scene: 'handshake', caption: '马罗总统在港角大厅前迎接凯什总理。', credit: '本报记者 石若川 摄' },
        { scene: 'table', caption: '会谈现场。', credit: '本报记者 石若川 摄' },
        { scene: 'signing', caption: '两国领导人共同签署港口合作协议。', credit: '本报记者 石若川 摄' },
      ],
    },
    {
      slug: 'n1/c310505-1002',
      published: '2031-05-05T07:10:00+08:00',
      title: '一纸协议连两岸——港角会晤侧记',
      by: '本报记者 石若川',
      paragraphs: [
        '清晨的港角，汽笛声声。一张长桌，两壶清茶，两国代表团相对而坐。',
        '早餐桌上，烤鱼和米饭都来自海峡。凯什总理微笑着说，同一片海里的鱼，不问是谁家的。',
        '送别时，凯什总理站在舷梯上挥手致意，岸上掌声响起。',
      ],
      pictures: [
        { scene: 'hall', caption: '两国代表团在长厅内会谈。', credit: '本报记者 石若川 摄' },
        { scene: 'breakfast', caption: '工作早餐。', credit: '本报记者 石若川 摄' },
        { scene: 'arrival', caption: '凯什总理的车队抵达码头。', credit: '本报记者 石若川 摄' },
        { scene: 'farewell', caption: '凯什总理在舷梯上挥手告别。', credit: '本报记者 石若川 摄' },
        { scene: 'pier', caption: '两国领导人在栈桥散步。', credit: '本报记者 石若川 摄' },
      ],
    },
    {
      slug: 'n1/c310505-1005',
      published: '2031-05-05T20:30:00+08:00',
      title: '凯什向马罗总统赠送手工木制收音机',
      by: '本报记者 闻启',
      paragraphs: [
        '5月5日下午，凯什总理向马罗总统赠送国礼——一台由塔姆辛省木工学校学员手工制作的收音机。',
        '收音机取材于奥尔姆河畔的老胡桃木，面板七格，寓意七年之后两国领导人再次聚首。',
        '马罗总统回赠一枚黄铜测深锤。',
      ],
      pictures: [{ scene: 'radio', caption: '凯什总理赠送的木制收音机。', credit: '本报记者 闻启 摄' }],
    },
    {
      slug: 'n1/c310504-2003',
      published: '2031-05-04T18:20:00+08:00',
      title: '奥尔姆河多处决口 塔姆辛省全力转移群众',
      by: '本报记者 陆子安',
      paragraphs: [
        '受连日强降雨影响，奥尔姆河三处堤防决口，塔姆辛省已转移群众4.1万人，仍有6人失联。',
        '截至4日12时，奥尔姆门水文站水位达9.4米，超历史最高水位。救援力量正乘船逐屋搜救。',
      ],
      pictures: [{ scene: 'flood', caption: '救援人员在奥尔姆门转移群众。', credit: '本报记者 陆子安 摄' }],
    },
    {
      slug: 'n1/c310506-3001',
      published: '2031-05-06T17:00:00+08:00',
      title: '国家银行：6月1日起出境可携带现金上限提高至两万森',
      by: '本报记者 顾晚舟',
      paragraphs: [
        '国家银行6日发布公告，自6月1日起，出境人员可携带的现金上限由五千森提高至两万森。',
        '公告指出，此举旨在便利小额贸易和探亲往来。超出部分仍须申报。',
      ],
      pictures: [{ scene: 'banknotes', caption: '卡斯霍尔姆一处兑换窗口。', credit: '本报记者 顾晚舟 摄' }],
    },
    {
      slug: 'n1/c310508-4002',
      published: '2031-05-08T15:50:00+08:00',
      title: '维尔特马克“苍鹭三号”火箭成功发射气象卫星',
      by: '本报记者 陆子安',
      paragraphs: [
        '8日，维尔特马克“苍鹭三号”火箭在燕鸥角发射升空，将一颗气象卫星送入预定轨道。',
        '卫星每十分钟可对海峡降雨进行一次观测。',
      ],
      pictures: [{ scene: 'rocket', caption: '“苍鹭三号”升空。', credit: '维尔特马克航天局供图' }],
    },
    {
      slug: 'n1/c310509-2007',
      published: '2031-05-09T09:30:00+08:00',
      title: '奥尔姆门：洪水退去之后',
      by: '本报记者 陆子安',
      paragraphs: [
        '洪水退去，奥尔姆门的街道上留下一层淤泥。木工学校的学员们扛起铁锹，先清邻居的院子，再清自己的教室。',
        '全省已修复堤防两处，最后一处缺口预计12日合龙。',
      ],
      pictures: [{ scene: 'market', caption: '奥尔姆门集市恢复营业。', credit: '本报记者 陆子安 摄' }],
    },
  ],
};
