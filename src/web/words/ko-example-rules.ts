/** What the rules of example pictures say, in Korean. */
export const exampleRules: Readonly<Record<string, string>> = {
  'example/whole': '공개된 사진의 규칙에 따라 예시 사진 전체이다. 둘을 비교했고 확신은 0.8 이상이다.',
  'example/part': '예시 사진의 일부를 그 밖에는 바꾸지 않고 보여 준다.',
  'example/altered':
    '예시 사진을 좌우 반전하거나 돌리거나 색을 바꾸거나 심하게 흐리거나 무언가를 덧씌운 것이다.',
  'example/another-frame': '같은 순간의 다른 사진이다: 지문이 아무리 가까워도 이 사진은 아니다.',
  'example/different': '둘을 비교했고, 지문이 아무리 가까워도 0.5 이상의 확신으로 다른 사진이다.',
  'example/by-fingerprint':
    '두 지문의 차이가 요소가 허용하는 비트 수를 넘지 않으며, 사진 자체는 비교할 수 없었거나 확실한 결과가 나오지 않았다.',
  'example/may-be':
    '두 사진의 관계에 대한 확신이 0.5 이상 0.8 미만이거나 비교할 수 없었다. 보인 것으로 치지 않지만 출처가 침묵했다고도 할 수 없다.',
  'example/nothing': '둘 사이에 같은 것이 너무 적어 아무 말도 할 수 없다.',
};
