package org.copydesk.memory.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An invented language: words made of a script's syllables, some much more common than others, as
 * in any language. The same seed makes the same words.
 */
final class Language {
  private static final String HAN =
      "天地人民生活工作农业春夏秋冬山水河田村镇县市学校老师同年月日时分前后左右上下大小多少新旧高低长短东西南北"
          + "风雨雪花树木草路桥车船飞机电话书报纸笔画音乐歌舞体育健康医院药品食物米面油盐茶酒肉鱼鸡鸭牛羊马狗猫鸟虫"
          + "红黄蓝白黑金银铜铁石土火光声色香味心情思想意志力量方法条件情况问题关系发展建设改革开放经济社会文化教育科技";
  private static final String LATIN =
      "ba be bo da de di do fa fe ga go ha he ka ke ko la le li lo ma me mi mo na ne ni no pa pe po ra"
          + " re ri ro sa se si so ta te ti to va ve vi vo st tr pl gr an en in on ar er or";
  private static final String ARABIC =
      "با تا سا را لا ما نا كا فا قا بي تي سي ري لي مي ني كي في قي بو تو سو رو لو مو نو كو فو قو";

  private static final int WORDS = 3000;

  private final boolean spaced;
  private final List<String> words = new ArrayList<>();

  private Language(boolean spaced) {
    this.spaced = spaced;
  }

  static Language han() {
    Language language = new Language(false);
    Random chance = new Random(1);
    while (language.words.size() < WORDS) {
      int length = chance.nextInt(4) == 0 ? 1 : 2;
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < length; i++) {
        word.append(HAN.charAt(chance.nextInt(HAN.length())));
      }
      language.words.add(word.toString());
    }
    return language;
  }

  static Language latin() {
    return spaced(LATIN, 2);
  }

  static Language arabic() {
    return spaced(ARABIC, 3);
  }

  private static Language spaced(String syllables, long seed) {
    Language language = new Language(true);
    Random chance = new Random(seed);
    String[] parts = syllables.split(" ", -1);
    while (language.words.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      for (int i = 1 + chance.nextInt(3); i >= 0; i--) {
        word.append(parts[chance.nextInt(parts.length)]);
      }
      language.words.add(word.toString());
    }
    return language;
  }

  /** A word; the first ones come much more often than the last. */
  String word(Random chance) {
    double place = Math.pow(WORDS, chance.nextDouble()) - 1;
    return words.get(Math.min(WORDS - 1, (int) place));
  }

  /** A name of two or three words, as rare as names are. */
  String name(Random chance) {
    int first = WORDS / 2 + chance.nextInt(WORDS / 2);
    int second = WORDS / 2 + chance.nextInt(WORDS / 2);
    return joined(List.of(words.get(first), words.get(second)));
  }

  String joined(List<String> parts) {
    return String.join(spaced ? " " : "", parts);
  }

  String sentence(Random chance, List<String> names) {
    List<String> parts = new ArrayList<>();
    for (int i = 6 + chance.nextInt(13); i > 0; i--) {
      int what = chance.nextInt(24);
      if (what == 0) {
        parts.add(Integer.toString(1 + chance.nextInt(2100)));
      } else if (what <= 2 && !names.isEmpty()) {
        parts.add(names.get(chance.nextInt(names.size())));
      } else {
        parts.add(word(chance));
      }
    }
    return joined(parts) + (spaced ? "." : "。");
  }

  String paragraph(Random chance, List<String> names, int sentences) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      parts.add(sentence(chance, names));
    }
    return joined(parts);
  }
}
