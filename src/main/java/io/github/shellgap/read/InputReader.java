package io.github.shellgap.read;

import io.github.shellgap.quantity.IntervalText;
import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.QuantityParser;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads quantities: numbers, formulas, intervals, distributions and rival claims, with their provenance. */
final class InputReader {
    private static final List<String> BESIDES = List.of("title");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9._]* ?(?:k|M|bn|%)?");
    private static final Pattern UNIT =
            Pattern.compile("-?[0-9][0-9._]*(?: ?(?:k|M|bn|%))?( ?/ ?[a-z]+| ?(?:day|week|month|quarter|year)s?)");

    private final Scope scope;
    private final Formulas formulas;

    InputReader(Scope scope) {
        this.scope = scope;
        formulas = new Formulas(scope);
    }

    /** Returns the input at a key of some fields, or the default the format has for it. */
    Input at(Fields fields, String key, Kind kind, Element element) {
        String path = fields.pathOf(key);
        Node node = fields.get(key);
        if (node != null) {
            return read(node, path, kind, Provenance.NONE);
        }
        String preset = element.presetOf(key);
        Quantity quantity = preset.isEmpty() ? placeholder(kind) : formulas.constant(preset);
        return Input.preset(path, quantity.amount(), quantity.unit());
    }

    /**
     * Reads a quantity.
     *
     * @param inherited what the map around it says of its origin, for what it does not say itself
     * @return what is known of it; a placeholder after a problem was reported
     */
    Input read(Node node, String path, Kind kind, Provenance inherited) {
        scope.places.put(path, node.span());
        return node.match(
                scalar -> scalar(scalar, path, kind, inherited),
                list -> refuse(list, path, kind),
                map -> map(map, path, kind, inherited));
    }

    private Input refuse(Node node, String path, Kind kind) {
        scope.error(
                node.span(),
                "E0202",
                Paths.subject(path) + " takes " + kind.words(),
                "write one, such as " + kind.example(),
                path);
        return broken(path, kind, Provenance.NONE);
    }

    private Input scalar(Node.Scalar scalar, String path, Kind kind, Provenance provenance) {
        if (scalar.isNull()) {
            scope.error(
                    scalar.span(),
                    "E0203",
                    Paths.subject(path) + " has no value",
                    "remove the key, or write " + kind.words() + " such as " + kind.example(),
                    path);
            return broken(path, kind, provenance);
        }
        IntervalText ends = QuantityParser.splitInterval(scalar.text()).orElse(null);
        if (ends != null) {
            return interval(scalar, ends, path, kind, provenance);
        }
        Formulas.@Nullable Value value = formulas.read(scalar, 0, scalar.text(), path, kind);
        if (value == null) {
            return broken(path, kind, provenance);
        }
        Quantity quantity = value.certain();
        if (quantity != null) {
            formulas.checkRange(scalar.span(), quantity, path, kind);
            return new Input(path, new Amount.Certain(quantity.amount()), quantity.unit(), provenance, scalar.text());
        }
        return new Input(path, new Amount.Formula(value.expression()), value.unit(), provenance, scalar.text());
    }

    private Input interval(Node.Scalar scalar, IntervalText ends, String path, Kind kind, Provenance provenance) {
        String text = scalar.text();
        if (lacksUnitBelow(scalar, ends, path)) {
            return broken(path, kind, provenance);
        }
        @Nullable Quantity low = formulas.certain(scalar, 0, ends.low(), path, kind);
        @Nullable Quantity high = formulas.certain(scalar, ends.highOffset(), ends.high(), path, kind);
        if (low == null || high == null || !formulas.sameUnit(scalar.span(), "interval", path, low, high)) {
            return broken(path, kind, provenance);
        }
        if (low.amount() >= high.amount()) {
            scope.error(
                    scalar.span(),
                    "E0206",
                    Paths.subject(path) + ": the interval '" + text + "' does not rise",
                    "write the lower end first; a 90 % interval needs two different ends",
                    path);
        }
        Distribution interval = new Distribution.Interval(low.amount(), high.amount());
        return new Input(path, new Amount.Spread(interval), low.unit(), provenance, text);
    }

    /** Reports an interval that gives its unit once, at the end, as in speech. */
    private boolean lacksUnitBelow(Node.Scalar scalar, IntervalText ends, String path) {
        Matcher unit = UNIT.matcher(ends.high());
        if (!NUMBER.matcher(ends.low()).matches() || !unit.matches()) {
            return false;
        }
        String written = ends.low() + unit.group(1) + " to " + ends.high();
        scope.error(
                scalar.span(),
                "E0214",
                Paths.subject(path) + ": the lower end of '" + scalar.text() + "' has no unit",
                "write " + written + (ends.low().matches(".*[A-Za-z]") ? "" : "; a suffix too stands at both ends"),
                path);
        return true;
    }

    private Input map(Node.Mapping map, String path, Kind kind, Provenance inherited) {
        Fields fields = Fields.of(scope, map, path, "{ value: " + kind.example() + " }");
        if (fields == null) {
            return broken(path, kind, inherited);
        }
        List<String> found = new ArrayList<>();
        for (String word : DistributionReader.WORDS) {
            if (fields.has(word)) {
                found.add(word);
            }
        }
        if (fields.has("value")) {
            found.add(0, "value");
        }
        List<String> known = new ArrayList<>(DistributionReader.WORDS);
        known.addAll(BESIDES);
        if (found.stream().anyMatch(DistributionReader.TRUNCATED::contains)) {
            known.add("min");
            known.add("max");
        }
        int before = scope.problems.errorCount();
        fields.check(Element.PROVENANCE, known);
        boolean isMisspelt = found.isEmpty() && scope.problems.errorCount() > before;
        Provenance provenance = new ProvenanceReader(scope).read(fields, inherited);
        if (isMisspelt) {
            return broken(path, kind, provenance);
        }
        if (found.size() != 1) {
            scope.error(
                    map.span(),
                    "E0207",
                    found.isEmpty()
                            ? Paths.subject(path) + " lacks its value"
                            : Paths.subject(path) + " holds both '" + found.get(0) + "' and '" + found.get(1) + "'",
                    "write one of value, " + String.join(", ", DistributionReader.WORDS),
                    path);
            return broken(path, kind, provenance);
        }
        return held(fields, found.get(0), path, kind, provenance);
    }

    private Input held(Fields fields, String word, String path, Kind kind, Provenance provenance) {
        Node node = fields.get(word);
        if (node == null) {
            return broken(path, kind, provenance);
        }
        if (word.equals("value")) {
            return read(node, path, kind, provenance);
        }
        if (word.equals("claims")) {
            return new ClaimsReader(scope, this).read(node, path, kind, provenance);
        }
        Input spread = new DistributionReader(scope, word, kind).read(fields, provenance);
        return spread == null ? broken(path, kind, provenance) : spread;
    }

    /** Returns something of the right unit to go on with after a problem was reported. */
    Input broken(String path, Kind kind, Provenance provenance) {
        Quantity quantity = placeholder(kind);
        return new Input(path, new Amount.Certain(quantity.amount()), quantity.unit(), provenance, "");
    }

    private static Quantity placeholder(Kind kind) {
        return new Quantity(
                1,
                switch (kind.timePower()) {
                    case -1 -> Unit.PER_YEAR;
                    case 1 -> Unit.DAYS;
                    default -> Unit.PLAIN;
                });
    }
}
