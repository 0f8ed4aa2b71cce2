package io.github.shellgap.read;

import io.github.shellgap.quantity.Quantity;
import io.github.shellgap.quantity.Unit;
import io.github.shellgap.scenario.Amount;
import io.github.shellgap.scenario.Distribution;
import io.github.shellgap.scenario.Distribution.Knot;
import io.github.shellgap.scenario.Distribution.Option;
import io.github.shellgap.scenario.Input;
import io.github.shellgap.scenario.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one distribution. */
final class DistributionReader {
    /** The words of distributions, as they stand in a map. */
    static final List<String> WORDS =
            List.of("uniform", "triangular", "pert", "normal", "lognormal", "beta", "quantiles", "choice", "claims");

    /** Those that take {@code min} and {@code max} beside them. */
    static final List<String> TRUNCATED = List.of("normal", "lognormal", "beta");

    static final Map<String, String> EXAMPLES = Map.of(
            "uniform", "write uniform: [1M, 2M], the least value first",
            "triangular", "write triangular: [1M, 2M, 4M]: least, likeliest, greatest",
            "pert", "write pert: [1M, 2M, 4M]: least, likeliest, greatest",
            "normal",
                    "write normal: [2M, 300k], the mean and the standard deviation, or normal: { p5: 1M, p95: 3M };"
                            + " min and max may cut it: min: 0, max: 5M",
            "lognormal", "write lognormal: { p5: 1M, p95: 3M }; min and max may cut it: min: 500k, max: 5M",
            "beta", "write beta: [2, 5], min: 1M, max: 3M; without min and max it lies between 0 and 1",
            "quantiles", "write quantiles: { 5%: 1M, 50%: 2M, 95%: 4M }",
            "choice", "write choice: { 1M: 40%, 2M: 60% }");

    private final Scope scope;
    private final Formulas formulas;
    private final Kind kind;
    private final String word;
    private @Nullable Unit unit;
    private boolean isBroken;

    DistributionReader(Scope scope, String word, Kind kind) {
        this.scope = scope;
        this.word = word;
        formulas = new Formulas(scope, word);
        this.kind = kind;
    }

    /** Returns the input that the fields' distribution makes, or none after a problem was reported. */
    @Nullable
    Input read(Fields fields, Provenance provenance) {
        Node node = fields.get(word);
        if (node == null) {
            return null;
        }
        String path = fields.path();
        @Nullable
        Distribution distribution = switch (word) {
            case "uniform" -> uniform(node, path);
            case "triangular", "pert" -> peaked(node, word, path);
            case "normal", "lognormal" -> bell(fields, node, word, path);
            case "beta" -> beta(fields, node, path);
            case "quantiles" -> quantiles(node, path);
            default -> choice(node, path);
        };
        Unit known = unit;
        if (distribution == null || isBroken) {
            return null;
        }
        String written = word + " " + Written.of(node);
        return new Input(
                path, new Amount.Spread(distribution), known == null ? Unit.PLAIN : known, provenance, written);
    }

    private @Nullable Distribution uniform(Node node, String path) {
        double[] ends = list(node, "uniform", path, 2, "[a, b]");
        if (ends == null) {
            return null;
        }
        rises(node, "uniform", path, ends);
        return new Distribution.Uniform(ends[0], ends[1]);
    }

    private @Nullable Distribution peaked(Node node, String word, String path) {
        double[] knots = list(node, word, path, 3, "[min, mode, max]");
        if (knots == null) {
            return null;
        }
        rises(node, word, path, knots);
        return word.equals("pert")
                ? new Distribution.Pert(knots[0], knots[1], knots[2])
                : new Distribution.Triangular(knots[0], knots[1], knots[2]);
    }

