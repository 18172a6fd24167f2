package org.copydesk.strip.line;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCreditTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "北浜港で網を繕う漁協の関係者=2020年9月13日、小野寺彩撮影",
        "北浜港で網を繕う漁協の関係者=三浦圭吾写す",
        "北浜港の完成予想図（北浜市画像提供）",
        "北浜港を出る漁船 写真提供",
        "北浜港の完成予想図=北浜市港湾局提供",
        "北浜港を出る漁船(漁協の提供)",
        "청솔시 북항에서 열린 통수식 모습. /청솔시 제공",
        "청솔시 북항에서 열린 통수식 모습 (문지호 촬영)",
        "북항을 떠나는 어선들 사진=청솔시청",
        "북항 준설 계획 그래픽 | 청솔일보 미술팀",
        "Tàu cá rời cảng phía bắc. Ảnh: Phạm Linh",
        "סירות דיג עוזבות את הנמל הצפוני (צילום: רוני לביא)",
        "סירות דיג עוזבות את הנמל הצפוני. תצלום: רוני לביא",
        "قوارب الصيد تغادر الميناء الشمالي (تصوير: سامر نجار)",
        "قوارب الصيد تغادر الميناء الشمالي - عدسة: سامر نجار",
        "قایق‌های ماهیگیری بندر شمالی را ترک می‌کنند. عکس: آرش کیان",
        "เรือประมงออกจากท่าเรือเหนือ ภาพ: สมชาย ใจงาม",
        "উত্তর বন্দর ছেড়ে যাচ্ছে মাছ ধরার নৌকা। ছবি: রাহাত কবির",
        "उत्तरी बंदरगाह से निकलती नावें [फोटो: रवि नेगी]"
      })
  void aCaptionEndsWithWhosePictureItIs(String line) {
    assertTrue(PictureCredit.ends(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "小野寺さんが撮影した写真は市に寄贈された",
        "市は写真を公開した。撮影",
        "청솔시는 사진을 제공했다고 밝혔다",
        "Ảnh: Phạm Linh chụp tại cảng phía bắc trong buổi sáng khai trương luồng mới",
        "The picture shows the northern harbour"
      })
  void whatTellsOfAPictureIsNoCredit(String line) {
    assertFalse(PictureCredit.ends(line));
  }

  @Test
  void aLongLineIsText() {
    assertFalse(PictureCredit.ends("漁船が港を出る。".repeat(40) + "網を繕う関係者=小野寺彩撮影"));
  }

  @Test
  void whatStandsFarInFrontOfTheEndIsNoneOfTheCredit() {
    assertFalse(
        PictureCredit.ends("북항을 떠나는 어선들 사진=청솔시청 제공분 " + "이 아니라 시민들이 보낸 여러 장의 그림".repeat(2)));
  }
}
