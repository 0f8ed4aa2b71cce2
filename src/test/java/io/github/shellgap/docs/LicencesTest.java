package io.github.shellgap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every library on the class path of the tests, those of the program among them, has a licence that was looked at. */
final class LicencesTest {
    private static final Pattern LICENCES = Pattern.compile("(?s)<licenses>(.*?)</licenses>");
    /** As descriptions of libraries write them. */
    private static final String ALLOWED =
            "(?i)(The )?(Apache( Software)?[- ]License,?( Version)?[- ]2\\.0|Apache[- ]2(\\.0)?|"
                    + "Apache License, Version 2.0|MIT( License)?|MIT-License|(The )?(New )?BSD( License)?|BSD-[23]-Clause|"
                    + "The \\(New\\) BSD License|(GNU )?Lesser General Public Licen[cs]e.*|LGPL-2\\.1.*|"
                    + "Eclipse Public License.*2\\.0|EPL[- ]2\\.0|BSD 3-clause.*)";

    private static final Pattern NAME = Pattern.compile("<name>\\s*(.*?)\\s*</name>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>(.*?)</parent>");

    @Test
    void licences_nameEveryLibraryWithItsVersion() throws IOException {
        String page = Files.readString(Path.of("src/docs/licences.md"));
        assertThat(poms()).isNotEmpty().allSatisfy(pom -> assertThat(page).contains(row(pom)));
    }

    @Test
    void lgpl_isInTheProgram_besideTheLibraryUnderIt() throws IOException {
        try (InputStream text = LicencesTest.class.getResourceAsStream("/META-INF/licenses/LGPL-2.1.txt")) {
            assertThat(text).isNotNull();
            assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("GNU LESSER GENERAL PUBLIC LICENSE", "Version 2.1, February 1999", "END OF TERMS");
        }
    }

    /** A library may be under several licences, of which its user chooses; one of them must be allowed. */
    @Test
    void everyLibrary_isUnderALicenceThatIsAllowed() throws IOException {
        for (Path pom : poms()) {
            assertThat(licences(pom))
                    .as(pom.toString())
                    .isNotEmpty()
                    .anySatisfy(name -> assertThat(name).matches(ALLOWED));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GNU General Public License, version 2",
                "GPL-3.0-only",
                "GPL2 w/ CPE",
                "GNU Affero General Public License v3.0",
                "SSPL-1.0",
                "Apache-2.0 with Commons Clause",
                "Proprietary"
            })
    void otherLicence_isNotAllowed(String name) {
        assertThat(name).doesNotMatch(ALLOWED);
    }

    private static String row(Path pom) {
        Path version = pom.toAbsolutePath().getParent();
        Path artifact = version == null ? null : version.getParent();
        return "| " + (artifact == null ? "" : artifact.getFileName()) + " | "
                + (version == null ? "" : version.getFileName()) + " |";
    }

    /** Returns the descriptions of the libraries, which stand beside them in the repository they were taken from. */
    private static List<Path> poms() {
        List<Path> poms = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path pom = Path.of(entry.replaceAll("\\.jar$", ".pom"));
            if (entry.endsWith(".jar") && Files.exists(pom)) {
                poms.add(pom);
            }
        }
        return poms;
    }

    private static List<String> licences(Path pom) throws IOException {
        String text = Files.readString(pom);
        Matcher section = LICENCES.matcher(text);
        if (section.find()) {
            return NAME.matcher(section.group(1))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
        }
        Matcher parent = PARENT.matcher(text);
        return parent.find() ? licences(parentOf(pom, text, parent.group(1))) : List.of();
    }

    private static Path parentOf(Path pom, String text, String parent) {
        String artifact = tag(parent, "artifactId");
        String version = tag(parent, "version");
        return rootOf(pom, text, parent)
                .resolve(tag(parent, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static Path rootOf(Path pom, String text, String parent) {
        String own = PARENT.matcher(text).replaceAll("");
        String head = own.split("<dependenc|<build|<licenses", 2)[0];
        String group = head.contains("<groupId>") ? tag(head, "groupId") : tag(parent, "groupId");
        Path root = pom.toAbsolutePath();
        // the group's folders, the artifact's, the version's, and the file
        for (int k = 0; k < group.split("\\.", -1).length + 3; k++) {
            root = root.resolve("..").normalize();
        }
        return root;
    }

    private static String tag(String text, String name) {
        Matcher matcher =
                Pattern.compile("<" + name + ">\\s*(.*?)\\s*</" + name + ">").matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + name + " in " + text);
        }
        return matcher.group(1);
    }
}
