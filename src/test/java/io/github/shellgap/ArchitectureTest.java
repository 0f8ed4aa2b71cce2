package io.github.shellgap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The floors of the house: a package imports only those listed for it. */
final class ArchitectureTest {
    private static final String ROOT = "io.github.shellgap";

    private static final Set<String> BELOW_CLI = Set.of(
            "quantity",
            "problem",
            "sampling",
            "stats",
            "scenario",
            "engine",
            "read",
            "compile",
            "outcome",
            "analysis",
            "chart",
            "report",
            "loopback",
            "explore");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("quantity", Set.of()),
            Map.entry("problem", Set.of()),
            Map.entry("sampling", Set.of()),
            Map.entry("stats", Set.of()),
            Map.entry("scenario", Set.of("quantity")),
            Map.entry("engine", Set.of()),
            Map.entry("read", Set.of("scenario", "problem", "quantity")),
            Map.entry("compile", Set.of("scenario", "engine", "sampling", "quantity")),
            Map.entry("outcome", Set.of("compile", "engine", "scenario", "stats", "quantity")),
            Map.entry("analysis", Set.of("outcome", "compile", "engine", "sampling", "stats", "scenario", "quantity")),
            Map.entry("chart", Set.of("outcome", "analysis", "scenario", "quantity")),
            Map.entry("report", Set.of("outcome", "analysis", "scenario", "quantity", "chart")),
            Map.entry("loopback", Set.of()),
            Map.entry("explore", Set.of("report", "analysis", "scenario", "quantity")),
            Map.entry("cli", BELOW_CLI));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void table_namesEveryPackage() {
        JavaPackage root = MAIN.getPackage(ROOT);
        Set<String> found =
                root.getSubpackages().stream().map(JavaPackage::getRelativeName).collect(Collectors.toSet());
        assertThat(found).isNotEmpty().isEqualTo(MAY_IMPORT.keySet());
    }

    @TestFactory
    List<DynamicTest> package_importsOnlyFloorsBelow() {
        return MAY_IMPORT.entrySet().stream()
                .map(floor -> DynamicTest.dynamicTest(floor.getKey(), () -> {
                    DescribedPredicate<JavaClass> forbidden =
                            DescribedPredicate.describe("not listed for " + floor.getKey(), used -> {
                                String name = used.getPackageName();
                                if (!name.startsWith(ROOT + ".")) {
                                    return false;
                                }
                                String top = name.substring(ROOT.length() + 1).replaceAll("\\..*", "");
                                return !top.equals(floor.getKey())
                                        && !floor.getValue().contains(top);
                            });
                    noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + floor.getKey() + "..")
                            .should()
                            .dependOnClassesThat(forbidden)
                            .check(MAIN);
                }))
                .toList();
    }

    @Test
    void picocli_isImportedByCliAlone() {
        onlyIn("cli", "picocli..");
    }

    @Test
    void drawingLibraries_areImportedByChartAlone() {
        onlyIn("chart", "org.jfree..", "java.awt..", "javax.imageio..");
    }

    @Test
    void parsers_areImportedByReadAlone() {
        onlyIn("read", "org.snakeyaml..", "de.siegmar..");
    }

    @Test
    void clock_isReadByCliAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(MAIN);
    }

    @TestFactory
    List<DynamicTest> forbiddenAct_isAbsent_andWouldBeFound() {
        JavaClasses culprits = new ClassFileImporter().importClasses(ForbiddenActs.class);
        return ForbiddenActs.RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    assertThat(rule.getValue().evaluate(culprits).hasViolation())
                            .isTrue();
                    rule.getValue().check(MAIN);
                }))
                .toList();
    }

    @Test
    void localeDependentFormatting_isAbsent() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .check(MAIN);
    }

    private static void onlyIn(String floor, String... libraries) {
        classes()
                .that()
                .resideOutsideOfPackage(ROOT + "." + floor + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(libraries)
                .check(MAIN);
    }
}
