/** How captions end in the papers of East Asia: `credit` is all of it, `name` who is named. Tried in this order. */
export const EAST_ASIAN_ENDS: readonly RegExp[] = [
  // `回声社发（某某 摄）`, `回声社发`
  /(?<=^|[\s。！？”])(?<credit>(?<name>\p{Script=Han}{1,7}[社网網][发發]\s?[（(][^（）()]{2,20}[摄攝][）)]))$/u,
  /(?<=^|[\s。！？”（(])(?<credit>(?<name>\p{Script=Han}{1,7}[社网網])[发發])$/u,
  // `回声社记者 某某 摄`, `某某/摄`, `記者某某／攝影`
  /(?<=^|[\s。，,、])(?<credit>(?<name>(?:\p{Script=Han}{2,8}[社网網报報]|本报|本報)?\s*[发發]?\s*(?:记者|記者|通讯员|通訊員)?\s*(?:\p{Script=Han}{1,6}·\p{Script=Han}{1,6}|\p{Script=Han}{2,4})(?:[\s、]+(?:\p{Script=Han}{1,6}·\p{Script=Han}{1,6}|\p{Script=Han}{2,4})){0,2})\s*[/／]?\s*(?:[摄攝]影?|制图|製圖))$/u,
  // `某某/图`, `图据海湾日报`, `图片由市政府提供`
  /(?<=^|[\s。，,、])(?<credit>(?<name>\p{Script=Han}{2,4}(?:[\s、]+\p{Script=Han}{2,4}){0,2})\s?[/／]\s?[图圖])$/u,
  /(?<=^|[\s。，,、（(])(?<credit>[图圖]片?[据據自源]自?\s?(?<name>\p{Script=Han}{2,14}))$/u,
  /(?<=^|[\s。，,、（(])(?<credit>[图圖照]片?由(?<name>[^\s。，,（）()]{2,20})(?:提供|供图|供圖|拍摄|拍攝))$/u,
  // `受访者供图`, `海湾日报图`; what somebody gives in the sentence itself is said with 由
  /(?<=^|[\s。，,、])(?<credit>(?<name>[^\P{Script=Han}由为為将將被]{2,12})\s?(?:供图|供圖|提供))$/u,
  /(?<=[\s。])(?<credit>(?<name>\p{Script=Han}{1,8}(?:[社报報网網台]|客户端))\s?[图圖])$/u,
  // `＝9日、港で、林遥撮影`
  /(?<credit>[、＝=]\s*(?<name>[^、。＝=]{2,15})(?:撮影|提供))$/u,
  // `메아리시 제공. 재판매 및 DB 금지`
  /(?<=^|[.)\]”"'’]\s?|\s[/=|]\s?)(?<credit>(?<name>[가-힣A-Z][^.]{1,40}?)\s?제공(?:[.,]?\s?재판매 및 DB\s?금지)?)$/u,
  // `한가람 기자 han@echo.example`, `. 메아리뉴스`
  /(?<=^|[\s/=|])(?<credit>(?<name>[가-힣]{2,4}\s?(?:선임|인턴|객원|전문)?\s?(?:기자|특파원|작가))(?:\s\S+@\S+)?)$/u,
  /(?<=[.”]\s)(?<credit>(?<name>[가-힣]{1,4}(?:뉴스|신문|일보|통신)1?))$/u,
];