    private @Nullable Distribution bell(Fields fields, Node node, String word, String path) {
        double min = bound(fields, "min", Double.NEGATIVE_INFINITY);
        double max = bound(fields, "max", Double.POSITIVE_INFINITY);
        boolean isLog = word.equals("lognormal");
        if (!isLog && node instanceof Node.Sequence) {
            double[] meanAndSd = list(node, word, path, 2, "[mean, sd]");
            if (meanAndSd == null) {
                return null;
            }
            require(meanAndSd[1] > 0, node, word + ": the standard deviation must be above 0", path);
            return truncated(
                    node, word, path, new Distribution.Normal(meanAndSd[0], meanAndSd[1], min, max), min < max);
        }
        Fields ends =
                node instanceof Node.Mapping ? Fields.of(scope, node, path + "." + word, "{ p5: a, p95: b }") : null;
        Node low = ends == null ? null : ends.get("p5");
        Node high = ends == null ? null : ends.get("p95");
        if (ends == null || low == null || high == null || ends.entries().size() != 2) {
            return refuse(node, "'" + word + "' takes { p5: a, p95: b }" + (isLog ? "" : " or [mean, sd]"), path);
        }
        double p5 = value(low, path);
        double p95 = value(high, path);
        require(isBroken || p5 < p95, node, word + ": p5 must be below p95", path);
        require(isBroken || !isLog || p5 > 0, node, "lognormal: p5 must be above 0", path);
        // The 95th percentile of a standard normal number, to the last digit of a double.
        double sd = (p95 - p5) / (2 * 1.6448536269514722);
        return truncated(
                node,
                word,
                path,
                isLog
                        ? new Distribution.LogNormal(p5, p95, min, max)
                        : new Distribution.Normal(0.5 * (p5 + p95), sd, min, max),
                min < max && !(isLog && max <= 0));
    }

    private Distribution truncated(Node node, String word, String path, Distribution distribution, boolean leavesRoom) {
        require(leavesRoom, node, word + ": min must be below max", path);
        return distribution;
    }

    private @Nullable Distribution beta(Fields fields, Node node, String path) {
        if (!(node instanceof Node.Sequence shapes) || shapes.items().size() != 2) {
            return refuse(node, "'beta' takes [alpha, beta]", path);
        }
        double[] parameters = new double[2];
        for (int k = 0; k < 2; k++) {
            Node item = shapes.items().get(k);
            Quantity shape = item instanceof Node.Scalar scalar
                    ? formulas.certain(scalar, 0, scalar.text(), path, Kind.FACTOR)
                    : null;
            if (shape == null || !(shape.amount() > 0)) {
                return refuse(item, "beta: both shapes must be numbers above 0", path);
            }
            parameters[k] = shape.amount();
        }
        boolean isScaled = fields.has("min") || fields.has("max");
        double min = isScaled ? bound(fields, "min", 0) : 0;
        double max = isScaled ? bound(fields, "max", 1) : 1;
        if (!isScaled && kind.timePower() != 0) {
            return refuse(node, "beta lies between 0 and 1; here 'min' and 'max' must give it " + kind.words(), path);
        }
        require(isBroken || min < max, node, "beta: min must be below max", path);
        checkRange(node, min, path);
        checkRange(node, max, path);
        return new Distribution.Beta(parameters[0], parameters[1], min, max);
    }

    private @Nullable Distribution quantiles(Node node, String path) {
        if (!(node instanceof Node.Mapping map) || map.entries().size() < 2) {
            return refuse(node, "'quantiles' takes a map such as { 5%: a, 50%: b, 95%: c }", path);
        }
        List<Knot> knots = new ArrayList<>();
        for (Node.Entry entry : map.entries().values()) {
            if (entry.key().matches("p[0-9]{1,2}")) {
                return refuse(node, "'quantiles' names its values by a share, not by '" + entry.key() + "'", path);
            }
            double probability = share(entry.keySpan(), entry.key(), path);
            double value = value(entry.value(), path);
            checkRange(entry.value(), value, path);
            knots.add(new Knot(probability, value));
        }
        knots.sort((a, b) -> Double.compare(a.probability(), b.probability()));
        for (int k = 1; k < knots.size(); k++) {
            require(
                    isBroken
                            || (knots.get(k).probability() > knots.get(k - 1).probability()
                                    && knots.get(k).value() >= knots.get(k - 1).value()),
                    node,
                    "quantiles must rise with their probabilities",
                    path);
        }
        return new Distribution.Quantiles(knots);
    }

