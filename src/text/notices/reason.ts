/** Something is not shown. */
const NOT_SHOWN =
  /无法|不能|不可|删除|移除|屏蔽|下架|[不未][予豫]|暂停|限制|隐藏|失败|锁定|remov|delet|unavailable|not (?:currently )?available|no longer|withheld|block|taken down|cannot|can['’]t|disabled|restricted|claim|볼\s?수\s?없|제한|삭제|차단|중단|조치|블라인드|削除|停止|非表示|できません|されません/iu;

/** Something is why. */
const CAUSE =
  /因|由于|根据|依据|(?<![已曾])经(?![常济理验过典营])|被|接(?:到|相关|投诉)|收到|涉嫌|违反|due to|because|violat|against|report(?:ed|s) |위반|위배|따라|의해|인해|요청|により|によって|のため|違反し/iu;

/** What is told of as possible, as a rule for everybody, or as not the case. */
const DOUBT =
  /请勿|不得发布|如(?:有|果|发现|若)|若|可能|或将|否则|[未不](?:曾|会|发现)?违[反规法]|没有违|\b(?:may|might|could|if|please|will)\b|\b(?:not|n['’]t|no) (?:\w+ )?violat|[^\s]시\s|될\s?수\s?있|할\s?수\s?있|않(?:습|았)|可能性|場合|ことがあります|ていません|ください/iu;

/**
 * A rule or a right is named as why something is not shown: words alone, without either, name a link or what somebody
 * writes about; a rule told to everybody or denied is no reason.
 */
export const isReason = (sentence: string, words: RegExp): boolean =>
  words.test(sentence) && !DOUBT.test(sentence) && (NOT_SHOWN.test(sentence) || CAUSE.test(sentence));
