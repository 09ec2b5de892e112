package org.demarche.app;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the order of the program's rooms: each sees core, few see each other, and only {@code cli} sees all. */
class RoomsTest {
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.demarche.app");

    @Test
    void noRoomDependsOnItselfInACircle() {
        slices().matching("org.demarche.app.(*)..").should().beFreeOfCycles().check(APP);
    }

    @Test
    void settingsSeeNoOtherRoom() {
        noClasses()
                .that()
                .resideInAPackage("org.demarche.app.settings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.demarche.app.store..", "org.demarche.app.export..", "org.demarche.app.fetch..")
                .check(APP);
    }

    @Test
    void theNetworkSeesNothingOfTheRegister() {
        noClasses()
                .that()
                .resideInAPackage("org.demarche.app.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.demarche.app.store..",
                        "org.demarche.app.export..",
                        "org.demarche.app.imports..",
                        "org.demarche.register..",
                        "org.demarche.enter..",
                        "org.demarche.resolve..",
                        "org.demarche.analyse..",
                        "org.demarche.clean..")
                .check(APP);
    }

    @Test
    void onlyTheFetcherGoesToTheNetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.demarche.app.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "java.net.http..")
                .check(APP);
    }

    @Test
    void onlyTheServerKnowsHowItIsServed() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.demarche.app.serve..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
                .check(APP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "export", "settings", "fetch", "follow", "imports", "intake", "ask", "serve"})
    void nothingBelowSeesTheCommands(String room) {
        noClasses()
                .that()
                .resideInAPackage("org.demarche.app." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.demarche.app.cli..")
                .check(APP);
    }

    @Test
    void storeAndExportDoNotSeeEachOther() {
        slices().matching("org.demarche.app.(store|export)..")
                .should()
                .notDependOnEachOther()
                .check(APP);
    }

    @Test
    void theFetcherIsUsedByWhatItOffersOnly() {
        classes()
                .that()
                .resideInAPackage("org.demarche.app.fetch..")
                .and()
                .arePublic()
                .should()
                .haveNameMatching("org\\.demarche\\.app\\.fetch\\.(Fetcher|Ask|Answer).*")
                .check(APP);
    }

    @Test
    void everyRoomIsDescribed() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/org/demarche/app"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .allSatisfy(room ->
                            assertThat(room.resolve("package-info.java")).exists());
        }
    }
}
