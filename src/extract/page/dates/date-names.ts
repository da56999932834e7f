/** Names of `<meta>` that say when an article was published, best first. */
export const PUBLISHED_NAMES = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'article:published',
  'parsely-pub-date', 'sailthru.date', 'publishdate', 'pubdate', 'publish-date', 'publish_date', 'publish_time', 'published_at', 'publication_date',
  'publication-date', 'publicationdate', 'article:publicationdate', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date', 'dcterms.date',
  'dc.date.created', 'date.created', 'date', 'cxenseparse:recs:publishtime', 'weibo:article:create_at', 'article_date_original',
  'originalpublicationdate', 'rnews:datepublished', 'datecreated', 'bt:pubdate', 'release_date', 'citation_publication_date', 'citation_date',
] as const; // prettier-ignore

/** Names of `<meta>` that say when an article was changed, best first. */
export const CHANGED_NAMES = [
  'article:modified_time', 'og:article:modified_time', 'og:updated_time', 'datemodified', 'lastmod', 'last-modified', 'dcterms.modified',
  'dc.date.modified', 'weibo:article:update_at', 'article:updated', 'bt:moddate', 'updated_at',
] as const; // prettier-ignore

/** Before a date of publication, in the languages of the press. */
export const SAYS_PUBLISHED =
  /(?:publish(?:ed)?|posted|veröffentlicht|erstellt am|publié|paru le|publicad[oa]|postado|pubblicat[oa]|gepubliceerd|geplaatst|publi[cs]er[ae][dt]|udgivet|julkaistu|opublikowan[oae]|data publikacji|dodano|publikováno|zveřejněno|опубликован[оа]?|опубліковано|публикация|yayın(?:lanma)?(?: tarihi)?|giriş(?: tarihi)?|نُ?شر(?: في)?|تاريخ النشر|تاریخ انتشار|प्रकाशित|diterbitkan|发布时间|發佈時間|發布時間|发布日期|发布于|發佈於|发表于|發表於|发表时间|登载|刊登|时间|時間|일시|입력|등록|게재|승인|기사입력|公開|掲載|配信|投稿)(?:\s?(?:on|am|le|el|em|il|op|at|日時|日|날짜))?\s*[:：]?\s*/i;

/** Before a date of change. */
export const SAYS_CHANGED =
  /(?:updated?|last (?:updated|modified|changed)|modified|aktualisiert|mis à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornat[oa]|bijgewerkt|gewijzigd|uppdatera[dt]|oppdatert|opdateret|päivitetty|zaktualizowan[oae]|aktualizacja|aktualizováno|обновлен[оа]?|изменено|оновлено|güncelle(?:me|ndi)|(?:آخر )?تحديث|به\s?روز\s?رسانی|अपडेट|अद्यतन|diperbarui|cập nhật|更新(?:时间|時間|日時|于|於)?|修改(?:时间|時間|于|於)?|최종\s?수정|수정|업데이트)\s*[:：]?\s*/i;

/** Class names of what holds a date. */
export const DATE_CLASS =
  /(?:^|[^a-z])(?:pub(?:lish(?:ed)?)?[-_]?(?:date|time|info)?|[apc]?date(?:line|time|published)?|p?time(?:stamp)?|posted(?:[-_]?on)?|post[-_]?date|entry[-_]?date|article[-_]?(?:date|time)|news[-_]?(?:date|time)|created|riqi|shijian|fecha|data|datum|tarih|dato|tanggal|waktu|horario|published[-_]?at)(?:[^a-z]|$)/i;

/** Class names of what shows today's date, or the weather. */
export const TODAY_CLASS =
  /(?:^|[^a-z])(?:today(?:s?[-_]?date)?|date[-_]?today|current[-_]?(?:date|time)|(?:header|site|top|nav)[-_]?(?:date|time)|clock|weather|calendar|hoje|jinri)(?:[^a-z]|$)/i;
