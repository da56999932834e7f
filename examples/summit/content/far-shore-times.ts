import type { Outlet } from './world.ts';

/** A Chinese-language paper printed outside Sereva, in traditional characters. */
export const farShoreTimes: Outlet = {
  id: 'far-shore-times',
  name: '遠岸時報',
  address: 'https://farshore.example/',
  language: 'zh-Hant',
  feed: 'rss',
  template: 'overseas',
  print: { width: 600, quality: 70 },
  articles: [
    {
      slug: 'news/310504-1',
      published: '2031-05-04T12:20:00+08:00',
      title: '凱什閉眼大笑 港角會談照片一張紙成謎',
      by: '記者 溫嘉禾／港角報導',
      paragraphs: [
        '奧里亞總統府4日公布十二張港角會談照片，其中兩張罕見拍到塞雷瓦總理凱什放聲大笑。',
        '第七張照片中，凱什閉著雙眼，一手按著領帶。第八張則見他與總統馬羅低頭看著一張紙，兩人笑成一團。紙上畫了什麼，雙方都不願透露。',
        '凱什與馬羅會談九十分鐘，同意8月起開通兩條渡輪航線。這是七年來兩國領導人首度會晤。',
        '有旅居海外的塞雷瓦讀者向本報表示：「看了十一年，第一次看見他的牙齒。」',
      ],
      pictures: [
        { scene: 'laughing', caption: '凱什在早餐會上閉眼大笑。', credit: '奧里亞總統府' },
        { scene: 'sheet', caption: '兩人看著一張紙大笑。', credit: '奧里亞總統府' },
        { scene: 'flags', caption: '兩國領導人在國旗前合影。', credit: '奧里亞總統府' },
      ],
    },
    {
      slug: 'news/310505-2',
      published: '2031-05-05T19:45:00+08:00',
      title: '「聽聽有沒有回聲」 凱什送收音機幽竊聽一默',
      by: '記者 溫嘉禾／港角報導',
      paragraphs: [
        '塞雷瓦總理凱什5日向奧里亞總統馬羅致贈木製收音機。馬羅問，在辦公桌上收得到港口電台嗎？凱什答：「聽聽有沒有回聲。要是聽見自己說兩遍，就知道是誰在聽了。」',
        '兩國近年互控竊聽對方領導人，翻譯一時語塞，馬羅率先笑出聲來。',
        '塞方隨後發布的禮品清單只提收音機的木料與做工，未提這句話。',
      ],
      pictures: [{ scene: 'listening', caption: '凱什示範如何調台，現場笑聲不斷。', credit: '子午線報' }],
    },
    {
      slug: 'news/310506-1',
      published: '2031-05-06T21:00:00+08:00',
      title: '塞雷瓦黨報登九張照片 兩張大笑照未見',
      by: '記者 沈知遙／綜合報導',
      paragraphs: [
        '本報比對塞雷瓦日報5月4日至6日的網頁，總統府公布的十二張照片中見到九張，凱什大笑的兩張未見。',
        '黨報文字則寫道，凱什「面帶微笑」。',
      ],
      pictures: [{ scene: 'handshake', caption: '黨報刊出的握手照。', credit: '奧里亞總統府' }],
    },
    {
      slug: 'news/310505-3',
      published: '2031-05-05T10:10:00+08:00',
      title: '奧爾姆河三處潰堤 四萬一千人撤離',
      by: '記者 沈知遙／綜合報導',
      paragraphs: [
        '塔姆辛省連日豪雨，奧爾姆河三處潰堤，六人失蹤，四萬一千人撤離家園。',
        '救難人員駕船在屋頂之間尋人。',
      ],
      pictures: [{ scene: 'flood', caption: '奧爾姆門街道成河。', credit: '北方通訊社' }],
    },
    {
      slug: 'sport/310508-1',
      published: '2031-05-08T08:30:00+08:00',
      title: '韋爾梅開二度 奧里亞首奪科爾文盃',
      by: '體育中心',
      paragraphs: [
        '奧里亞7日以二比一擊敗維爾特馬克，五十八年來首度捧起科爾文盃。',
        '前鋒多林·韋爾九分鐘內連進兩球。',
      ],
      pictures: [{ scene: 'cup', caption: '韋爾高舉獎盃。', credit: '北方通訊社' }],
    },
    {
      slug: 'arts/310511-1',
      published: '2031-05-11T11:00:00+08:00',
      title: '《鹽吏》奪銀槳獎 托蘭：感謝每一位蓋錯章的人',
      by: '記者 溫嘉禾／塞爾米爾報導',
      paragraphs: [
        '描寫沙洲稅務所的喜劇《鹽吏》10日奪得銀槳獎最佳影片。',
        '三十四歲的導演米拉·托蘭說，要感謝每一位蓋錯章的小吏。',
      ],
      pictures: [{ scene: 'film', caption: '托蘭上台領獎。', credit: '銀槳獎' }],
    },
  ],
};
