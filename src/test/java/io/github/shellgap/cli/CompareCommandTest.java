package io.github.shellgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons and differences of scenarios, from the command line to the files. */
final class CompareCommandTest {
    private static final String FIRST = """
            format: shellgap/1
            title: As published
            period: { from: 2024-01-01, to: 2024-12-31 }
            sources: { a: { publisher: Agency, date: 2024-02-01 }, b: { publisher: Bureau } }
            parameters:
              held: { claims: [{ value: 500k, source: a }, { value: 700k to 900k, source: b, weight: 2 }] }
            stockpiles: { depot: { initial: held } }
            production: { plants: { to: depot, rate: { value: 40k/month, source: a, grade: B } } }
            imports: { partner: { to: depot, rate: 20k/month, lag: 30 days } }
            consumption: { fires: { from: depot, rate: 60k/month to 110k/month } }
            variants: { no-partner: { set: { imports.partner: null } } }
            """;

    @TempDir
    Path folder;

    private Path first;
    private Path second;
    private final Shell shell = new Shell(Wiring::doors);

    @BeforeEach
    void write() throws IOException {
        first = Files.writeString(folder.resolve("first.yaml"), FIRST);
        second = Files.writeString(
                folder.resolve("second.yaml"),
                FIRST.replace("40k/month, source: a, grade: B", "45k/month, source: b, grade: A")
                        .replace(
                                "{ value: 500k, source: a }, { value: 700k to 900k, source: b, weight: 2 }",
                                "{ value: 700k to 900k, source: b, weight: 2 }, { value: 500k, source: a }"));
    }

    private String said(int status, String... arguments) {
        assertThat(shell.run(arguments)).as(shell.err()).isEqualTo(status);
        return shell.out();
    }

    @Test
    void variantsOfOneFile_standAgainstBase_asInARun() throws IOException {
        Path run = folder.resolve("run");
        Path compared = folder.resolve("compared");
        said(0, "run", first.toString(), "--draws", "256", "-q", "-o", run.toString());
        String table = said(0, "compare", first.toString(), "--draws", "256", "-o", compared.toString());
        assertThat(table).contains("minus base", "no-partner against base, depot: shortfall +");
        String summary = Files.readString(run.resolve("summary.json"));
        String json = Files.readString(compared.resolve("compare.json"));
        // the variants are the same to the byte, differences included
        String variants =
                summary.substring(summary.indexOf("  \"variants\": [\n    {"), summary.indexOf("  \"massBalance\""));
        assertThat(json)
                .startsWith("{\n  \"format\": \"shellgap-compare/1\"")
                .contains(variants.strip().replaceFirst(",$", ""));
        assertThat(compared.toFile().list())
                .containsExactlyInAnyOrder("compare.csv", "compare.json", "compare-depot.png", "compare-depot.svg");
    }

    @Test
    void aScenarioAgainstItself_differsInNothing() throws IOException {
        Path out = folder.resolve("same");
        Path copy = Files.copy(first, folder.resolve("copy.yaml"));
        said(0, "compare", first.toString(), copy.toString(), "--draws", "256", "-o", out.toString());
        List<String> differences = Files.readAllLines(out.resolve("compare.csv")).stream()
                .filter(line -> line.contains(",first,") && !line.contains("date"))
                .toList();
        assertThat(differences).hasSize(10).allMatch(line -> line.matches("copy,depot,[a-z-]+,first,0[,0]*"));
        // nor is there a difference to draw
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("compare.csv", "compare.json");
    }

    @Test
    void files_shareTheirDraws_whereOneHasMoreInputs() throws IOException {
        Path further = Files.writeString(
                folder.resolve("further.yaml"), FIRST.replace("lag: 30 days", "lag: 30 days, chance: 50%"));
        String said = said(0, "compare", first.toString(), further.toString(), "--draws", "256");
        // what is fired depends on nothing that differs, so the chance alone can take rounds away: never add
        assertThat(said).contains("further against first, depot: shortfall +").doesNotContain("shortfall \u2212");
    }

