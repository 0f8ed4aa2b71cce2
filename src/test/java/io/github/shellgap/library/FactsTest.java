package io.github.shellgap.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.shellgap.quantity.Unit;
import io.github.shellgap.report.Ledger;
import io.github.shellgap.scenario.Provenance;
import io.github.shellgap.scenario.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbers of the shipped scenarios against the table of facts.
 *
 * <p>The rule. The source of a number is the id of a fact, or several. Each literal in the number is a figure of one of
 * these facts, in the same unit but for the time it is per; a share may be the complement of a published one, and a
 * duration the length of the time that the claim speaks of. A literal in none of them, such as the open end of "more
 * than", may stand beside one that is, if the note calls it an assumption or says first that the number is derived. A
 * rate may be repeated as the total of a year. That there was none of something may be derived outright.
 */
final class FactsTest {
    private static final String DERIVED = "Derived.";

    static List<Path> scenarios() throws Exception {
        return Library.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void number_isWhatItsFactsSay(Path scenario) throws Exception {
        Map<String, Fact> facts = Fact.all();
        List<Ledger.Entry> numbers = sourced(scenario);
        assertThat(numbers).isNotEmpty();
        assertThat(numbers.stream()
                        .filter(entry -> !fault(entry, facts).isEmpty())
                        .map(entry -> entry.path() + " = " + entry.written() + ": " + fault(entry, facts)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void number_isAsOldAsOneOfItsFacts_andGraded(Path scenario) throws Exception {
        Map<String, Fact> facts = Fact.all();
        assertThat(sourced(scenario).stream()
                        .filter(entry -> entry.provenance().grade() == null || !isAsOld(entry.provenance(), facts))
                        .map(entry ->
                                entry.path() + " as of " + entry.provenance().asOf()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void assumption_saysWhy(Path scenario) throws Exception {
        List<Ledger.Entry> assumptions = Ledger.of(Library.study(scenario).base()).stream()
                .filter(entry -> entry.origin() == Ledger.Origin.ASSUMPTION)
                // the error of an observation is explained in the note of its value
                .filter(entry -> !entry.path().endsWith(".within"))
                .toList();
        assertThat(assumptions).isNotEmpty();
        assertThat(assumptions.stream()
                        .filter(entry -> entry.provenance().note().isBlank())
                        .map(Ledger.Entry::path))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void source_isAFact_atTheSameAddress(Path scenario) throws Exception {
        Map<String, Fact> facts = Fact.all();
        List<Source> sources = Library.study(scenario).base().sources();
        assertThat(sources).isNotEmpty().allSatisfy(source -> {
            assertThat(facts).containsKey(source.id());
            assertThat(source.url())
                    .as(source.id())
                    .isEqualTo(Objects.requireNonNull(facts.get(source.id())).url());
        });
    }

    @Test
    void table_holdsNoFactThatNoScenarioUses() throws Exception {
        Set<String> used = new TreeSet<>();
        for (Path scenario : scenarios()) {
            Library.study(scenario).base().sources().forEach(source -> used.add(source.id()));
        }
        assertThat(Fact.all().keySet()).isEqualTo(used);
    }

    // by hand, from the rule and the rows named
    @ParameterizedTest
    @CsvSource({
        "ru-prod-2023-hur, 2M/year, '', ''",
        "ru-prod-month-2025-cavoli, 3M/year, '', ''",
        "ru-prod-2023-hur, 2M, '', ''",
        "dprk-quality-yeonpyeong, 80%, '', ''",
        "ru-fired-9days-2024-08-syrskyi, 400630 / 9 days, '', ''",
        "par-lead-2023, 28 months, '', ''",
        "ru-prod-2023-hur, 'uniform [2M/year, 2.2M/year]', The upper end is an assumption., ''",
        "ru-prod-2023-hur, 'uniform [2M/year, 2.2M/year]', '', 2.2M/year",
        "ru-prod-2023-hur, 2.1M/year, An assumption., nothing",
        "ru-prod-2023-hur, 0, Derived. None was left., ''",
        "ru-prod-2023-hur, 0, '', nothing",
        "ru-prod-2023-hur, 2M/month, '', nothing",
        "ru-prod-2023-hur, output, '', nothing"
    })
    void rule_findsWhatNoFactSays(String fact, String written, String note, String fault) throws Exception {
        var provenance = new Provenance(List.of(fact), note, null, null, "");
        var entry = new Ledger.Entry("a", written, Unit.PLAIN.words(), provenance, Ledger.Origin.SOURCE);
        assertThat(fault(entry, Fact.all())).startsWith(fault);
        assertThat(fault(entry, Fact.all()).isEmpty()).isEqualTo(fault.isEmpty());
    }

    /** Returns the numbers with a source, of the scenario and all its variants. */
    private static List<Ledger.Entry> sourced(Path scenario) throws Exception {
        return Library.study(scenario).variants().stream()
                .flatMap(variant -> Ledger.of(variant.scenario()).stream())
                .filter(entry -> entry.origin() == Ledger.Origin.SOURCE)
                .distinct()
                .toList();
    }

    private static boolean isAsOld(Provenance provenance, Map<String, Fact> facts) {
        String asOf = String.valueOf(provenance.asOf());
        return named(provenance, facts).stream().anyMatch(fact -> asOf.startsWith(fact.asOf()));
    }

    private static List<Fact> named(Provenance provenance, Map<String, Fact> facts) {
        return provenance.sources().stream()
                .map(facts::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns what no fact says of a number; empty if the rule holds. */
    private static String fault(Ledger.Entry entry, Map<String, Fact> facts) {
        String note = entry.provenance().note();
        List<Literal> literals = Literal.in(entry.written());
        List<Literal> unsaid = literals.stream()
                .filter(literal -> named(entry.provenance(), facts).stream().noneMatch(fact -> fact.says(literal)))
                .toList();
        boolean isNone = literals.size() == 1 && literals.get(0).number() == 0;
        if (unsaid.size() == literals.size() && !(isNone && note.startsWith(DERIVED))) {
            return "nothing in it is a figure of " + entry.provenance().sources();
        }
        return note.startsWith(DERIVED) || note.contains("assum")
                ? ""
                : unsaid.stream().map(Literal::written).collect(Collectors.joining(", "));
    }
}
