package dev.chora.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the modules go one way, and the core neither prints nor exits. */
class ArrowsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.chora");

    private static final String JINJA = "dev.chora.jinja..";
    private static final String COPIER = "dev.chora.copier..";
    private static final String CLI = "dev.chora.cli..";

    /** The parts of the program that decide; {@code dev.chora.cli} asks and prints. */
    private static final String[] CORE = {
        JINJA,
        COPIER,
        "dev.chora.adopt..",
        "dev.chora.docker..",
        "dev.chora.engine..",
        "dev.chora.ledger..",
        "dev.chora.matrix..",
        "dev.chora.verify.."
    };

    @Test
    void theImporterSeesAllThreeModules() {
        assertThat(CLASSES.containPackage("dev.chora.jinja")).isTrue();
        assertThat(CLASSES.containPackage("dev.chora.copier")).isTrue();
        assertThat(CLASSES.containPackage("dev.chora.cli")).isTrue();
    }

    @Test
    void jinjaDependsOnTheJdkAlone() {
        noClasses()
                .that()
                .resideInAPackage(JINJA)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(JINJA, "java..", "javax.crypto..", "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void theLibraryDoesNotKnowTheProgram() {
        noClasses()
                .that()
                .resideInAPackage(COPIER)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        JINJA,
                        COPIER,
                        "java..",
                        "org.eclipse.jgit..",
                        "org.yaml.snakeyaml..",
                        "org.tomlj..",
                        "org.antlr..",
                        "org.jspecify.annotations")
                .check(CLASSES);
    }

    @Test
    void nothingThatDecidesKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLI, "picocli..", "org.jline..")
                .check(CLASSES);
    }

    @Test
    void theCoreNeitherPrintsNorExits() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (String module : List.of("jinja", "copier-compat", "generator")) {
            try (Stream<Path> folders = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    try (Stream<Path> files = Files.list(folder)) {
                        List<String> names =
                                files.map(file -> file.getFileName().toString()).toList();
                        if (names.stream().anyMatch(name -> name.endsWith(".java"))
                                && !names.contains("package-info.java")) {
                            silent.add(folder);
                        }
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String module : List.of("jinja", "copier-compat", "generator")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    int lines = Files.readAllLines(file).size();
                    if (lines > 400) {
                        tooLong.add(file + " has " + lines);
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }
}
