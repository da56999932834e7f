/** What the rules of released pictures say, in Korean. */
export const releaseRules: Readonly<Record<string, string>> = {
  'showing/nothing': '둘은 다른 사진이거나, 한쪽에 비교할 내용이 너무 적다.',
  'showing/too-unsure':
    '두 사진의 관계에 대한 확신이 0.5에 못 미치거나, 같은 순간의 두 사진이라는 확신이 0.8에 못 미친다. 다른 순간의 사진은 어차피 이 사진이 아니다.',
  'showing/another-of-the-release':
    '같은 공개의 다른 사진이며, 이 사진과의 관계에 대한 확신이 0.8에 못 미친다.',
  'showing/may-be':
    '두 사진의 관계에 대한 확신이 0.5 이상 0.8 미만이다. 아무것도 정하지 않지만 “보이지 않았다”고도 할 수 없다.',
  'showing/other-time':
    '같은 장소의 다른 때: 같은 순간의 두 컷으로 판정되었지만 두 사진의 시계(카메라의 것 또는 사람이 사진에서 읽은 것)가 15시간 넘게 떨어져 있다.',
  'showing/another-frame': '같은 순간의 다른 사진: 이 사진이 보인 것으로 치지 않는다.',
  'showing/whole': '크기, 비율, 파일 형식이 어떻든 심하게 흐려지지 않은 같은 사진.',
  'showing/whole-in-a-border': '잘리거나 가려지거나 바뀐 것 없이 테두리만 두른 사진: 온전한 것으로 친다.',
  'showing/whole-within-another':
    '사진의 95% 이상이 바뀌지 않고 다른 사진 안에 있음: 화면 갈무리, (빛이 어떻든) 다시 찍은 사진, 다른 사진과 나란히.',
  'showing/part-within-another': '사진의 일부(95% 미만)가 바뀌지 않고 다른 사진 안에 있음.',
  'showing/cropped': '기울어졌더라도 그 밖에는 바뀌지 않은 사진의 일부. 남은 상자 밖이 잘려 나간 부분이다.',
  'showing/altered':
    '전체나 일부의 좌우 반전, 회전, 색 변경, 심한 흐림, 덧씌움(테두리나 다른 사진 안에서도), 또는 얼마나 담겼는지 알 수 없게 다른 사진 안에 있음.',
  'cell/released-here': '이 출처가 사진을 스스로 공개했다: 누가 보여 주었는지 세는 데 넣지 않는다.',
  'cell/original-not-held': '공개된 사진의 파일을 보관하지 않았다: 보아도 알아볼 수 없다.',
  'cell/original-not-judged': '공개된 사진을 읽을 수 없거나 너무 단조로워 다른 것과 가릴 수 없다.',
  'cell/shown-whole': '적어도 한 항목이 사진 전체를 보여 준다.',
  'cell/cropped': '적어도 한 항목이 사진 일부를 보여 주고, 전체를 보여 주는 항목은 없다.',
  'cell/altered': '적어도 한 항목이 바뀐 사진을 보여 주고, 바뀌지 않은 전체나 일부를 보여 주는 항목은 없다.',
  'cell/another-frame':
    '같은 순간의 다른 사진이 보였고 이 사진은 보지 못했다. 볼 수 있었는지는 까닭에 적는다.',
  'cell/other-time':
    '공개 이후 페이지와 사진을 내내 읽었고 비교한 사진 가운데 이 사진은 없다. 그중 하나는 같은 장소의 다른 때를 보인다: 두 사진의 시계가 너무 멀리 떨어져 있다.',
  'cell/no-picture-of-the-story':
    '공개된 때부터 페이지와 사진을 줄곧 읽었으나 같은 사건의 사진도 이와 비슷한 사진도 없었다: 비교할 것이 없었다.',
  'cell/not-shown':
    '공개된 때부터 페이지와 사진을 줄곧 읽었으나 비교한 사진(하나 이상) 가운데 이 사진은 없었다.',
  'cell/unseen': '보이지 않았다고 말할 만큼 충분히 볼 수 없었다.',
};
