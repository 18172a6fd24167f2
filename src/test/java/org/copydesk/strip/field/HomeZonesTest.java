package org.copydesk.strip.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeZonesTest {
  private final HomeZones homes = new HomeZones();

  @ParameterizedTest
  @CsvSource({
    "www.paper.example, de, Europe/Berlin",
    "www.paper.at, de, Europe/Vienna",
    "www.paper.com.ar, es-ES, America/Argentina/Buenos_Aires",
    "www.paper.co.uk, en-US, Europe/London",
    "'', es-MX, America/Mexico_City",
    "paper.example, pt-BR, America/Sao_Paulo",
    "paper.example, zh-Hant, Asia/Shanghai",
    "paper.example, zh-Hant-TW, Asia/Taipei",
    "paper.tv, hu, Europe/Budapest",
    "paper.co, es-CO, America/Bogota",
    "paper.example, en, none",
    "'', '', none",
    "localhost, xx, none",
  })
  void aPageIsAtHomeInItsCountryElseWithItsLanguage(String host, String language, String zone) {
    assertEquals(zone, String.valueOf(homes.of(host, language)).replace("null", "none"));
  }
}
