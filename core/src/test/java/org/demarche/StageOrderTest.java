package org.demarche;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the order of the rooms: verbs never call each other, nouns lean only on those before them. */
class StageOrderTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.demarche");
    private static final List<String> NOUNS = List.of("text", "refusal", "syntax", "knowledge", "finding", "register");
    private static final Path SOURCES = Path.of("src/main/java/org/demarche");

    @Test
    void noPackageDependsOnItselfInACircle() {
        slices().matching("org.demarche.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void verbsNeverCallEachOther() {
        slices().matching("org.demarche.(read|clean|analyse|resolve|enter)..")
                .should()
                .notDependOnEachOther()
                .check(CORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyse", "enter"})
    void roomsOfOneVerbNeverCallEachOther(String verb) {
        slices().matching("org.demarche." + verb + ".(*)..")
                .should()
                .notDependOnEachOther()
                .check(CORE);
    }

    @Test
    void weightsLeanOnNothing() {
        classes()
                .that()
                .resideInAPackage("org.demarche.weights..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.demarche.weights..", "java..", "org.jspecify.."))
                .check(CORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "refusal", "syntax", "knowledge", "finding", "register"})
    void aNounLeansOnlyOnThoseBeforeIt(String noun) {
        var allowed = Stream.concat(
                        NOUNS.subList(0, NOUNS.indexOf(noun) + 1).stream().map(n -> "org.demarche." + n + ".."),
                        Stream.of("java..", "org.jspecify.."))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("org.demarche." + noun + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .check(CORE);
    }

    @Test
    void nothingInCoreDependsOnTheWholeFlow() {
        noClasses()
                .that(not(resideInAPackage("org.demarche")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.demarche.Demarche")
                .check(CORE);
    }

    @Test
    void coreKnowsNoDatabaseServerOrCluster() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "io.javalin..", "org.apache.spark..", "org.jooq.."))
                .check(CORE);
    }

    @Test
    void everyRoomIsDescribedAndNoneIsALumberRoom() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                assertThat(folder.getFileName().toString())
                        .isNotIn("util", "common", "model", "impl", "helper", "manager");
                if (!hasSources(folder) || folder.equals(SOURCES)) continue;
                assertThat(folder.resolve("package-info.java")).exists();
            }
        }
    }

    private static boolean hasSources(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        }
    }
}
