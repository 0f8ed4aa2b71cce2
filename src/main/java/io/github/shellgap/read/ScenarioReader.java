package io.github.shellgap.read;

import io.github.shellgap.problem.Checked;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.scenario.Fingerprint;
import io.github.shellgap.scenario.Scenario;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file into a checked study, or into the list of everything that is wrong with it. */
public final class ScenarioReader {
    /** Each variant is a scenario of its own while it is checked. */
    private static final int MOST_VALUES_OF_VARIANTS = 1_000_000;

    private final ScenarioFile file;
    private final Predicate<String> isWanted;
    private final Problems problems = new Problems();
    private final Memory memory = new Memory();
    private final TreeSet<String> attachments = new TreeSet<>();
    private final Map<String, Variant> variants = new TreeMap<>();
    private final Set<String> usedSources = new TreeSet<>();
    private final Set<String> usedParameters = new TreeSet<>();

    private ScenarioReader(ScenarioFile file, Predicate<String> isWanted) {
        this.file = file;
        this.isWanted = isWanted;
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws UnreadableException if it is not there, is no regular file, or may not be read
     */
    public static ScenarioFile load(Path path) throws UnreadableException {
        return ScenarioFile.load(path);
    }

    /**
     * Reads the bytes of a stream.
     *
     * @param name by which messages call it
     * @param folder in which the files that the scenario names lie
     * @throws UnreadableException if it may not be read
     */
    public static ScenarioFile load(String name, InputStream in, Path folder) throws UnreadableException {
        return ScenarioFile.load(name, in, folder);
    }

    /**
     * Checks a scenario and all its variants.
     *
     * @param changes made to the scenario before its variants
     */
    public static Checked<Study> check(ScenarioFile file, List<Change> changes) {
        return new ScenarioReader(file, id -> true).check(changes);
    }

    /**
     * Checks a scenario and one of its variants, which takes less time than all. What is wrong with the others is not
     * found, and what only they use counts as unused.
     *
     * @param changes made to the scenario before its variant
     * @param variant the only one of the study beside {@code base}; if there is none, {@code base} is alone
     */
    public static Checked<Study> check(ScenarioFile file, List<Change> changes, String variant) {
        return new ScenarioReader(file, variant::equals).check(changes);
    }

    /**
     * Returns a scenario that was found right as one document, without comments.
     *
     * @param changes made to the scenario before its variants
     * @param variant made part of the scenario, which then has no others; {@code base} keeps them all
     * @throws IllegalArgumentException if the scenario is wrong, or there is no such variant
     */
    public static String print(ScenarioFile file, List<Change> changes, String variant, Syntax syntax) {
        Node document = new ScenarioReader(file, id -> true).document(changes, variant);
        return syntax == Syntax.YAML ? YamlText.of(document) : JsonText.of(document);
    }

    private Node document(List<Change> changes, String variant) {
        if (!(DocumentReader.read(file, problems) instanceof Node.Mapping map)) {
            throw new IllegalArgumentException(file.name() + " is no scenario");
        }
        Node.Mapping document = changed(map, changes);
        if (!variant.equals(Variant.BASE)) {
            Node.Mapping section = mapAt(document, "variants", file.name());
            Node.Mapping set = mapAt(mapAt(section, variant, "variants"), "set", variant);
            document = Patch.setAll(document, set.entries().values(), problems);
            Map<String, Node.Entry> alone = new LinkedHashMap<>(document.entries());
            alone.remove("variants");
            document = new Node.Mapping(alone, document.span());
        }
        if (problems.hasErrors()) {
            throw new IllegalArgumentException(file.name() + " is wrong: " + problems.sorted());
        }
        return document;
    }

    private static Node.Mapping mapAt(Node.Mapping map, String key, String holder) {
        Node.Entry entry = map.entries().get(key);
        if (entry == null || !(entry.value() instanceof Node.Mapping held)) {
            throw new IllegalArgumentException(holder + " has no '" + key + "'");
        }
        return held;
    }

    private Checked<Study> check(List<Change> changes) {
        Node document = DocumentReader.read(file, problems);
        Study study = document == null || problems.hasErrors() ? null : study(document, changes);
        List<Problem> found = problems.sorted();
        return study == null || problems.hasErrors() ? new Checked.Invalid<>(found) : new Checked.Valid<>(study, found);
    }

    private @Nullable Study study(Node document, List<Change> changes) {
        Node.Mapping changed = document instanceof Node.Mapping map ? changed(map, changes) : null;
        Scope scope = new Scope(problems, file.folder(), memory);
        Scenario base = bind(changed == null ? document : changed, scope);
        memory.close();
        Node.Mapping meant = scope.document();
        if (base == null || meant == null) {
            return null;
        }
        List<Variant> all = new ArrayList<>();
        all.add(new Variant(Variant.BASE, base.title(), "", Map.of(), base));
        Node.Entry section = meant.entries().get("variants");
        if (section != null) {
            readVariants(meant, section);
        }
        warnOfUnused(meant);
        all.addAll(variants.values());
        return new Study(file.name(), Fingerprint.of(file.bytes()), List.copyOf(attachments), all);
    }

    private Node.Mapping changed(Node.Mapping document, List<Change> changes) {
        Node.Mapping changed = document;
        for (Change change : changes) {
            SourceText text = new SourceText("--set", change.value());
            Node value = DocumentReader.readYaml(text, problems);
            Span at = new Span(
                    new SourceText("--set", change.path()), 1, 1, change.path().length() + 1);
            if (value != null) {
                changed = Patch.set(changed, change.path(), at, value, problems);
            }
        }
        return changed;
    }

    private @Nullable Scenario bind(Node document, Scope scope) {
        Scenario scenario = ScenarioBinder.bind(document, scope);
        attachments.addAll(scope.attachments());
        usedSources.addAll(scope.usedSources());
        usedParameters.addAll(scope.usedParameters());
        return scenario;
    }

    private void warnOfUnused(Node.Mapping document) {
        Unused unused = new Unused(document, problems);
        unused.warn("parameters", usedParameters, "nothing uses the parameter '", "use it in a formula");
        unused.warn("sources", usedSources, "no number comes from the source '", "name it beside a number");
    }

    private void readVariants(Node.Mapping document, Node.Entry section) {
        Scope scope = new Scope(problems, file.folder());
        if (section.value() instanceof Node.Mapping map
                && (long) map.entries().size() * document.size() > MOST_VALUES_OF_VARIANTS) {
            scope.error(
                    section.keySpan(),
                    "E0106",
                    "the scenario and its variants together hold more than " + MOST_VALUES_OF_VARIANTS + " values",
                    "keep fewer variants in one file",
                    "variants");
            return;
        }
        Fields fields = Fields.of(scope, section.value(), "variants", "{ no-deal: { set: { imports.iran: null } } }");
        for (Node.Entry entry : fields == null ? List.<Node.Entry>of() : fields.entries()) {
            String path = "variants." + entry.key();
            boolean isId = Ids.isId(entry.key()) && entry.key().length() <= 64;
            if (!isId || entry.key().equals(Variant.BASE)) {
                scope.error(
                        entry.keySpan(),
                        "E0313",
                        "'" + entry.key() + "' is no id for a variant",
                        isId ? "'base' is the scenario itself" : "write it like without-north-korea",
                        path);
                continue;
            }
            Fields keys = Fields.of(scope, entry, path, "{ set: { imports.iran: null } }");
            if (keys != null && isWanted.test(entry.key())) {
                readVariant(document, entry.key(), keys);
            }
        }
    }

    private void readVariant(Node.Mapping document, String id, Fields keys) {
        keys.check(Element.VARIANT, Set.of());
        Node set = keys.get("set");
        Fields values = set == null
                ? null
                : Fields.of(keys.scope(), set, keys.pathOf("set"), "{ parameters.capacity: 3M/year }");
        if (values == null) {
            return;
        }
        String title = keys.title(id);
        Problems own = problems.ofVariant();
        Map<String, String> written = new LinkedHashMap<>();
        new NewParameters(document, values.entries()).check(own);
        Node.Mapping patched = Patch.setAll(document, values.entries(), own);
        Set<String> removed = new TreeSet<>();
        for (Node.Entry value : values.entries()) {
            written.put(value.key(), Written.of(value.value()));
            if (Patch.isNull(value.value())) {
                removed.add(Paths.lastOf(value.key()));
            }
        }
        Scope scope = new Scope(own, file.folder(), memory);
        scope.removed.addAll(removed);
        Scenario scenario = own.hasErrors() ? null : bind(patched, scope);
        problems.addNew(own, "in variant '" + id + "': ");
        if (scenario != null) {
            variants.put(id, new Variant(id, title, keys.words("note", ""), written, scenario));
        }
    }
}
