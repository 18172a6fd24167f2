package org.copydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls between the packages. */
class WallsTest {
  private static final JavaClasses DESK =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.copydesk");

  @Test
  void theDataWalksThroughThePackagesInOneDirection() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.copydesk..")
        .layer("page")
        .definedBy("org.copydesk.page")
        .layer("article")
        .definedBy("org.copydesk.article")
        .layer("decode")
        .definedBy("org.copydesk.decode")
        .layer("strip")
        .definedBy("org.copydesk.strip..")
        .layer("dedup")
        .definedBy("org.copydesk.dedup")
        .layer("proof")
        .definedBy("org.copydesk.proof")
        .layer("event")
        .definedBy("org.copydesk.event")
        .layer("memory")
        .definedBy("org.copydesk.memory..")
        .layer("desk")
        .definedBy("org.copydesk.desk")
        .layer("fetch")
        .definedBy("org.copydesk.fetch")
        .layer("source")
        .definedBy("org.copydesk.source")
        .layer("poll")
        .definedBy("org.copydesk.poll..")
        .layer("daemon")
        .definedBy("org.copydesk.daemon")
        .layer("command")
        .definedBy("org.copydesk.command")
        .whereLayer("command")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("fetch")
        .mayOnlyBeAccessedByLayers("source", "poll", "daemon", "command")
        .whereLayer("daemon")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("memory")
        .mayOnlyBeAccessedByLayers("daemon", "command")
        .whereLayer("desk")
        .mayOnlyBeAccessedByLayers("daemon", "command")
        .whereLayer("poll")
        .mayOnlyBeAccessedByLayers("daemon", "command")
        .whereLayer("decode")
        .mayOnlyBeAccessedByLayers("desk", "poll", "daemon")
        .whereLayer("dedup")
        .mayOnlyBeAccessedByLayers("desk", "daemon")
        .whereLayer("proof")
        .mayOnlyBeAccessedByLayers("desk", "daemon")
        .whereLayer("strip")
        .mayOnlyBeAccessedByLayers("desk", "poll", "daemon", "command")
        .check(DESK);
  }

  @Test
  void packagesDoNotGoRoundInCircles() {
    slices().matching("org.copydesk.(**)").should().beFreeOfCycles().check(DESK);
  }

  @Test
  void beansKnowNoCamel() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.copydesk.daemon", "org.copydesk.inbox", "org.copydesk.kafka")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.camel..")
        .check(DESK);
  }

  @Test
  void onlyTheKafkaEdgeKnowsKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.copydesk.kafka",
            "org.copydesk.memory",
            "org.copydesk.daemon",
            "org.copydesk.command")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "kafka..")
        .check(DESK);
  }

  @Test
  void onlyTheMemoryKnowsKafkaStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.copydesk.memory")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.streams..")
        .check(DESK);
  }

  @Test
  void onlyWhatRemembersKnowsRocksDb() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.copydesk.memory", "org.copydesk.poll.state")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.rocksdb..")
        .check(DESK);
  }

  @Test
  void onlyTheFetchSpeaksHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.copydesk.fetch")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "java.net.http..")
        .check(DESK);
  }

  @Test
  void jsoupStaysWhereMarkupIs() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.copydesk.strip..", "org.copydesk.poll.listing")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .check(DESK);
  }

  @Test
  void markdownStaysWhereDumpsAre() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.copydesk.strip.text")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commonmark..")
        .check(DESK);
  }

  @Test
  void sourcesKnowNothingOfPages() {
    noClasses()
        .that()
        .resideInAPackage("org.copydesk.source")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.copydesk.page..",
            "org.copydesk.article..",
            "org.copydesk.strip..",
            "org.copydesk.event..",
            "org.copydesk.poll..")
        .check(DESK);
  }

  @Test
  void theMemorysRulesKnowTextsAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.copydesk.memory.match")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.copydesk.event..", "org.copydesk.kafka..")
        .check(DESK);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    for (var pack : DESK.getPackage("org.copydesk").getSubpackagesInTree()) {
      if (!pack.getClasses().isEmpty()) {
        Path folder = Path.of("src/main/java", pack.getName().replace('.', '/'));
        assertTrue(Files.exists(folder.resolve("package-info.java")), pack.getName());
        assertTrue(pack.isAnnotatedWith(NullMarked.class), pack.getName());
      }
    }
  }

  @Test
  void classesAreNamedForWhatTheyAre() {
    classes()
        .should()
        .haveNameNotMatching(".*(Utils?|Helper|Manager|Service|Impl|Processor)$")
        .andShould()
        .haveNameNotMatching(".*\\.(Abstract|Base)[A-Z]\\w*$")
        .check(DESK);
  }
}
