/**
 * Words and marks that walls are known by, in English, Chinese and Korean. They speak *to the viewer* ("log in to
 * continue"), so that a page *about* such things is not taken for one, and the rules ask in addition that the page
 * holds no prose of its own.
 */

const any = (...marks: readonly RegExp[]): RegExp =>
  new RegExp(marks.map((mark) => mark.source).join('|'), 'iu');

/** Pages that hand out a visitor mark, such as the one that archives have kept in place of posts again and again. */
export const VISITOR_SOURCE = any(
  /sina visitor system/,
  /passport\.weibo\.com\/visitor/,
  /visitor\/genvisitor/,
  /<title>\s*(visitor system|访客系统|방문자 확인)/,
);

/** Titles of challenge pages. */
export const CHALLENGE_TITLE = any(
  /<title>\s*(just a moment|attention required!|请稍候|잠시만 기다리십시오)/,
  /<title>\s*(百度安全验证|安全验证|验证码中间页)/,
);

/** Scripts and marks of challenge pages; ordinary pages behind the same firewalls do not carry these. */
export const CHALLENGE_SOURCE = any(
  /_cf_chl_opt/,
  /cf-browser-verification|cf_captcha_kind/,
  /geo\.captcha-delivery\.com|datadome\.co\/captcha/,
  /px-captcha|_pxappid/,
  /_incapsula_resource/,
  /sucuri_cloudproxy_js/,
  /awswafcookiedomainlist|awswafintegration|gokuprops/,
  /aliyun_waf_|acw_sc__v2|punish\?x5secdata|nocaptcha\.js/,
  /byted_acrawler|ttwid_check|__ac_signature/,
  /wappass\.baidu\.com/,
  /class="(g-recaptcha|h-captcha|cf-turnstile|geetest_)/,
);

export const CHALLENGE_WORDS = any(
  /(verify|confirm|prove|checking|check) (that )?(if )?(you are|you're|you’re|the site connection is) ?(a |not a |an )?(human|robot|bot|secure)/,
  /(complete|solve|enter) the (captcha|security check|characters you see)/,
  /unusual traffic from your (computer )?network/,
  /press (&|and) hold to confirm/,
  /checking your browser before/,
  /(请|請).{0,6}(完成|进行|進行|通过|通過).{0,6}(安全|人机|人機|滑块|滑塊|身份)?(验证|驗證)/,
  /(拖动|拖動|滑动|滑動|点击|點擊|按住).{0,8}(滑块|滑塊|完成).{0,6}(验证|驗證|拼图|拼圖)/,
  /(访问|訪問|操作)(过于|過於|太过|太過)?频繁|訪問過於頻繁|风控校验/,
  /(사람|로봇이? 아님?|로봇이 아닌).{0,10}(인지|임을|것을)? ?(확인|인증|증명).{0,8}(주세요|하십시오|해 ?주|합니다)/,
  /(보안문자|자동입력 ?방지|캡차).{0,12}(입력|확인).{0,10}(주세요|하십시오|해 ?주)/,
  /비정상적인 (접근|트래픽).{0,12}(감지|차단|확인)/,
);

export const LOGIN_WORDS = any(
  /(please |you (must|need to|have to) (be )?)(log(ged)? ?in|sign(ed)? ?in)\b/,
  /(log|sign) ?in to (continue|view|see|read|access)/,
  /(登录|登錄|登入)(后|後|之后|之後)?(即可|才能|方可|可)?(查看|继续|繼續|浏览|瀏覽|观看|觀看|阅读|閱讀)/,
  /(请|請)(先)?(登录|登錄|登入)|(用户|用戶|您|你)?(尚未|还未|還未|未)(登录|登錄|登入)/,
  /扫码登录|掃碼登入|手机号登录|验证码登录/,
  /로그인(이)? ?(후|하시면|해야|하셔야|필요)|로그인(을)? ?(해 ?주세요|하십시오|하세요)/,
);

/** Addresses where people log in; tried against the whole address, so `/blog/login-tips` must not match. */
export const LOGIN_ADDRESS = any(
  /^https?:\/\/(passport|login|accounts?|auth|sso|nid|signin)\.[^/]+/,
  /^https?:\/\/[^/]+(\/[a-z]{2}(-[a-z]{2})?)?\/(accounts?\/)?(users?\/|member\/)?(log-?in|sign-?in|nidlogin\.\w+|login\.\w+)\/?([?#]|$)/,
);

/** A page that says of itself that it is not what was asked for. Never why: these sites do not tell. */
export const NOT_THERE_WORDS = any(
  /^\s*(error )?404\b/,
  /404[ -–:]+(page )?not found|(page|file|article|content|story|post|video) (was |could |can )?(not|n't|not be) (be )?(found|available)/,
  /(page|content|article|post|video) (you (requested|are looking for|were looking for)|is (no longer|not) available|(does not|doesn't|doesn’t) exist)/,
  /(sorry|oops).{0,40}(can't|can’t|cannot|couldn't|couldn’t) find/,
  /(页面|頁面|网页|網頁|内容|內容|文章|微博|视频|視頻|影片|笔记|筆記|帖子|链接|連結)(不存在|不见了|不見了|未找到|找不到|已失效|无法访问|無法訪問|暂时无法|不可见)/,
  /(找不到|未找到|没有找到|沒有找到)(您|你)?(要|请求|請求|访问|訪問|查找)?的?(页面|頁面|网页|網頁|内容|內容|文件)/,
  /(此|该|該)(内容|內容|微博|文章|账号|帳號).{0,8}(无法|無法|暂无|已被发布者|已被發布者)/,
  /暂无查看权限|暫無查看權限|无法查看此|無法查看此/,
  /(페이지|게시물|기사|콘텐츠|글)(를|을|이|가)? ?(찾을 수 없|존재하지 않|볼 수 없)|없는 (페이지|게시물|기사)/,
);

/** A frame that says it is nothing without scripts. */
export const ASKS_FOR_SCRIPTS = any(
  /(enable|turn on|activate|requires?|without|need to enable) (your )?java ?script/,
  /(启用|啟用|开启|開啟|打开|打開).{0,6}java ?script/,
  /(자바 ?스크립트|javascript).{0,10}(활성화|사용|켜)/,
);
