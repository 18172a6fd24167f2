package org.copydesk.strip.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes pages of invented articles in the furniture that county papers' pages have, by a seed. */
final class Newsroom {
  private static final String[] PLACES = {"柳河县", "南岭市", "青石镇", "安澜区", "云台县", "北原市"};
  private static final String[] OUTLETS = {"柳河日报", "南岭晚报", "青石新闻网", "安澜融媒体中心", "云台广播电视台"};
  private static final String[] NAMES = {"沈青山", "陆小曼", "郑海燕", "白玉兰", "贺磊", "欧阳雪", "冯晓", "钱多福"};
  private static final String[] SUBJECTS = {
    "春耕生产", "水利建设", "乡村旅游", "老旧小区改造", "特色种植", "校园安全", "营商环境"
  };
  private static final String[] VERBS = {"有序推进", "全面启动", "成效明显", "稳步实施", "取得进展", "迎来新气象"};
  private static final String[] CLAUSES = {
    "各乡镇干部深入一线了解群众需求",
    "有关部门提前谋划、倒排工期",
    "技术人员走进田间地头开展培训",
    "当地群众的生活环境得到明显改善",
    "项目资金全部落实到位并公开使用情况",
    "企业与合作社签订了长期收购协议",
    "志愿者利用周末时间清理河道垃圾",
    "新修的道路让农产品运输更加便捷"
  };
  private static final String[] CRUMBS = {
    "首页 > 新闻 > 县区动态 > 正文",
    "您的位置：首页 >> 新闻 >> 县区动态 >> 内容",
    "当前位置: 网站首页 › 新闻 › 县区动态 › 正文   青石新闻网-青石门户网站"
  };
  private static final String[] TAIL = {
    "留言与评论(共有 2 条评论)",
    "验证码:",
    "标签：",
    "当前时间:",
    "豫ICP备12345678号-2",
    "豫公网安备 41000002000000号",
    "版权所有 柳河日报社 未经授权不得转载",
    "Copyright © 2010-2025 青石新闻网 All Rights Reserved",
    "青石新闻网免责声明：转载稿件只为传播信息，不代表本网观点。",
    "上一篇：青石镇召开动员会",
    "下一篇：没有了",
    "分享到: 微信 新浪微博 QQ空间",
    "返回首页",
    "字体:大 中 小",
    "【打印】 【关闭】",
    "关于我们 | 联系我们 | 网站地图",
    "| ||||",
    "浏览次数：321",
    "扫描二维码关注云台发布微信公众号",
    "青石牛皮癣医院 http://www.npx.example/a.html",
    "相关新闻"
  };

  private final Random random;

  Newsroom(long seed) {
    random = new Random(seed);
  }

  /** A page and what it holds. */
  record Edition(
      String text,
      String headline,
      List<String> paragraphs,
      List<String> authors,
      List<String> editors,
      @Nullable String source,
      @Nullable String published,
      List<String> section,
      @Nullable String canonicalUrl) {}