    @Test
    void variantsOfSeveralFiles_areNamedByHash() {
        String said = said(0, "compare", first.toString(), second + "#no-partner", "--draws", "64");
        assertThat(said).contains("minus first", "second#no-partner");
    }

    @Test
    void wrongUse_isSaidBeforeARun() throws IOException {
        said(2, "compare", first + "#nobody");
        assertThat(shell.err()).contains("no variant is named 'nobody'");
        Path alone = Files.writeString(folder.resolve("alone.yaml"), FIRST.substring(0, FIRST.indexOf("variants:")));
        said(2, "compare", alone.toString());
        assertThat(shell.err()).contains("there is nothing to compare with");
        said(2, "compare", first.toString(), second.toString(), "--variant", "base");
        assertThat(shell.err()).contains("write FILE#VARIANT");
        said(3, "compare", first.toString(), folder.resolve("third.yaml").toString());
        assertThat(shell.err()).contains("there is no file");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        said(3, "compare", first.toString(), "-o", folder.toString());
        assertThat(shell.err()).contains("holds files that shellgap did not write");
    }

    @Test
    void diff_namesWhatChanged_withItsSources() throws IOException {
        Path out = folder.resolve("diff");
        String said = said(0, "diff", first.toString(), second.toString(), "--draws", "128", "-o", out.toString());
        assertThat(said)
                .startsWith("From first to second: 1 changed, 0 added, 0 removed.\n")
                .contains("""
                        production.plants.rate, rounds per month
                          was  40k/month  (Agency [a]; grade B)
                          now  45k/month  (Bureau [b]; grade A)
                        """)
                .contains("What follows:", "second against first, depot: shortfall")
                // claims in another order are the same claims
                .doesNotContain("claims of");
        assertThat(Files.readString(out.resolve("diff.csv")))
                .contains("production.plants.rate,rounds per month,40k/month,a,B,45k/month,b,A\n");
        assertThat(Files.readString(out.resolve("diff.json"))).startsWith("{\n  \"format\": \"shellgap-diff/1\"");
    }

    @Test
    void diff_tellsAnElementThatIsGone_inOneLine() {
        String said = said(0, "diff", first.toString(), first + "#no-partner", "--draws", "64");
        assertThat(said)
                .contains("From base to no-partner: 0 changed, 0 added, 1 removed.")
                .contains("imports.partner\n  removed  rate 20k/month; lag 30 days\n");
        assertThat(new Shell(Wiring::doors).run("diff", first + "#no-partner", first.toString(), "--draws", "64"))
                .isZero();
    }

    @Test
    void diff_tellsAScheduleThatIsCutOtherwise_asOneChange() throws IOException {
        Path cut = Files.writeString(
                folder.resolve("cut.yaml"),
                FIRST.replace(
                        "rate: 20k/month",
                        "rate: [{ during: 2024-01, total: 30k }, { from: 2024-02, rate: 25k/month }]"));
        assertThat(said(0, "diff", first.toString(), cut.toString(), "--draws", "64"))
                .startsWith("From first to cut: 1 changed, 0 added, 0 removed.\n")
                .contains("now  2024-01-01 to 2024-01-31: 30k in all; from 2024-02-01: 25k/month");
    }

    @Test
    void diff_saysThatNothingDiffers() throws IOException {
        Path noted = Files.writeString(
                folder.resolve("noted.yaml"),
                FIRST.replace("lag: 30 days", "lag: 30 days, usable: 100%, note: by sea"));
        assertThat(said(0, "diff", first.toString(), noted.toString(), "--draws", "64"))
                .contains("Nothing that can change a number differs.");
    }

    @Test
    void diff_tellsAnotherSourceForTheSameNumber() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.yaml"), FIRST.replace("source: a, grade: B", "source: b, grade: B"));
        assertThat(said(0, "diff", first.toString(), other.toString(), "--draws", "64"))
                .contains("0 changed, 0 added, 0 removed, 1 with another source only");
    }
}
