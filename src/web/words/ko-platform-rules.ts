/** What the rules of platforms say, in Korean. */
export const platformRules: Readonly<Record<string, string>> = {
  'probe/not-tried': '이 회차에서는 대상을 검색하지 않았다.',
  'probe/only-authorised-sources':
    '플랫폼이 대상 검색을 승인된 출처로 한정한다고 밝힌다. 같은 회차의 상식 검색과, 비슷한 무게의 소식이나 같은 인물의 검색은 그런 제한 없이 결과가 있었다.',
  'probe/found': '대상 검색의 결과 가운데 적어도 하나가 대상이 말하는 것을 말한다.',
  'probe/before-release':
    '대상이나 그 표기 가운데 하나를 공개되기 전에만 검색했다. 그 전에는 없다는 말이 성립하지 않는다.',
  'probe/notice-for-all': '상식 검색에도 안내문이 나왔다. 가로막은 것은 대상과 상관없다.',
  'probe/notice-without-truism':
    '플랫폼이 안내문을 보였고 나와야 할 대로 나온 상식 검색이 없다. 안내문이 모든 결과를 대신한 것일 수 있다.',
  'probe/notice-for-controls':
    '비슷한 무게의 소식이나 무의미한 문자열에도 안내문이 나왔다. 가장 평범한 검색은 통과하더라도 가로막은 것은 대상과 상관없다.',
  'probe/notice-not-compared':
    '플랫폼이 안내문을 보였고, 가장 평범한 검색 말고는 모두에 안내문이 나오는 것이 아님을 보여 주는 대조 검색(비슷한 무게의 소식, 같은 인물, 무의미한 문자열)이 상식 말고는 없다.',
  'probe/refused-by-notice':
    '결과 자리에 플랫폼의 안내문이 있고 그 말을 인용했다. 상식 검색에도, 적어도 하나의 다른 대조 검색에도 안내문이 나오지 않았다.',
  'probe/some-results-withheld':
    '플랫폼이 결과와 함께 일부 결과는 보이지 않는다고 밝히고 그 말을 인용했다. 상식 검색에도, 적어도 하나의 다른 대조 검색에도 그런 안내문이 나오지 않았다.',
  'probe/unreadable': '답은 왔으나 어느 것에서도 아무것도 읽을 수 없었다.',
  'probe/target-not-read':
    '대상 검색 가운데 거절되었거나 실패했거나 읽을 수 없는 것이 있다. 거기에 있었을 수 있다.',
  'probe/variants-not-tried': '검색어의 모든 표기를 다 검색하지는 않았다.',
  'probe/limits-not-compared':
    '플랫폼이 검색을 승인된 출처로 한정한다고 밝히며, 모든 검색이 그렇지는 않다는 것을 보여 주는 대조 검색이 없다.',
  'probe/results-not-read':
    '일부 결과의 말이 보존되지 않았거나 첫머리만 보존되었다. 거기에서 말했을 수 있다.',
  'probe/controls-failed':
    '나와야 할 대로 나오지 않은 대조 검색이 있다. 아는 것도 찾지 못하는 검색으로 모르는 것을 말할 수 없다.',
  'probe/controls-missing':
    '없다고 하려면 같은 회차에 대조 검색 셋이 있어야 한다. 상식, 비슷한 무게의 소식이나 같은 인물의 중립 주제, 무의미한 문자열이다.',
  'probe/roles-mixed':
    '한 검색어가 두 구실을 하거나 무의미한 문자열에 대상의 검색어가 들어 있다. 그런 대조 검색은 그것만으로 아무것도 말해 주지 않는다.',
  'probe/control-not-made': '정해 둔 대조 검색 하나를 이 회차에 하지 않았다. 어떻게 나왔을지 아무도 모른다.',
  'probe/controls-too-far':
    '대상 검색의 앞뒤 여섯 시간 안, 그리고 공개 뒤에, 결과가 있어야 하고 실제로 있었던 대조 검색이 없다. 그때 검색이 어땠는지 알 수 없다.',
  'probe/same-answer': '대상 검색과 상식 검색에 똑같은 글들이 나왔다. 나온 것은 검색어와 상관없다.',
  'probe/not-found-among-loaded':
    '불러온 결과 가운데 대상이 말하는 것을 말하는 것이 없고 정해 둔 모든 대조 검색이 나와야 할 대로 나왔다. 그러나 불러온 것 뒤에 결과가 더 있거나, 없다는 표시가 없다.',
  'probe/viewers-differ': '같은 회차에 다른 이용자는 이 플랫폼에서 찾았다.',
  'probe/not-found-controls-passed':
    '모든 표기를 검색했고, 결과를 모두 불러왔으며 대상이 말하는 것을 말하는 결과가 없고, 정해 둔 모든 대조 검색을 했으며 나와야 할 대로 나왔다.',
  'probe/target-too-old':
    '대상을 검색하기 전에 회차의 시간이 끝났다. 더 늦은 검색은 대조 검색과 같은 시간대가 아니다.',
  'probe/round-too-old':
    '검색을 다 하기 전에 회차의 시간이 끝났고, 빠진 것이 함께 적혀 있다. 나중에 채우지 않는다. 다른 시간대의 대조 검색은 이 시간대를 말해 주지 않는다.',
  'isolation/control-failed': '한 단계 옆의 대조 검색이 나와야 할 대로 나오지 않았다. 더 검색하지 않았다.',
  'isolation/refused': '플랫폼이 검색을 거부했다(로그인, 캡차, 로봇 규약, 너무 잦음). 더 검색하지 않았다.',
  'isolation/unanswered': '도중에 실패했거나 읽을 수 없었거나 끊긴 단계가 계획에 둔 여유보다 많았다.',
  'isolation/flickering': '같은 검색을 되풀이하자 다른 답이 나왔다.',
  'isolation/not-monotone':
    '적은 낱말의 검색은 결과가 보이지 않고 더 많은 낱말의 검색은 보였다. 이 낱말들 말고 다른 것에 달려 있다.',
  'isolation/nothing-hidden': '모든 낱말을 함께 한 검색에 매번 결과가 있었다. 가려낼 것이 없다.',
  'isolation/single-term': '낱말 하나만으로 모두를 함께 했을 때와 같은 답을 받는다. 조합이 필요 없다.',
  'isolation/combination-without-notice':
    '이 낱말들을 함께 하면 결과가 없고 어느 하나를 빼면 있다. 이유를 말하는 안내문이 없고, 긴 검색어는 본래 덜 찾는다.',
  'isolation/combination-with-empty-parts':
    '플랫폼이 이 낱말들을 함께 하면 제 말로 답하고 어느 하나를 빼면 그러지 않는다. 다만 그 검색 가운데 결과가 없는 것도 있었다.',
  'isolation/combination':
    '플랫폼이 이 낱말들을 함께 하면 제 말로 답하며 그 말을 인용했다. 어느 하나를 빼면 결과를 보인다.',
  'isolation/not-finished': '계획에 필요한 검색이 아직 다 이루어지지 않았거나 더는 하지 않는다.',
  'notice/captcha': '이용자에게 사람임을 보이라고 한다.',
  'notice/technical': '안내문이 오류나 점검, 나중에 다시 시도하라는 말을 한다.',
  'notice/still-there':
    '안내문에 따르면 접혀 있거나 표시가 붙었거나 적은 사람에게만 보이거나 댓글이 닫혀 있다. 거기 있으나 보지 못했다.',
  'notice/login': '이용자에게 먼저 로그인하라고 한다.',
  'notice/moved': '안내문이 계정이나 화면을 옮겼다고 한다.',
  'notice/account': '안내문이 계정이 닫혔거나 제한되었거나 더는 없다고 한다.',
  'notice/author': '안내문이 글쓴이가 내렸다고 한다.',
  'notice/no-permission': '글쓴이가 일부에게만 보인다.',
  'notice/rights': '안내문이 다른 이의 권리를 말한다.',
  'notice/violation': '안내문이 규정이나 법을 말한다.',
  'notice/complaint': '안내문이 신고를 말한다.',
  'notice/by-platform': '안내문이 플랫폼을 운영하는 쪽이 내렸다고 하며 까닭은 적지 않는다.',
  'notice/region': '안내문이 이용자가 있는 곳에서는 보이지 않는다고 한다.',
  'notice/absent-or-private':
    '안내문이 없거나 모두에게 보이지는 않는다고 한다. 이것으로는 아무것도 정할 수 없다.',
  'notice/absent': '안내문이 없다고 하며 까닭은 적지 않는다.',
  'status/gone': '서버가 404나 410으로 답했다. 없으며 까닭은 적혀 있지 않다.',
  'status/legal': '서버가 451로 답했다. 법적인 까닭으로 볼 수 없다.',
  'status/login': '서버가 누구인지 밝히라고 한다.',
  'status/refused': '서버가 이 이용자에게 답하기를 거절한다.',
  'status/too-many': '서버가 너무 자주 물었다고 한다.',
  'status/moved': '다른 주소가 답한다.',
  'status/failed': '서버가 오류로 답했다.',
  'status/refused-otherwise': '서버가 다른 4xx 오류로 답했다.',
  'notice/unknown-words': '플랫폼이 어느 규칙도 모르는 말을 한다.',
  'notice/none': '거기에 있었고, 아니라고 할 것이 없다.',
  'visit/no-answer': '답이 오지 않았거나 묻지 않았다. 아무도 볼 수 없었다.',
  'visit/content':
    '온 것이 그 화면이 아니다. 로그인 요구, 빈 껍데기, 다른 형식, 끊긴 전송, 또는 오류 상태 없는 “찾을 수 없음” 화면이다.',
  'visit/unread': '이 플랫폼을 읽는 프로그램이 글도 안내문도 찾지 못했다.',
  'visit/carries-words':
    '화면에 그 글의 것으로 알려진 말이 있다. observatory.yaml, 검색 결과, 또는 글 자체의 기록에서 안 말이다.',
  'visit/few-words': '화면의 말이 안내문보다 많지 않고, 알려진 안내문도 아니다.',
  'visit/as-before': '글이 마지막으로 보였을 때 이 주소에 있던 것이 화면에 그대로 있다.',
  'visit/not-as-known':
    '글의 말이 알려져 있는데 화면에는 하나도 없다. 고친 것일 수도 있고, 글이 없다고 제 방식으로 말하는 것일 수도 있다.',
  'visit/not-as-before':
    '글이 마지막으로 보였을 때 이 주소에 있던 것이 화면에 더는 없고, 까닭도 말하지 않는다.',
  'visit/declares-post': '글에 대해 알려진 것이 없었다. 화면의 자료가 이 주소를 기사나 글이라고 밝힌다.',
  'visit/nothing-known': '화면이 답했지만, 글이 없다고 말하는 화면과 구별할 만큼 글에 대해 알려진 것이 없다.',
  'page/own-words': '글의 제 화면에 글 자신의 말이 있고 안내문은 없다.',
  'page/own-data': '제 화면의 데이터에 제 번호의 글이 있고 화면에 안내문은 없다.',
  'page/notice-beside-post': '화면이 글의 말을 보이면서 글이 없다고도 한다. 서로 어긋난다.',
  'visit/error-code':
    '데이터로 온 답에 서버 오류나 너무 잦은 요청의 코드가 있다. 그 말은 글에 대해 아무것도 말하지 않는다.',
  'visit/outage':
    '한 시간 안에 살펴본 그 플랫폼의 글 대부분에 이유 없는 똑같은 답이 왔다. 여섯 시간 동안은 어느 글에 대해서도 말해 주지 않는다.',
  'visit/two-at-once':
    '같은 순간의 두 방문이 서로 어긋난다. 어느 것이 먼저인지 몰라 둘 다 때를 말하지 않는다.',
  'visit/redirected-unseen':
    '글이 한 번도 보인 적 없는 곳에서 다른 화면이 답했다. 애초에 이 주소에 없었을 수 있다.',
  'hop/captcha': '사람인지 묻는 화면이 답했다.',
  'hop/consent': '먼저 동의를 구하는 화면이 답했다. 아무것도 보여 주지 않았다.',
  'hop/guest-feed': '로그인하지 않은 사람을 보내는 추천 화면이 답했다.',
  'hop/same-page':
    '같은 사이트의 같은 화면이 답했다. 주소에 제목이 붙었거나 휴대전화용이거나 다른 나라의 도메인이다.',
  'address/x': 'X(옛 Twitter)에서 글의 번호.',
  'address/youtube': '영상의 어느 화면에나 있는 열한 글자.',
  'address/youtu-be': '영상의 짧은 링크 뒤에 있는 열한 글자.',
  'address/naver-blog': '블로그 글의 번호로, 다른 블로그에는 없다.',
  'address/naver-news': '언론사와 그 기사의 번호.',
  'hop/here': '물은 주소가 답했다. https, www., m., 덧붙은 매개변수는 바뀐 것이 아니다.',
  'hop/login': '로그인 화면이 답했다. 아무것도 보여 주지 않았으므로 없음이 아니다.',
  'hop/missing-page': '없는 것을 알리는 그 사이트의 화면이 답했다.',
  'hop/same-post': '같은 글의 다른 꼴 주소가 답했다.',
  'hop/other-post': '다른 글의 주소가 답했다.',
  'hop/led-to-a-post': '글을 가리키지 않던 링크가 글로 이어졌다.',
  'hop/home': '그 사이트의 첫 화면이 답했다.',
  'hop/other-value': '같은 화면이 답했지만, 물은 매개변수의 값이 다르다.',
  'hop/short-link':
    '짧은 링크가 본래대로 다른 곳으로 이어졌다. 어디로 이어졌는지는 글에 대해 아무것도 말하지 않는다.',
  'hop/elsewhere': '다른 주소가 답했고, 그것이 무엇인지 아는 규칙이 없다.',
  'address/weibo': '웨이보의 어느 화면 주소에든 있는 글 번호, 또는 그것을 나타내는 아홉 글자.',
  'address/douyin': '동영상이나 그림글의 번호. 제 화면, 공유 화면, 다른 화면 위의 창.',
  'address/xiaohongshu': '노트의 어느 화면 주소에든 있는 번호. 뒤의 토큰은 어느 세션의 것이다.',
  'address/bilibili': 'BV로 시작하는 동영상의 이름.',
  'address/bluesky': '네트워크가 기록에 준 열쇠.',
  'address/mastodon': '물은 서버에서의 글 번호.',
  'address/page': '주소의 꼴로 안다. 즈후의 답변이나 글, 위챗의 글.',
  'name/led-to': '처음 찾았을 때 지켜보기의 주소가 글의 주소로 이어졌다.',
  'name/read-there': '그 플랫폼을 읽는 프로그램이 지켜보기의 주소에서 이 글 하나만 찾았다.',
  'search/laws-and-policies': '플랫폼이 법이나 정책 때문에 결과를 보이지 않는다고 한다.',
  'search/violation': '플랫폼이 검색어나 결과가 규정에 어긋난다고 한다.',
  'search/authorised-only': '플랫폼이 허가된 출처만 보인다고 한다.',
  'search/login': '이용자에게 먼저 로그인하라고 한다.',
  'search/captcha': '이용자에게 사람임을 보이라고 하거나, 너무 자주 물었다고 한다.',
  'search/none': '플랫폼이 검색에서 아무것도 찾지 못했다고 한다.',
  'search/nothing-here':
    '플랫폼이 여기에 아무것도 없다고 한다. 화면의 빈 곳마다 그렇게 말하므로, 읽은 글이 없을 때만 쓴다.',
  'content/login-wall': '내용 검사에서 로그인을 요구하는 화면으로 나왔다.',
  'content/visitor-system': '내용 검사에서 방문자 표식을 나눠 주는 화면으로 나왔다.',
  'content/captcha': '내용 검사에서 사람인지 묻는 화면으로 나왔다.',
  'weibo/sent-to-login': '웨이보의 답이 비로그인 이용자를 로그인 화면으로 보낸다.',
  'bluesky/not-found': 'AppView가 글을 찾을 수 없다고 표시하고 더 말하지 않는다.',
  'bluesky/not-returned': 'AppView에 글을 이름으로 물었으나 아무 말 없이 빠져 있었다.',
  'bluesky/no-view': 'AppView가 이 이용자는 볼 수 없는 글이라고 표시한다.',
  'bluesky/unknown-form': '답에 글이나 그 자리의 표시가 있으나 아는 꼴이 아니다.',
  'table/seen': '표가 그때 보였다고 한다.',
  'table/no-notice': '없던 글의 표에 있는 한 줄로, 말도 상태도 없다.',
  'table/long-notice': '표에 적힌 말이 어떤 안내문보다도 길다. 어떤 화면의 글이다.',
  'table/unlisted': '표가 제 주소에는 아직 보이고 계정의 목록에는 더 없다고 한다.',
  'comments/no-count': '댓글 수가 나오지 않았다. 얼마나 모자란지 말할 수 없다.',
  'comments/whole': '나온 수가 뜻할 수 있는 가장 큰 수만큼 보았다.',
  'comments/within-rounding':
    '나온 수는 어림한 것이다. 그 수가 뜻할 수 있는 가장 작은 수만큼 보았으며 더 있을 수 있다. 다 보았는지는 말하지 않는다.',
  'comments/cap-explains-gap':
    '모으는 길이 이보다 더 가져오지 않는다. 차이는 그 길의 것이며 플랫폼에 대해 아무 말도 하지 않는다.',
  'comments/replies-explain-gap': '본 댓글에 달렸다고 나온 답글까지 더하면 나온 수만큼 된다.',
  'comments/not-loaded': '보존본이 끝난 뒤에도 댓글이 이어지거나, 이어지는지 아무도 모른다.',
  'comments/closed': '플랫폼이 댓글을 닫았다고 한다. 나온 수는 그 전의 것일 수 있다.',
  'comments/curated': '어느 댓글을 보일지 글쓴이가 고른다. 나머지는 세지만 보이지 않는다.',
  'comments/filter-notice':
    '플랫폼이 모든 댓글을 보이지는 않는다고 한다. 어느 것을, 몇 개를, 왜 보이지 않는지는 말하지 않는다.',
  'comments/list-may-end-early':
    '목록이 한 쪽 이상 뒤에 끝났다. 플랫폼은 긴 목록을 일찍 끝낸다. 다른 차례로는 무엇이 보일지 알 수 없다.',
  'comments/gap-stays-open': '불러올 수 있는 것은 다 불러왔는데 나온 수보다 적게 보았다. 까닭은 모른다.',
  'exit/there-to-the-end': '그 뒤로 이 제목 없이 읽힌 때가 없다.',
  'exit/list-too-short': '목록에 제목이 열 개가 안 된다. 그런 목록에서는 거의 모든 순위가 높고도 낮다.',
  'exit/sank': '마지막 순위가 가장 높은 5분의 1에 들지 않았다. 제목은 아래로 목록을 떠난다.',
  'exit/pinned': '첫째 순위보다 위에 있었다. 사람이 올리고 내리는 고정된 자리다.',
  'exit/length-changed': '제목이 없을 때 목록의 길이도 달랐다. 잘렸거나 채워졌거나 달리 읽혔을 수 있다.',
  'exit/looks-too-far':
    '제목이 마지막으로 보인 때와 처음으로 없던 때가 너무 멀다. 그 사이에 가라앉았을 수 있다.',
  'exit/list-replaced': '다른 제목도 열에 넷 넘게 함께 없어졌다. 목록이 새로 짜였거나 다른 목록이다.',
  'exit/replaced-in-place':
    '그 순위에 새 제목이 있고 앞뒤 제목은 순위를 지켰다. 제목이 고쳐졌거나 사람이 채우는 자리일 수 있다.',
  'exit/was-falling': '마지막 두 번의 움직임에서 가장 높은 5분의 1의 절반 넘게 떨어졌다. 내려가는 길이었다.',
  'exit/came-back': '다음 세 번의 관찰 안에 다시 있었다. 없던 관찰은 목록의 다른 사본일 수 있다.',
  'exit/abrupt': '가장 높은 5분의 1에 있다가 다음에 볼 때 없었다. 후보일 뿐이며 아무것도 증명하지 않는다.',
  'ooni/interference': 'OONI 스스로의 판정이 간섭의 종류를 든다.',
  'ooni/reachable': 'OONI 스스로의 판정으로 제대로 된 화면을 받았다.',
  'ooni/control-failed': '대조에 물을 수 없었으므로 측정 지점의 실패는 아무 뜻이 없다.',
  'ooni/failed-differently':
    '측정 지점과 대조가 서로 다른 단계(이름, 인증서, 연결)에서 실패했다. 하나를 막은 것이 다른 하나도 막았다고 할 수 없다.',
  'ooni/certificate-for-all':
    '측정 지점도 대조도 그 사이트의 인증서를 받아들이지 않았다. 어느 쪽에서도 화면을 받을 수 없다.',
  'ooni/down-for-all': '측정 지점도 대조도 그 사이트에 닿지 못했다.',
  'ooni/control-says-otherwise':
    '측정 지점은 그 사이트에 닿지 못했고 OONI는 간섭을 보지 못했으며 대조는 실패하지 않았다.',
  'ooni/undetermined': 'OONI도 판정을 내리지 못했다.',
};