    private @Nullable Distribution choice(Node node, String path) {
        if (!(node instanceof Node.Mapping map) || map.entries().isEmpty()) {
            return refuse(node, "'choice' takes a map such as { 0.5M: 20%, 1.5M: 80% }", path);
        }
        List<Quantity> values = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (Node.Entry entry : map.entries().values()) {
            Node.Scalar key = new Node.Scalar(entry.key(), false, entry.keySpan());
            Quantity value = formulas.certain(key, 0, entry.key(), path, kind);
            double weight = entry.value() instanceof Node.Scalar scalar
                    ? share(scalar.span(), scalar.text(), path)
                    : Double.NaN;
            if (value == null || Double.isNaN(weight)) {
                return refuse(node, "'choice' takes values with their probabilities", path);
            }
            formulas.checkRange(entry.keySpan(), value, path, kind);
            values.add(value);
            weights.add(weight);
            sum += weight;
        }
        require(Math.abs(sum - 1) <= 1e-9, node, "'choice': the weights must sum to 100 %", path);
        return joined(node, path, values, weights);
    }

    private @Nullable Distribution joined(Node node, String path, List<Quantity> values, List<Double> weights) {
        Unit joint = values.get(0).unit();
        for (Quantity value : values) {
            if (value.unit().timePower() != joint.timePower()) {
                formulas.sameUnit(node.span(), "choice", path, values.get(0), value);
                return null;
            }
            if (value.unit().clock() != joint.clock()) {
                joint = value.onDayClock().unit();
            }
        }
        unit = joint;
        List<Option> options = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            options.add(new Option(Formulas.onClockOf(joint, values.get(k)).amount(), weights.get(k)));
        }
        return new Distribution.Choice(options);
    }

    private double share(Span at, String text, String path) {
        Node.Scalar scalar = new Node.Scalar(text, false, at);
        Quantity share = formulas.certain(scalar, 0, text, path, Kind.SHARE);
        if (share == null) {
            isBroken = true;
            return Double.NaN;
        }
        formulas.checkRange(at, share, path, Kind.SHARE);
        return share.amount();
    }

    private double @Nullable [] list(Node node, String word, String path, int size, String example) {
        if (!(node instanceof Node.Sequence list) || list.items().size() != size) {
            refuse(node, "'" + word + "' takes " + example, path);
            return null;
        }
        double[] values = new double[size];
        for (int k = 0; k < size; k++) {
            values[k] = value(list.items().get(k), path);
            if (!TRUNCATED.contains(word)) {
                checkRange(list.items().get(k), values[k], path);
            }
        }
        return isBroken ? null : values;
    }

    /** Returns a value of the distribution in its unit, which the first value sets. */
    private double value(Node node, String path) {
        Quantity value = node instanceof Node.Scalar scalar && !scalar.isNull()
                ? formulas.certain(scalar, 0, scalar.text(), path, kind)
                : null;
        if (value == null) {
            if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
                refuse(node, "a value of a distribution is a quantity such as " + kind.example(), path);
            }
            isBroken = true;
            return Double.NaN;
        }
        Unit known = unit;
        if (known == null) {
            unit = value.unit();
        } else if (!formulas.sameUnit(node.span(), word, path, new Quantity(0, known), value)) {
            isBroken = true;
        }
        return value.amount();
    }

    private double bound(Fields fields, String key, double fallback) {
        Node node = fields.get(key);
        return node == null ? fallback : value(node, fields.pathOf(key));
    }

    private void checkRange(Node node, double value, String path) {
        Unit known = unit;
        if (!isBroken && known != null) {
            formulas.checkRange(node.span(), new Quantity(value, known), path, kind);
        }
    }

    private void rises(Node node, String word, String path, double[] values) {
        for (int k = 1; k < values.length; k++) {
            if (values[k] < values[k - 1]) {
                refuse(node, "'" + word + "': values must not fall", path);
                return;
            }
        }
    }

    private void require(boolean holds, Node node, String message, String path) {
        if (!holds) {
            refuse(node, message, path);
        }
    }

    private @Nullable Distribution refuse(Node node, String message, String path) {
        isBroken = true;
        scope.error(node.span(), "E0217", Paths.subject(path) + ": " + message, EXAMPLES.getOrDefault(word, ""), path);
        return null;
    }
}
