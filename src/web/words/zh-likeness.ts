import type { Words } from './words.ts';

const n = new Intl.NumberFormat('zh');

/** How a picture relates to a released one, in simplified Chinese. */
export const likeness: Words['likeness'] = {
  shows: {
    whole: '完整图片',
    cropped: '其中一部分',
    altered: '改动后的图片',
    'another-frame': '同一时刻的另一画面',
    'other-time': '同一地点，另一时间',
    'may-be': '可能是它：把握不足，不作判断',
  },
  clocksApart: (hours) =>
    hours < 48
      ? `两者的时钟相差 ${n.format(hours)} 小时`
      : `两者的时钟相差 ${n.format(Math.floor(hours / 24))} 天`,
  relation: {
    same: '同一张图片',
    resized: '尺寸或格式不同',
    cropped: '经裁切',
    mirrored: '经镜像',
    rotated: '经旋转',
    recoloured: '色彩不同',
    overlaid: '上面加盖了内容',
    framed: '加了边框',
    rephotographed: '它的截屏或翻拍',
    composed: '与其他图片并列',
    'another-frame': '同一时刻的另一画面',
    different: '不同的图片',
    'cannot-be-judged': '无法判断',
  },
  edit: {
    recompressed: '重新压缩',
    resized: '改变尺寸',
    stretched: '拉伸',
    cropped: '裁切',
    mirrored: '镜像',
    'turned-90': '旋转 90°',
    'turned-180': '旋转 180°',
    'turned-270': '旋转 270°',
    tilted: '倾斜',
    'in-perspective': '透视变形',
    brightness: '亮度',
    contrast: '对比度',
    gamma: '伽马',
    greyscale: '灰度',
    recoloured: '改色',
    blurred: '模糊',
    sharpened: '锐化',
    noisy: '噪点',
    banner: '加文字条',
    logo: '加标志',
    covered: '部分被遮盖',
    border: '加边框',
    'interface-around': '四周有界面',
    'beside-others': '与他图并列',
  },
  grounds: {
    byFeatures: '作决定的是特征点：在两张图片的对应位置上重新找到的细节。',
    farPrint: (bits) => `仅凭指纹不算匹配：相差超过 ${bits} 位。`,
    confidence: (share) => `置信度 ${share}`,
    inliers: (inliers, matched) => `${n.format(matched)} 个特征中 ${n.format(inliers)} 个吻合`,
    correlation: (value) => `相关系数 ${value}`,
    agreeing: (share) => `${share} 的格子吻合`,
    distance: (bits) => `指纹 256 位中有 ${n.format(bits)} 位不同`,
    kept: (share) => `保留了 ${share} 的面积`,
  },
};