  Edition edition() {
    String place = one(PLACES);
    String subject = one(SUBJECTS);
    String headline = place + subject + one(VERBS) + " " + one(CLAUSES);
    List<String> paragraphs = paragraphs(place, subject);
    List<String> authors = random.nextInt(4) == 0 ? List.of() : names(1 + random.nextInt(3));
    List<String> editors = random.nextBoolean() ? List.of() : names(1 + random.nextInt(2));
    String source = random.nextBoolean() ? one(OUTLETS) : null;
    String day = "2024-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9));
    String published =
        random.nextInt(3) == 0 ? null : day + (random.nextBoolean() ? "" : "T08:05:00+08:00");
    boolean crumbs = random.nextBoolean();
    String url =
        random.nextInt(3) == 0 ? "http://news.example/a/" + random.nextInt(999) + ".html" : null;

    List<String> tail = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      tail.add(one(TAIL));
    }
    if (!editors.isEmpty()) {
      tail.add(random.nextInt(tail.size() + 1), editorLine(editors));
    }
    if (url != null) {
      tail.add(random.nextInt(tail.size() + 1), one("转载请注明:", "本文链接：", "本文地址: ") + url);
    }
    List<String> page = new ArrayList<>();
    if (crumbs) {
      page.add(one(CRUMBS));
    }
    boolean foot = !authors.isEmpty() && random.nextInt(4) == 0;
    if (!foot) {
      page.add(headline);
    }
    List<String> stated = new ArrayList<>();
    if (source != null || published != null) {
      stated.add(metadata(source, published));
    }
    if (!authors.isEmpty() && !foot) {
      stated.add(byline(authors));
    }
    Collections.shuffle(stated, random);
    page.addAll(stated);
    page.addAll(printed(paragraphs));
    if (foot) {
      page.add(headline);
      page.add(byline(authors));
    }
    page.addAll(tail);
    String gap = random.nextBoolean() ? "\n" : "\n\n";
    return new Edition(
        String.join(gap, page) + "\n",
        headline,
        paragraphs,
        authors,
        editors,
        source,
        published,
        crumbs ? List.of("新闻", "县区动态") : List.of(),
        url);
  }

  private List<String> paragraphs(String place, String subject) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 4 + random.nextInt(6); i > 0; i--) {
      StringBuilder text = new StringBuilder();
      for (int s = 2 + random.nextInt(3); s > 0; s--) {
        text.append(one("今年以来", "据介绍", "在" + place, "目前", "下一步", "与此同时"));
        text.append(",").append(one(CLAUSES)).append(",").append(subject).append(one(VERBS));
        text.append(",累计完成投资").append(1 + random.nextInt(99)).append("万元。");
      }
      paragraphs.add(text.toString());
      if (random.nextInt(4) == 0) {
        paragraphs.add(subject.substring(0, 2) + one("怎么抓 从一线说起", "见实效 让群众满意", "谋长远 把基础打牢"));
      }
    }
    paragraphs.add("“路修好了,日子也更有奔头。”" + place + "村民" + one(NAMES) + "说,希望明年" + one(CLAUSES) + "。");
    return paragraphs;
  }

  /** The body once or more often, its paragraphs whole or cut by a column break. */
  private List<String> printed(List<String> paragraphs) {
    List<String> printed = new ArrayList<>();
    for (int copy = one(1, 1, 2, 3); copy > 0; copy--) {
      for (String paragraph : paragraphs) {
        int cut = 30 + random.nextInt(40);
        boolean inside =
            cut + 12 < paragraph.length()
                && Character.isIdeographic(paragraph.charAt(cut))
                && Character.isIdeographic(paragraph.charAt(cut - 1));
        if (inside && random.nextInt(5) == 0) {
          printed.add(paragraph.substring(0, cut));
          printed.add(paragraph.substring(cut));
        } else {
          printed.add(paragraph);
        }
      }
    }
    return printed;
  }

  private String metadata(@Nullable String source, @Nullable String published) {
    List<String> parts = new ArrayList<>(List.of("作者:"));
    if (source != null) {
      parts.add(one("来源:", "文章来源：", "稿源: ") + source);
    }
    if (published != null) {
      String day = published.substring(0, 10);
      String time = published.length() > 10 ? " 08:05" : "";
      parts.add(one("发布时间:", "发布日期：", "时间：") + day + time);
    }
    parts.add(one("字体:大 中 小", "浏览次数：12", "分享到："));
    Collections.shuffle(parts, random);
    return String.join(one("  ", "　", " | "), parts);
  }

  private String byline(List<String> names) {
    String all = String.join(one(" ", "、"), names);
    return switch (random.nextInt(4)) {
      case 0 -> "本报记者 " + all;
      case 1 -> "（记者 " + all + "）";
      case 2 -> "记者 " + all + " 文/图";
      default ->
          names.size() == 1
              ? "通讯员 " + all
              : "本报记者 " + names.get(0) + " 通讯员 " + String.join(" ", names.subList(1, names.size()));
    };
  }

  private String editorLine(List<String> names) {
    return one("责任编辑:", "【责任编辑：", "责编：") + String.join(" ", names) + one("", "】");
  }

  private List<String> names(int count) {
    List<String> all = new ArrayList<>(List.of(NAMES));
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, count));
  }

  @SafeVarargs
  private final <T> T one(T... choice) {
    return choice[random.nextInt(choice.length)];
  }
}
