package org.copydesk.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.copydesk.config.Settings;
import org.copydesk.config.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaClientsTest {
  @Test
  void aSecuritySettingReachesEveryClient() {
    KafkaClients clients =
        clients(
            Map.of(
                "copydesk.brokers", "kafka:9093",
                "copydesk.kafka.security.protocol", "SASL_SSL",
                "copydesk.kafka.ssl.keystore.location", "/etc/desk.p12"));
    for (Map<String, Object> client :
        List.of(clients.producer(), clients.admin(), clients.consumer())) {
      assertEquals("kafka:9093", client.get("bootstrap.servers"));
      assertEquals("SASL_SSL", client.get("security.protocol"));
      assertEquals("/etc/desk.p12", client.get("ssl.keystore.location"));
    }
  }

  @Test
  void aSettingReachesTheClientsThatKnowIt() {
    KafkaClients clients =
        clients(Map.of("copydesk.kafka.linger.ms", "77", "copydesk.kafka.fetch.min.bytes", "5"));
    assertEquals("77", clients.producer().get("linger.ms"));
    assertFalse(clients.consumer().containsKey("linger.ms"));
    assertEquals("5", clients.consumer().get("fetch.min.bytes"));
    assertFalse(clients.producer().containsKey("fetch.min.bytes"));
  }

  @Test
  void nothingIsLostAndNothingDoubledOnTheWayToTheBroker() {
    Map<String, Object> producer = clients(Map.of()).producer();
    assertEquals("all", producer.get("acks"));
    assertEquals("true", producer.get("enable.idempotence"));
    assertEquals("read_committed", clients(Map.of()).consumer().get("isolation.level"));
  }

  @Test
  void theProducerTakesTheLargestEvent() {
    Map<String, Object> producer =
        clients(Map.of("copydesk.event.max.bytes", "3000000")).producer();
    assertTrue(Integer.parseInt(String.valueOf(producer.get("max.request.size"))) > 3_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acks", "enable.idempotence", "bootstrap.servers", "value.serializer"})
  void whatThePromisesRestOnCannotBeSet(String name) {
    String message = refused(Map.of("copydesk.kafka." + name, "0"));
    assertTrue(message.contains("copydesk.kafka." + name + " is set by Copydesk itself"), message);
  }

  @Test
  void aSettingThatNoClientKnowsStopsTheStart() {
    String message = refused(Map.of("copydesk.kafka.securty.protocol", "SSL"));
    assertTrue(message.contains("copydesk.kafka.securty.protocol"), message);
    assertTrue(message.contains("security.protocol,"), message);
  }

  @Test
  void aSecuredClusterMustBeNamed() {
    String message = refused(Map.of("copydesk.kafka.security.protocol", "SSL"));
    assertTrue(message.contains("copydesk.brokers is empty"), message);
  }

  private static String refused(Map<String, String> keys) {
    return String.valueOf(assertThrows(SettingsException.class, () -> clients(keys)).getMessage());
  }

  private static KafkaClients clients(Map<String, String> keys) {
    return new KafkaClients(Settings.load(null, keys));
  }
}
