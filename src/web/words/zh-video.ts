const n = new Intl.NumberFormat('zh-Hans-CN');

/** 文章页上的视频。 */
export const video = {
  poster: (title: string) => `视频封面${title === '' ? '' : `：${title}`}`,
  notHeld: '没有抓取到视频本身：其中画面未查看。',
  outcome: {
    read: (frames: number) => `读取了 ${n.format(frames)} 个关键帧`,
    'in-part': (frames: number) => `只读取了一部分：${n.format(frames)} 个关键帧`,
    'no-tool': () => '已存有视频，但未查看：没有安装 ffmpeg',
    'not-a-clip': () => '抓取到的不是视频',
    'no-picture': () => '视频没有画面轨道',
    'too-large': () => '未查看：画面过大',
    broken: () => '视频无法读取',
  },
  isIn: (here: string, there: string) => `这里的 ${here} 即以下视频的 ${there}：`,
  tookFrom: '较早抓取的视频',
  takenBy: '较晚抓取的视频',
  mirrored: '左右翻转',
  laidOver: '画面逐帧叠合一致',
  cropped: '只显示其画面的一部分',
  notLaidOver: '仅凭指纹判断',
  speed: (rate: string) => `以 ${rate} 倍速播放`,
  within: (seconds: string) => `两端误差 ± ${seconds} 秒`,
  agree: (agreeing: number, frames: number) => `${n.format(frames)} 帧中 ${n.format(agreeing)} 帧一致`,
  still: (at: string) => `这张图片是其中一帧，位于 ${at}`,
  shownBy: (items: number) => `${n.format(items)} 篇文章刊出`,
};
